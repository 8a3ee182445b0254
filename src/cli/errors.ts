/** A command line that can't be carried out: what is wrong with it and what to write instead. */
export class UsageError extends Error {
  readonly code = 'USAGE';
}

/** What to print of an error: one line for those that tell what to do, all that is known of others. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /^[A-Z][A-Z\d_]+$/.test(code))
    return `${error.message.replace(/\s+/g, ' ').trim()} (${code})`;
  return error.stack ?? error.message;
}
