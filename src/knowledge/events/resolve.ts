import type { ArticleRows } from '../article/rows.js';
import type { NameResolutions } from '../entities/names.js';
import { enterBlocks, lockBlocks } from '../resolution/blocks.js';
import type { Changes } from '../resolution/changes.js';
import { resolveFindings } from '../resolution/resolve.js';
import type { Transaction } from '../resolution/transaction.js';
import { describeEvent } from './describe.js';
import { eventReportsOf, loadEventReports, loadEventReportsInBlocks } from './load.js';
import { events } from './matches.js';
import { writeEvents } from './write.js';

/** Stores the events of a batch, whose articles are stored, and computes anew those that it and the changes touch. */
export async function resolveEvents(
  transaction: Transaction,
  batch: readonly ArticleRows[],
  resolutions: NameResolutions,
  copyGroups: ReadonlyMap<string, string>,
  changes: Changes,
): Promise<void> {
  const fresh = await eventReportsOf(transaction, batch, resolutions, copyGroups);
  const stored =
    changes.articles.size + changes.events.size === 0
      ? []
      : await loadEventReports(transaction, changes.articles, changes.events);
  const seeds = [...fresh, ...stored];
  await lockBlocks(transaction, events.name, seeds);
  // Their keys depend on their entities, which may have changed.
  await enterBlocks(transaction, events.name, stored, { fresh: false });
  const { clusters, nodes } = await resolveFindings(transaction, events, seeds, {
    inBlocks: (keys) => loadEventReportsInBlocks(transaction, keys),
    ofNodes: (ids) => loadEventReports(transaction, [], ids),
  });
  const resolved = clusters.map((reports) => ({ event: describeEvent(reports), reports }));
  for (const { event } of resolved) changes.writtenEvents.add(event.id);
  await writeEvents(transaction, resolved, batch, new Set([...nodes, ...changes.events]));

  await enterBlocks(transaction, events.name, fresh, { fresh: true });
}
