/** What can go wrong with the database, as stable codes. */
export type DatabaseErrorCode =
  | 'DATA_FOLDER_NOT_WRITABLE'
  | 'DATABASE_DAMAGED'
  | 'DATABASE_ENCODING'
  | 'DATABASE_FAILED'
  | 'DATABASE_MIGRATION_FAILED'
  | 'DATABASE_NEWER'
  | 'DATABASE_NOT_EMPTY'
  | 'DATABASE_OTHER_BUILD'
  | 'DATABASE_REFUSED'
  | 'DATABASE_RIGHTS'
  | 'DATABASE_TLS'
  | 'DATABASE_TOO_OLD'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_UNSUPPORTED'
  | 'DATABASE_URL_INVALID'
  | 'DISK_FULL'
  | 'REPLICA_BEHIND';

/** An error whose message says what is wrong, where, and what to do about it. */
export class DatabaseError extends Error {
  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DatabaseError';
  }
}

/**
 * Codes of Node and SQLSTATEs that tell of a server that can't be reached, goes down, comes up or has no connection left:
 * the same may work later.
 */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);
const REFUSED = new Set(['28000', '28P01', '3D000', '42501']);

/** A connection string without its password, fit to be printed. */
export function printableUrl(url: string): string {
  try {
    const parsed = new URL(url);
    if (parsed.password !== '') parsed.password = '***';
    return parsed.href;
  } catch {
    return 'DATABASE_URL';
  }
}

/** The one error of several that a connection to several addresses failed with. */
function causeOf(error: unknown): { readonly code: unknown; readonly message: string } {
  const cause = error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error;
  const { code } = (cause ?? {}) as { code?: unknown };
  return { code, message: cause instanceof Error ? cause.message : String(cause) };
}

/**
 * How the driver, its pool and the schema engine say so where they give no code; the engine also passes on what PostgreSQL says
 * with the codes above, without these.
 */
const UNREACHABLE_WORDS = new RegExp(
  [
    'Connection terminated',
    'connection error and is not queryable',
    'timeout expired',
    'timeout exceeded',
    "Can't reach database server",
    'Server has closed the connection',
    'database server .+ was reached but timed out',
    'terminating connection due to (?:administrator command|unexpected postmaster exit)',
    'terminating connection because of crash of another server process',
    'the database system is (?:starting up|shutting down|not (?:yet )?accepting connections|in recovery mode)',
    'too many clients already',
  ].join('|'),
  'i',
);

/** Whether an error says that the server was not reached or went away; the same may work later. */
export function isConnectionLost(error: unknown): boolean {
  const { code, message } = causeOf(error);
  return (
    code === 'DATABASE_UNREACHABLE' ||
    (typeof code === 'string' && UNREACHABLE.has(code)) ||
    UNREACHABLE_WORDS.test(message)
  );
}

/** Whether an error says that there is no room on a disk; the same may work later. */
export function isDiskFull(error: unknown): boolean {
  const { code, message } = causeOf(error);
  return (
    code === 'DISK_FULL' || code === 'ENOSPC' || code === '53100' || /No space left on device/i.test(message)
  );
}

/** What to do where server and driver don't agree on encryption; null where that is not what is wrong. */
function adviceOnEncryption(code: unknown, message: string): string | null {
  if (/does not support SSL connections/i.test(message))
    return 'Add sslmode=disable to DATABASE_URL, or let the server take encrypted connections.';
  if (/pg_hba\.conf.*no encryption/i.test(message))
    return 'Add sslmode=require to DATABASE_URL: the server takes encrypted connections alone.';
  if (/^(?:DEPTH_ZERO_)?SELF_SIGNED_CERT|^UNABLE_TO_(?:VERIFY|GET)|^ERR_TLS_|^CERT_/.test(String(code)))
    return "Add sslrootcert=FILE to DATABASE_URL, with the certificate of the server's authority, or sslmode=no-verify to trust any.";
  return null;
}

export function diskFull(where: string, cause?: unknown): DatabaseError {
  return new DatabaseError('DISK_FULL', `The disk of ${where} is full. Free some space and try again.`, {
    cause,
  });
}

/** Turns an error of PostgreSQL, its driver or the operating system into one that says what to do. */
export function databaseError(error: unknown, where: string): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const { code, message } = causeOf(error);
  if (isDiskFull(error)) return diskFull(where, error);
  const encryption = adviceOnEncryption(code, message);
  if (encryption !== null)
    return new DatabaseError('DATABASE_TLS', `${where}: ${message}. ${encryption}`, { cause: error });
  if (typeof code === 'string' && REFUSED.has(code))
    return new DatabaseError(
      'DATABASE_REFUSED',
      `${where} refused the connection: ${message}. Check the user, password, database name and rights in DATABASE_URL.`,
      { cause: error },
    );
  if (isConnectionLost(error))
    return new DatabaseError(
      'DATABASE_UNREACHABLE',
      `Can't reach ${where}: ${message || code}. Start it or correct DATABASE_URL; without DATABASE_URL an embedded database is used.`,
      { cause: error },
    );
  return new DatabaseError('DATABASE_FAILED', `${where}: ${message}`, { cause: error });
}

/** Throws an error of PostgreSQL's or of the driver: as `DatabaseError` where the database can't be used now, else as it is. */
export function rethrow(error: unknown): never {
  throw isConnectionLost(error) || isDiskFull(error) ? databaseError(error, 'the database') : error;
}
