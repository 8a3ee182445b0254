import { expected } from '../../expected.js';
import type { ArticleRows } from '../article/rows.js';
import { groupBy } from '../grouping.js';
import type { Changes } from '../resolution/changes.js';
import type { Transaction } from '../resolution/transaction.js';
import { describeEntity } from './describe.js';
import { loadExpansions, loadNames, loadNamesOf } from './load.js';
import { resolveBlock } from './matches.js';
import type { NameResolutions } from './names.js';
import { countEntityArticles, reassignArticles, writeDescriptions, writeResolutions } from './write.js';

/**
 * Resolves the names of the changed blocks, those of a batch that is yet to be stored included, and carries the result to the
 * stored articles that give them, which it notes in `changes`.
 */
export async function resolveNames(transaction: Transaction, changes: Changes): Promise<NameResolutions> {
  const blocks = [...changes.nameBlocks];
  const names = await loadNames(transaction, blocks);
  const expansions = await loadExpansions(transaction, blocks);
  const given = names.filter(({ article_count }) => article_count > 0);
  const gone = names.filter(({ article_count }) => article_count === 0);
  for (const { entity_id } of gone) if (entity_id !== null) changes.entities.add(entity_id);

  const resolutions = new Map<string, { entityId: string | null; reason: string | null }>();
  for (const block of blocks) {
    const resolved = resolveBlock(
      given.filter((name) => name.block === block),
      new Set(expansions.filter((row) => row.block === block).map(({ name_id }) => name_id)),
    );
    for (const [id, resolution] of resolved)
      resolutions.set(id, { entityId: null, reason: null, ...resolution });
  }
  const of: NameResolutions['of'] = (id) => {
    const resolution = resolutions.get(id);
    if (resolution === undefined) throw new Error(`the name ${id} was left out of its block's resolution`);
    return resolution;
  };
  const reassigned = given.filter(({ id, entity_id, unresolved_reason }) => {
    const { entityId, reason } = of(id);
    return entityId !== entity_id || reason !== unresolved_reason;
  });
  for (const { id, entity_id } of reassigned)
    for (const entity of [of(id).entityId, entity_id]) if (entity !== null) changes.entities.add(entity);
  await writeResolutions(
    transaction,
    reassigned.map(({ id, kind }) => ({ id, kind, ...of(id) })),
    gone.map(({ id }) => id),
  );
  const touched = await reassignArticles(
    transaction,
    reassigned.map(({ id }) => id),
  );
  for (const article of touched) changes.articles.add(article);
  return { of };
}

/**
 * Counts the entities of the changed articles and of those just stored, and describes anew the entities that changed. Notes
 * the events whose titles name one that changed its name.
 */
export async function resolveEntities(
  transaction: Transaction,
  batch: readonly ArticleRows[],
  changes: Changes,
): Promise<void> {
  const stored = batch.map(({ article }) => article.id);
  const counted = await countEntityArticles(transaction, [...changes.articles], stored);
  for (const id of counted) changes.entities.add(id);
  const renamed = await describeEntities(transaction, changes);
  for (const event of renamed) changes.events.add(event);
}

/** Names and dates the changed entities anew; gives the events that name one that changed its name. */
async function describeEntities(transaction: Transaction, changes: Changes): Promise<string[]> {
  const names = await loadNamesOf(transaction, [...changes.entities]);
  const byEntity = groupBy(names, ({ entity_id }) => expected(entity_id, 'the entity of a name'));
  return writeDescriptions(
    transaction,
    [...byEntity].map(([id, forms]) => ({ id, ...describeEntity(forms[0].kind, forms) })),
  );
}
