import type { StoredKey } from '../database/keys.js';
import type { Row } from '../database/tables.js';
import type { DocumentJson } from '../documents/document.js';

/**
 * The form of a backup: a line of JSON each for the head, every key, every decision, and every article as it was read; behind
 * these what else stood at their addresses. The last line says that it is the last.
 */
export const FORM = 4;

/**
 * Earlier forms that are read too. In the third, decisions did not say which keys they came with; those before it had no end; in the
 * first, versions did not say what they were read by.
 */
export const EARLIER_FORMS: readonly number[] = [1, 2, 3];

/** Forms from this one on have an end. */
export const FIRST_WITH_END = 3;

/** A line of a backup: one of these. */
export interface Entry {
  readonly dateline?: number;
  readonly key?: StoredKey;
  readonly decision?: Row<'decision'>;
  readonly document?: DocumentJson;
  readonly version?: Row<'article_version'>;
  readonly end?: true;
}
