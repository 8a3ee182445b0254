import type { GraphQLResponse } from '@apollo/server';
import type { Cancellation } from './cancellation.js';

/** What is told of an operation: neither its text nor its variables, which may hold what nobody is to read. */
export interface AnsweredOperation {
  readonly operation: string;
  /** SHA-256 of its text. */
  readonly hash: string | undefined;
  /** The code of its first error, or "ok". */
  readonly outcome: string;
}

/** What the HTTP server says of a request. */
export interface GraphQLContext {
  /** The request carries a key that may write. */
  readonly canWrite: boolean;
  /** The request carries a key that may decide what is the same and what is not. */
  readonly canCurate?: boolean;
  /** The name of the key it carries. */
  readonly key?: string | null;
  /** For whom it is: those who wait for an answer take turns by it. */
  readonly client?: string;
  /** Is cancelled when the client leaves before it is answered or the server ends, with the error to tell. */
  readonly cancellation?: Cancellation;
  /** Is told what became of its operation, just before the answer is sent. */
  readonly answered?: (operation: AnsweredOperation) => void;
  /** What its operation is to be answered, where that is known already. */
  readonly given?: GraphQLResponse;
}
