import type { Cancellation } from './cancellation.js';

/** What the HTTP server says of a request. */
export interface GraphQLContext {
  /** The request carries a key that may write. */
  readonly canWrite: boolean;
  /** The request carries a key that may decide what is the same and what is not. */
  readonly canCurate?: boolean;
  /** The name of the key it carries. */
  readonly key?: string | null;
  /** Is cancelled when the client leaves before it is answered or the server ends, with the error to tell. */
  readonly cancellation?: Cancellation;
}
