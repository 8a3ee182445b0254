import { sql } from 'kysely';
import { sourceLock } from '../resolution/locks.js';
import { rowsOf, type Transaction } from '../resolution/transaction.js';
import type { ArticleRows, SourceKey } from './rows.js';

/** The locks of the sources that articles name. */
export function sourceLocks(batch: readonly ArticleRows[]): number[] {
  return sourcesOf(batch).map(({ id }) => sourceLock(id));
}

function sourcesOf(batch: readonly ArticleRows[]): SourceKey[] {
  return batch.flatMap(({ source, agency }) => [source, agency]).filter((source) => source !== null);
}

/** Counts the sources that articles are about to name, new ones included. */
export async function countSources(transaction: Transaction, batch: readonly ArticleRows[]): Promise<void> {
  const named = sourcesOf(batch);
  if (named.length === 0) return;
  const sources = new Map(named.map((source) => [source.id, source]));
  const names = new Map<string, { source_id: string; name: string; article_count: number }>();
  for (const { id, name } of named) {
    const key = `${id} ${name}`;
    const count = names.get(key)?.article_count ?? 0;
    names.set(key, { source_id: id, name, article_count: count + 1 });
  }
  await transaction.db
    .insertInto('source')
    .columns(['id', 'key', 'name', 'domain'])
    .expression(
      transaction.db
        .selectFrom(rowsOf('source', [...sources.values()]))
        .select(['r.id', 'r.key', 'r.name', 'r.domain']),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await transaction.db
    .insertInto('source_name')
    .columns(['source_id', 'name', 'article_count'])
    .expression(
      transaction.db
        .selectFrom(rowsOf('source_name', [...names.values()]))
        .select(['r.source_id', 'r.name', 'r.article_count']),
    )
    .onConflict((conflict) =>
      conflict.columns(['source_id', 'name']).doUpdateSet(({ eb }) => ({
        article_count: eb('source_name.article_count', '+', eb.ref('excluded.article_count')),
      })),
    )
    .execute();
  await nameSources(transaction, [...sources.keys()]);
}

/** Counts articles out of their sources, and removes the sources that no article names any more. The articles are to go. */
export async function uncountSources(transaction: Transaction, articleIds: readonly string[]): Promise<void> {
  const { db } = transaction;
  const named = db
    .selectFrom('article')
    .where('id', '=', sql<string>`ANY(${articleIds}::uuid[])`)
    .select(['source_id', 'source_name as name'])
    .unionAll(
      db
        .selectFrom('article')
        .where('id', '=', sql<string>`ANY(${articleIds}::uuid[])`)
        .select(['agency_id as source_id', 'agency_name as name']),
    );
  const counted = await db
    .updateTable('source_name as n')
    .from(
      db
        .selectFrom(named.as('named'))
        .where('named.source_id', 'is not', null)
        .groupBy(['named.source_id', 'named.name'])
        .select(({ fn }) => ['named.source_id', 'named.name', fn.countAll<number>().as('uses')])
        .as('u'),
    )
    .whereRef('n.source_id', '=', 'u.source_id')
    .whereRef('n.name', '=', 'u.name')
    .set(({ eb, ref }) => ({ article_count: eb('n.article_count', '-', ref('u.uses')) }))
    .returning('n.source_id')
    .execute();
  const ids = counted.map(({ source_id }) => source_id);
  if (ids.length === 0) return;
  await db
    .updateTable('article')
    .where('id', '=', sql<string>`ANY(${articleIds}::uuid[])`)
    .set({ source_id: null, agency_id: null })
    .execute();
  await db
    .deleteFrom('source_name')
    .where('source_id', '=', sql<string>`ANY(${ids}::uuid[])`)
    .where('article_count', '=', 0)
    .execute();
  await db
    .deleteFrom('source as s')
    .where('s.id', '=', sql<string>`ANY(${ids}::uuid[])`)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('source_name as n').whereRef('n.source_id', '=', 's.id').select('n.name'))),
    )
    .execute();
  await nameSources(transaction, ids);
}

/** Gives sources the name that most articles give them, any name before the bare domain. */
async function nameSources({ db }: Transaction, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('source as s')
    .from(
      db
        .selectFrom('source_name as n')
        .innerJoin('source as k', 'k.id', 'n.source_id')
        .where('n.source_id', '=', sql<string>`ANY(${ids}::uuid[])`)
        .distinctOn('n.source_id')
        .select(['n.source_id', 'n.name'])
        .orderBy('n.source_id')
        .orderBy(({ eb }) => eb('n.name', 'is not distinct from', eb.ref('k.domain')))
        .orderBy('n.article_count', 'desc')
        .orderBy(({ ref }) => sql`${ref('n.name')} COLLATE "C"`)
        .as('m'),
    )
    .whereRef('m.source_id', '=', 's.id')
    .whereRef('s.name', '<>', 'm.name')
    .set(({ ref }) => ({ name: ref('m.name') }))
    .execute();
}
