/** What can go wrong with the database, as stable codes. */
export type DatabaseErrorCode =
  | 'DATA_FOLDER_NOT_WRITABLE'
  | 'DATABASE_DAMAGED'
  | 'DATABASE_FAILED'
  | 'DATABASE_MIGRATION_FAILED'
  | 'DATABASE_NEWER'
  | 'DATABASE_OTHER_BUILD'
  | 'DATABASE_REFUSED'
  | 'DATABASE_TOO_OLD'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_UNSUPPORTED'
  | 'DATABASE_URL_INVALID'
  | 'DISK_FULL';

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

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '57P01',
  '57P03',
  '08001',
  '08006',
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

/** Turns an error of PostgreSQL, its driver or the operating system into one that says what to do. */
export function databaseError(error: unknown, where: string): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const cause = error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error;
  const code = (cause as { code?: unknown } | null)?.code;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (code === 'ENOSPC' || code === '53100' || /No space left on device/i.test(message))
    return new DatabaseError('DISK_FULL', `The disk of ${where} is full. Free some space and try again.`, {
      cause,
    });
  if (typeof code === 'string' && REFUSED.has(code))
    return new DatabaseError(
      'DATABASE_REFUSED',
      `${where} refused the connection: ${message}. Check the user, password, database name and rights in DATABASE_URL.`,
      { cause },
    );
  if (
    (typeof code === 'string' && UNREACHABLE.has(code)) ||
    /Connection terminated|timeout expired|timeout exceeded/i.test(message)
  )
    return new DatabaseError(
      'DATABASE_UNREACHABLE',
      `Can't reach ${where}: ${message || code}. Start it or correct DATABASE_URL; without DATABASE_URL an embedded database is used.`,
      { cause },
    );
  return new DatabaseError('DATABASE_FAILED', `${where}: ${message}`, { cause });
}
