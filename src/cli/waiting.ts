import type { Database } from '../database/database.js';
import { DatabaseError } from '../database/errors.js';
import { createPatience, type Patience } from '../ingestion/patience.js';
import { duration } from './progress.js';

/** How long is waited for a database that can't be reached, and who is told. */
interface Waiting {
  /** In seconds. */
  readonly wait: number;
  readonly signal: AbortSignal;
  /** Writes a line for whoever looks on. */
  readonly say: (line: string) => void;
}

/** Patience with a database that says when it waits, for what, and when it goes on. */
export function announcedPatience(
  database: Pick<Database, 'explain'>,
  { wait, signal, say }: Waiting,
): Patience {
  return createPatience({
    limit: wait * 1000,
    signal,
    onWait: async (error) => {
      const { message } = await database.explain(error);
      say(`waiting: ${message} It is tried again for up to ${duration(wait)}.`);
    },
    onResume: (waited) => say(`going on after ${duration(waited / 1000)}`),
  });
}

/** The error that ends a command which has waited long enough. */
export function stoppedWaiting(error: DatabaseError): DatabaseError {
  return new DatabaseError(error.code, `${error.message} The same command goes on where this one ended.`, {
    cause: error,
  });
}
