import type { StoredKey } from '../database/keys.js';
import type { Row } from '../database/tables.js';
import type { DocumentJson } from '../documents/document.js';

/**
 * The form of a backup: a line of JSON each for the head, every key, every decision, and every article as it was read; behind
 * these what else stood at their addresses. The last line says that it is the last.
 */
export const FORM = 3;

/** Earlier forms that are read too: none had an end, and in the first, versions did not say what they were read by. */
export const EARLIER_FORMS: readonly number[] = [1, 2];

/** A line of a backup: one of these. */
export interface Entry {
  readonly dateline?: number;
  readonly key?: StoredKey;
  readonly decision?: Row<'decision'>;
  readonly document?: DocumentJson;
  readonly version?: Row<'article_version'>;
  readonly end?: true;
}
