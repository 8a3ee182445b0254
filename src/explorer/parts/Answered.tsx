import { type ReactNode, useEffect, useState } from 'react';
import { keepKey, refuseKey, wasRefused } from '../api/key.js';
import { type Answer, codeOf } from '../api/useAnswer.js';
import type { Pages } from '../api/usePages.js';
import { stir } from './rest.js';

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
  if (answer.data !== undefined) return children(answer.data);
  if (answer.error) return <Failure what={what} error={answer.error} again={answer.again} />;
  return <Loading what={what} lines={lines} />;
}

export function Loading({ what, lines = 4 }: { what: string; lines?: number }) {
  useEffect(() => {
    stir();
    return stir;
  }, []);
  return (
    <div className="loading" role="status" aria-label={`${what}: loading`}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <div key={line} className="skel" style={{ width: `${90 - ((line * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

interface FailureProps {
  /** What was asked for, as a sentence starts. */
  readonly what: string;
  /** What became of it. */
  readonly came?: string;
  readonly error: NonNullable<Answer<unknown>['error']>;
  readonly again: () => void;
}

export function Failure({ what, came = 'could not be read', error, again }: FailureProps) {
  const code = codeOf(error);
  const message = error.graphQLErrors[0]?.message;
  if (code === 'UNAUTHENTICATED') return <KeyNeeded what={what} done={again} />;
  if (code === 'FORBIDDEN') return <KeyNeeded what={what} lacking={message} done={again} />;
  // What is asked wrongly is answered no better a second time.
  const isAskedWrongly = code === 'BAD_USER_INPUT';
  return (
    <div className="state error" role="alert">
      <b>
        {what} {came}.
      </b>
      <span>
        {error.networkError ? 'The server does not answer.' : message}
        <span className="rest-stands"> The rest of this page stands.</span>
      </span>
      <p className="state-next">
        {!isAskedWrongly && (
          <button type="button" className="btn quiet" onClick={again}>
            Try again
          </button>
        )}
        <span className="xs">{code}</span>
      </p>
    </div>
  );
}

/** A list of which the first pages were read, and another could not be. */
export function RestFailed({ of, what }: { of: Pages<unknown, unknown>; what: string }) {
  return of.failed && <Failure what={`More of ${what}`} error={of.failed.error} again={of.failed.again} />;
}

/** A comparison of which not all reports could be read: what a text says is then unknown here and there. */
export const ReportsFailed = ({ of }: { of: Answer<unknown> | undefined }) =>
  of?.error && <Failure what="Some reports" error={of.error} again={of.again} />;

interface KeyNeededProps {
  readonly what: string;
  /** What the key in use may not do and how to get one that may; it stays in use until another is given. */
  readonly lacking?: string | undefined;
  readonly done: () => void;
}

/** Asks for a key, once for as long as the tab is open. */
export function KeyNeeded({ what, lacking, done }: KeyNeededProps) {
  const [key, setKey] = useState('');
  useState(() => lacking === undefined && refuseKey());
  return (
    <form
      className="state error"
      onSubmit={(event) => {
        event.preventDefault();
        keepKey(key);
        done();
      }}
    >
      <b>
        {what} needs {lacking === undefined ? 'a key' : 'another key'}.
      </b>
      {lacking !== undefined && <span role="alert">{lacking}</span>}
      {lacking === undefined && wasRefused() && (
        <span role="alert">The key that was given is not the one.</span>
      )}
      <label className="key-field">
        {lacking === undefined ? (
          <span>
            It stands in the file <code>write-key</code> of the data folder, is the one that was set when the
            server was started, or was made for you. It is kept until this tab is closed.
          </span>
        ) : (
          <span>It takes the place of the other until this tab is closed.</span>
        )}
        <input
          type="password"
          autoComplete="off"
          required
          value={key}
          onChange={(e) => setKey(e.target.value)}
        />
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
