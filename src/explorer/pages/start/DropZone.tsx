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
import { type Dropped, filesOf } from './dropped.js';

type Result = PutInMutation['ingestDocument'][number];

/** What became of one file. */
interface Given {
  readonly file: Dropped;
  readonly state: 'waiting' | 'reading' | 'read' | 'failed' | 'needs key';
  readonly results: readonly Result[];
  /** Why it failed, or what the key may not do. */
  readonly message?: string;
}

/** Where files and folders are dropped to be read; shows how far each is and what was found in it. */
export function DropZone() {
  const [given, setGiven] = useState<readonly Given[]>([]);
  // As it stands now, also between two drawings: more may be dropped while files are read.
  const all = useRef(given);
  const reading = useRef(false);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const client = useClient();
  const cache = useCache();

  const change = (changed: readonly Given[]) => {
    all.current = changed;
    setGiven(changed);
  };
  /** Reads what waits, one file after the other, till nothing waits or a key is needed. */
  const readAll = async () => {
    if (reading.current) return;
    reading.current = true;
    for (;;) {
      const at = all.current.findIndex(({ state }) => state === 'waiting');
      const file = all.current[at]?.file;
      if (file === undefined) break;
      change(all.current.with(at, { file, state: 'reading', results: [] }));
      const became = await whatBecameOf(client, file);
      change(all.current.with(at, became));
      if (became.state === 'needs key') break;
    }
    reading.current = false;
    if (all.current.some(({ state }) => state === 'read')) cache.forget();
  };
  const add = (files: readonly Dropped[]) => {
    change([...all.current, ...files.map((file): Given => ({ file, state: 'waiting', results: [] }))]);
    if (!all.current.some(({ state }) => state === 'needs key')) void readAll();
  };
  const goOn = () => {
    change(all.current.map((one) => (one.state === 'needs key' ? { ...one, state: 'waiting' } : one)));
    void readAll();
  };
  const keyless = given.find(({ state }) => state === 'needs key');
  const failed = given.filter(isFailed).length;
  const read = given.filter((file) => file.state === 'read' && !isFailed(file)).length;

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
          void filesOf(event.dataTransfer).then(add);
        }}
      >
        <b>Drop files or folders here</b>
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
            onChange={(event) => {
              add([...(event.target.files ?? [])]);
              // The same file can be chosen again.
              event.target.value = '';
            }}
          />
        </span>
      </fieldset>
      {keyless && <KeyNeeded what="Putting documents in" lacking={keyless.message} done={goOn} />}
      {given.length > 1 && (
        <p className="given-all">
          <progress aria-label="Files read" max={given.length} value={read + failed} />
          {read} of {count(given.length, 'file')} read
          {failed > 0 && `, ${failed} failed`}
        </p>
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

/** Whether nothing of a file could be read. */
const isFailed = ({ state, results }: Given) =>
  state === 'failed' || (results.length > 0 && results.every(({ error }) => error !== null));

const LARGEST = 16 << 20;

/** Reads a file; what cannot be read, of the disk or by the server, is told of it. */
async function whatBecameOf(client: Client, file: Dropped): Promise<Given> {
  const unopened: Given = {
    file,
    state: 'failed',
    results: [],
    message: 'The browser could not open it.',
  };
  if (!(file instanceof File)) return unopened;
  if (file.size > LARGEST)
    return { file, state: 'failed', results: [], message: 'It is larger than 16 MB: put it in by command.' };
  if (readKey() === null) return { file, state: 'needs key', results: [] };
  const content = await base64(file).catch(() => undefined);
  if (content === undefined) return unopened;
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
