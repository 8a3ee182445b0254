/*
 * Which articles are printings of one text. Nothing is trained: what counts as a copy is in matches.ts and may be touched freely;
 * the blocks (blocks.ts) are stored, so that a change of them holds for what is stored from then on.
 */
import type { ArticleRows } from '../article/rows.js';
import { lockBlocks } from '../resolution/blocks.js';
import type { Changes } from '../resolution/changes.js';
import { byPublication } from '../resolution/finding.js';
import { resolveFindings } from '../resolution/resolve.js';
import type { Transaction } from '../resolution/transaction.js';
import { loadTexts, loadTextsInBlocks, textsOf } from './load.js';
import { copies, type Text } from './matches.js';
import { writeCopyGroups } from './write.js';

/** What the search for copies found out about a batch. */
export interface CopiesFound {
  readonly texts: readonly Text[];
  /** By article. */
  readonly groups: ReadonlyMap<string, string>;
}

/**
 * Finds the copies of a batch that is yet to be stored and of the changed articles: near-identical texts share a copy group,
 * named after the one first published. Notes the stored articles that changed groups, and the events they report.
 */
export async function resolveCopies(
  transaction: Transaction,
  batch: readonly ArticleRows[],
  changes: Changes,
): Promise<CopiesFound> {
  const texts = textsOf(batch);
  const seeds = [
    ...texts,
    ...(changes.texts.size === 0 ? [] : await loadTexts(transaction, [...changes.texts])),
  ];
  await lockBlocks(transaction, copies.name, seeds);
  const { clusters } = await resolveFindings(transaction, copies, seeds, {
    inBlocks: (keys) => loadTextsInBlocks(transaction, keys),
    ofNodes: async () => [],
  });
  const groups = new Map<string, string>();
  for (const cluster of clusters) {
    const group = [...cluster].sort(byPublication)[0].id;
    for (const { id, copyGroup } of cluster) {
      if (copyGroup === null) groups.set(id, group);
      else if (copyGroup !== group) changes.regrouped.set(id, { before: copyGroup, after: group });
    }
  }
  const regrouped = new Map([...changes.regrouped].map(([id, { after }]) => [id, after]));
  for (const event of await writeCopyGroups(transaction, regrouped)) changes.events.add(event);
  return { texts, groups };
}
