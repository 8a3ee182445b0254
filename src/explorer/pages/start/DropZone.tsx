import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { articleAt, storyAt } from '../../addresses.js';
import { count } from '../../format/words.js';
import { Failure, KeyNeeded } from '../../parts/Answered.js';
import { Link } from '../../parts/Link.js';
import { useCache } from '../../shell/cache.js';
import { type Dropped, filesOf } from './dropped.js';
import { type Given, give, goOn, isFailed, type Result, useGiven } from './given.js';

/** Where files and folders are dropped to be read; shows how far each is and what was found in it. */
export function DropZone() {
  const given = useGiven();
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const client = useClient();
  const { forget } = useCache();
  const add = (files: readonly Dropped[]) => give(files, client, forget);
  const again = () => goOn(client, forget);
  const unanswered = given.find(({ state }) => state === 'unanswered');
  const kept = given.filter(({ state }) => state === 'waiting' || state === 'unanswered').length;
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
      {keyless && <KeyNeeded what="Putting documents in" lacking={keyless.message} done={again} />}
      {unanswered?.error && (
        <Failure
          what={count(kept, 'file')}
          came="could not be handed over"
          error={unanswered.error}
          again={again}
        />
      )}
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

function GivenFile({ of }: { of: Given }) {
  const articles = of.results.length;
  return (
    <>
      <b dir="auto">{of.file.name}</b>{' '}
      {articles > 1 && <span className="xs">{count(articles, 'article')}</span>}
      {(of.state === 'reading' || of.state === 'waiting' || of.state === 'unanswered') && (
        <span className="bar-of">
          <progress
            aria-label={`Reading ${of.file.name}`}
            {...(of.state === 'reading' ? {} : { value: 0 })}
          />
        </span>
      )}
      {of.state === 'failed' && <p className="soft">Could not be read: {of.message}</p>}
      {of.state === 'read' && articles === 0 && <p className="soft">It has nothing to read.</p>}
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
