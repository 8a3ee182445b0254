import { useRef, useState } from 'react';
import { type Client, useClient } from 'urql';
import { articleAt, storyAt } from '../../addresses.js';
import { readKey, refuseKey } from '../../api/key.js';
import { codeOf } from '../../api/useAnswer.js';
import { count } from '../../format/words.js';
import type { PutInMutation } from '../../generated/operations.js';
import { PutInDocument } from '../../generated/start.js';
import { KeyNeeded } from '../../parts/Answered.js';
import { Link } from '../../parts/Link.js';
import { useCache } from '../../shell/cache.js';

type Result = PutInMutation['ingestDocument'][number];

/** What became of one file. */
interface Given {
  readonly file: File;
  readonly state: 'waiting' | 'reading' | 'read' | 'failed' | 'needs key';
  readonly results: readonly Result[];
  /** Why it failed, or what the key may not do. */
  readonly message?: string;
}

/** Where files are dropped to be read; shows how far each is and what was found in it. */
export function DropZone() {
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const client = useClient();
  const cache = useCache();

  const read = async (files: readonly File[], known: readonly Given[]) => {
    const done = [...known, ...files.map((file): Given => ({ file, state: 'waiting', results: [] }))];
    for (const [i, { file, state }] of done.entries()) {
      if (state === 'read' || state === 'failed') continue;
      done[i] = { file, state: 'reading', results: [] };
      setGiven([...done]);
      done[i] = readKey() === null ? { file, state: 'needs key', results: [] } : await readFile(client, file);
      setGiven([...done]);
      if (done[i]?.state === 'needs key') return;
    }
    cache.forget();
  };
  const add = (files: FileList | null) => {
    if (files && files.length > 0) void read([...files], given);
  };
  const keyless = given.find(({ state }) => state === 'needs key');

  return (
    <>
      <fieldset
        className={over ? 'drop over' : 'drop'}
        aria-label="Put documents in"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(event.dataTransfer.files);
        }}
      >
        <b>Drop files here</b>
        <span className="soft">
          Articles as text, HTML, PDF, DOCX, mail, feeds, JSON and more. They are read on this machine and
          stay on it.
        </span>
        <span className="drop-next">
          <button type="button" className="btn" onClick={() => chooser.current?.click()}>
            Choose files
          </button>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            aria-label="Files to put in"
            onChange={(event) => add(event.target.files)}
          />
        </span>
      </fieldset>
      {keyless && (
        <KeyNeeded what="Putting documents in" lacking={keyless.message} done={() => void read([], given)} />
      )}
      <ul className="arts given" aria-label="Put in" aria-live="polite">
        {given.map((file, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be given twice
          <li key={i}>
            <GivenFile of={file} />
          </li>
        ))}
      </ul>
    </>
  );
}

const LARGEST = 16 << 20;

async function readFile(client: Client, file: File): Promise<Given> {
  if (file.size > LARGEST)
    return { file, state: 'failed', results: [], message: 'It is larger than 16 MB: put it in by command.' };
  const content = await base64(file);
  const { data, error } = await client
    .mutation(PutInDocument(), { input: { name: file.name, content } })
    .toPromise();
  if (data) return { file, state: 'read', results: data.ingestDocument };
  if (error && codeOf(error) === 'UNAUTHENTICATED') {
    refuseKey();
    return { file, state: 'needs key', results: [] };
  }
  const message = error?.graphQLErrors[0]?.message ?? 'The server does not answer.';
  if (error && codeOf(error) === 'FORBIDDEN') return { file, state: 'needs key', results: [], message };
  return { file, state: 'failed', results: [], message };
}

const base64 = (file: File) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

function GivenFile({ of }: { of: Given }) {
  const articles = of.results.length;
  return (
    <>
      <b dir="auto">{of.file.name}</b>{' '}
      {articles > 1 && <span className="xs">{count(articles, 'article')}</span>}
      {(of.state === 'reading' || of.state === 'waiting') && (
        <span className="bar-of">
          <progress
            aria-label={`Reading ${of.file.name}`}
            {...(of.state === 'waiting' ? { value: 0 } : {})}
          />
        </span>
      )}
      {of.state === 'failed' && <p className="soft">Could not be read: {of.message}</p>}
      {of.results.map((result, i) => (
        <Found key={result.article?.id ?? i} of={result} />
      ))}
    </>
  );
}

function Found({ of: { article, outcome, error, warnings } }: { of: Result }) {
  if (article === null) return <p className="soft">{error ? error.message : 'It waits to be read.'}</p>;
  const found = [
    count(article.mentions.totalCount, 'name'),
    count(article.figures.totalCount, 'figure'),
    count(article.statements.totalCount, 'statement'),
    count(article.events.totalCount, 'event'),
  ].join(', ');
  return (
    <div className="found">
      <Link href={articleAt(article.id)} dir="auto">
        {article.headline}
      </Link>
      <span className="soft">
        {outcome === 'UNCHANGED' && ' Was here already.'}
        {outcome === 'UPDATED' && ' Took the place of an earlier version.'}{' '}
        {article.analysed ? `${found}.` : 'Its language is not read; it can be searched.'}
        {article.story.articleCount > 1 && (
          <>
            {' '}
            In <Link href={storyAt(article.story.id)}>{article.story.title}</Link>
          </>
        )}
      </span>
      {warnings.map((warning) => (
        <span className="xs" key={warning}>
          {warning}
        </span>
      ))}
    </div>
  );
}
