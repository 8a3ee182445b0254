import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** The codes of errors that this API raises itself, and the HTTP status each goes with. */
const STATUS = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONTRADICTS_DECISION: 409,
  QUERY_TOO_DEEP: 400,
  QUERY_TOO_COSTLY: 400,
  TOO_MANY_ALIASES: 400,
  ANSWER_TOO_LARGE: 400,
  READ_TIMED_OUT: 503,
  SERVER_BUSY: 503,
  CLIENT_GONE: 499,
  ANALYSIS_TIMED_OUT: 422,
  ANALYSIS_OUT_OF_MEMORY: 422,
  DATABASE_UNREACHABLE: 503,
  DISK_FULL: 503,
  SHUTTING_DOWN: 503,
  INTERNAL_SERVER_ERROR: 500,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** An error for the client, with a stable code and an HTTP status. */
export function apiError(code: ErrorCode, message: string, options: GraphQLErrorOptions = {}): GraphQLError {
  return new GraphQLError(message, { ...options, extensions: { code, http: { status: STATUS[code] } } });
}

/** After how many seconds to try again what failed with these codes: the same may work then. */
export const RETRY_AFTER: Readonly<Partial<Record<string, number>>> = {
  DATABASE_UNREACHABLE: 5,
  READ_TIMED_OUT: 5,
  SERVER_BUSY: 5,
  DISK_FULL: 60,
  SHUTTING_DOWN: 10,
} satisfies Partial<Record<ErrorCode, number>>;

/** What a client gave can't be worked with; `message` says what, and what is expected. */
export function badInput(message: string, options?: GraphQLErrorOptions): GraphQLError {
  return apiError('BAD_USER_INPUT', message, options);
}

/** What is wrong with one of several documents, under the code that the reader of documents gives it. */
export function documentError(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
