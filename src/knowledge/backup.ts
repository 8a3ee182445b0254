import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Document } from '../documents/document.js';
import { loadStale } from './article/stale.js';
import { type KeptVersion, wholeVersions } from './article/versions.js';
import { type Decision, listDecisions } from './decisions/list.js';

/** One of the things that a knowledge base is made from. */
export type BackedUp =
  | { readonly decision: Decision }
  | { readonly document: Document }
  /** What else stood at the address of a document that came before it. */
  | { readonly version: KeptVersion };

/** Articles read at once. */
const PAGE = 200;

/**
 * All that a knowledge base is made from, as it is at one moment, whatever is written meanwhile; no more than a page is held.
 * Decisions come before articles, for these to be resolved by them.
 */
export async function* backUp(db: Kysely<Tables>): AsyncGenerator<BackedUp, void, undefined> {
  const snapshot = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    for await (const decision of listDecisions(snapshot)) yield { decision };
    for (let after: string | null = null; ; ) {
      const page = await loadStale(snapshot, null, after, PAGE);
      const versions = await wholeVersions(
        snapshot,
        page.map(({ articleId }) => articleId),
      );
      for (const { document } of page) yield { document };
      for (const version of versions) yield { version };
      if (page.length < PAGE) return;
      after = page[page.length - 1].articleId;
    }
  } finally {
    await snapshot.rollback().execute();
  }
}
