import { createHash } from 'node:crypto';

/** Most bytes of UTF-8 of an indexed text: a row of a b-tree has 2,704 in PostgreSQL, all its columns together. */
const MOST_BYTES = 1_000;
/** Bytes that are kept of a longer one, before its hash. */
const KEPT_BYTES = 900;

/**
 * A text as it may stand in an indexed column, whatever a document holds: as it is up to 1,000 bytes of UTF-8; of a longer one
 * the beginning, "…" and a hash of all of it, so that different texts stay different.
 */
export function indexable(text: string): string {
  // A UTF-16 code unit has three bytes at the most.
  if (text.length * 3 <= MOST_BYTES || Buffer.byteLength(text) <= MOST_BYTES) return text;
  const beginning = Buffer.from(text)
    .subarray(0, KEPT_BYTES)
    .toString()
    .replace(/(?<!\uFFFD)\uFFFD+$/, '');
  return `${beginning}…${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}
