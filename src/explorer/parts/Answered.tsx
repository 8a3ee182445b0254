import { type ReactNode, useState } from 'react';
import { keepKey, refuseKey, wasRefused } from '../api/key.js';
import { type Answer, codeOf } from '../api/useAnswer.js';

interface Props<Data> {
  readonly answer: Answer<Data>;
  /** What stands here, as a sentence starts: "The figures of this story". */
  readonly what: string;
  /** How many grey lines hold its place while it loads. */
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** What an answer shows: its place while it loads, what failed, or itself. Only this part waits or fails. */
export function Answered<Data>({ answer, what, lines = 4, children }: Props<Data>) {
  if (answer.data !== undefined && answer.data !== null) return children(answer.data);
  if (answer.error) return <Failure what={what} error={answer.error} again={answer.again} />;
  return <Loading what={what} lines={lines} />;
}

export function Loading({ what, lines = 4 }: { what: string; lines?: number }) {
  return (
    <div className="loading" role="status" aria-label={`${what}: loading`}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <div key={line} className="skel" style={{ width: `${90 - ((line * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

type FailureProps = { what: string; error: NonNullable<Answer<unknown>['error']>; again: () => void };

export function Failure({ what, error, again }: FailureProps) {
  const code = codeOf(error);
  if (code === 'UNAUTHENTICATED') return <KeyNeeded what={what} done={again} />;
  return (
    <div className="state error" role="alert">
      <b>{what} could not be read.</b>
      <span>
        {error.networkError ? 'The server does not answer.' : error.graphQLErrors[0]?.message} The rest of
        this page stands.
      </span>
      <p className="state-next">
        <button type="button" className="btn quiet" onClick={again}>
          Try again
        </button>
        <span className="xs">{code}</span>
      </p>
    </div>
  );
}

/** Asks for a key, once for as long as the tab is open. */
export function KeyNeeded({ what, done }: { what: string; done: () => void }) {
  const [key, setKey] = useState('');
  useState(refuseKey);
  return (
    <form
      className="state error"
      onSubmit={(event) => {
        event.preventDefault();
        keepKey(key);
        done();
      }}
    >
      <b>{what} needs a key.</b>
      {wasRefused() && <span role="alert">The key that was given is not the one.</span>}
      <label className="key-field">
        <span>
          It stands in the file <code>write-key</code> of the data folder, or is the one that was set when the
          server was started. It is kept until this tab is closed.
        </span>
        <input type="password" autoComplete="off" value={key} onChange={(e) => setKey(e.target.value)} />
      </label>
      <p className="state-next">
        <button type="submit" className="btn">
          Use this key
        </button>
      </p>
    </form>
  );
}

/** Nothing is there: one sentence, and one next step. */
export function Empty({ children, next }: { children: ReactNode; next?: ReactNode }) {
  return (
    <div className="state">
      <span>{children}</span>
      {next && <p className="state-next">{next}</p>}
    </div>
  );
}
