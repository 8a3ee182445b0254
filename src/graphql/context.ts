/** What the HTTP server says of a request. */
export interface GraphQLContext {
  /** The request carries the write key. */
  readonly canWrite: boolean;
  /** Is aborted when the client leaves before it is answered or the server ends, with the error to tell as its reason. */
  readonly signal?: AbortSignal;
}
