import { sql } from 'kysely';
import { NUMBERED, type TableName, type Tables } from '../../database/tables.js';
import { uncountNames } from '../entities/names.js';
import { keysOf, leaveBlocks } from '../resolution/blocks.js';
import type { Changes } from '../resolution/changes.js';
import { findingBlockLock, nameBlockLock, sourceLock } from '../resolution/locks.js';
import type { Transaction } from '../resolution/transaction.js';
import { articleNumbers } from './numbers.js';
import { uncountSources } from './sources.js';

/** Removes articles and what they counted for; notes in `changes` what rested on them. */
export async function removeArticles(
  transaction: Transaction,
  ids: readonly string[],
  changes: Changes,
): Promise<void> {
  if (ids.length === 0) return;
  const { db } = transaction;
  const these = sql<string>`ANY(${ids}::uuid[])`;
  const names = await db
    .selectFrom('article_entity as e')
    .innerJoin('entity_name as n', 'n.id', 'e.name_id')
    .leftJoin('entity_acronym as a', (join) =>
      join.onRef('a.name_id', '=', 'n.id').onRef('a.acronym', '=', 'e.acronym'),
    )
    .leftJoin('entity_name as s', (join) =>
      join.on(
        ({ ref }) =>
          sql<boolean>`${ref('s.id')} = coalesce(${ref('e.story_name_id')}, ${ref('n.story_name_id')})`,
      ),
    )
    .where('e.article_id', '=', these)
    .distinct()
    .select(['n.block', 'a.block as acronym_block', 's.block as story_block'])
    .execute();
  const sources = await db
    .selectFrom('article')
    .where('id', '=', these)
    .select(['source_id', 'agency_id'])
    .execute();
  const findings = await keysOf(transaction, ids);
  const blocks = names.flatMap(({ block, acronym_block, story_block }) => [
    block,
    acronym_block ?? block,
    story_block ?? block,
  ]);
  await transaction.hold([
    ...findings.map(({ family, key }) => findingBlockLock(family, key)),
    ...blocks.map(nameBlockLock),
    ...sources
      .flatMap(({ source_id, agency_id }) => [source_id, agency_id].flatMap((id) => id ?? []))
      .map(sourceLock),
  ]);
  for (const block of blocks) changes.nameBlocks.add(block);
  await noteWhatRestsOn(transaction, ids, changes);
  await uncountNames(transaction, ids);
  await uncountSources(transaction, ids);
  await leaveBlocks(transaction, ids);
  await deleteOwned(transaction, ids);
  await db.deleteFrom('article').where('id', '=', these).execute();
}

/** The tables of rows that belong to one article, and go with it. */
const OWNED = ['event_report', 'figure', 'story_profile'] as const satisfies readonly TableName[];

const ARTICLE = sql.ref('article_id' satisfies keyof Tables[(typeof OWNED)[number]]);
const NUMBER = sql.ref('article' satisfies keyof Tables[(typeof NUMBERED)[keyof typeof NUMBERED]]);

/** Deletes all rows that belong to articles, by one statement. */
async function deleteOwned({ db }: Transaction, ids: readonly string[]): Promise<void> {
  const these = sql`ANY(${ids}::uuid[])`;
  const deletions = [
    ...OWNED.map((table) => sql`DELETE FROM ${sql.table(table)} WHERE ${ARTICLE} = ${these}`),
    ...Object.values(NUMBERED).map(
      (table) =>
        sql`DELETE FROM ${sql.table(table)} WHERE ${NUMBER} = ANY(ARRAY(SELECT number FROM article WHERE id = ${these}))`,
    ),
  ];
  await sql`WITH ${sql.join(deletions.map((deletion, i) => sql`${sql.id(`deleted_${i}`)} AS (${deletion})`))} SELECT 1`.execute(
    db,
  );
}

type Noted = 'entities' | 'statements' | 'events' | 'texts' | 'stories' | 'copyGroups';

async function noteWhatRestsOn({ db }: Transaction, ids: readonly string[], changes: Changes): Promise<void> {
  const these = sql<string>`ANY(${ids}::uuid[])`;
  const rested = await db
    .selectFrom('entity_article')
    .where('article', '=', sql<number>`ANY(${articleNumbers(ids)})`)
    .select(({ ref }) => [
      sql<Noted>`'entities'`.as('kind'),
      ref('entity_id').$castTo<string | null>().as('id'),
    ])
    .union(
      db
        .selectFrom('statement_report')
        .where('article_id', '=', these)
        .select([sql<Noted>`'statements'`.as('kind'), 'statement_id as id']),
    )
    .union(
      db
        .selectFrom('event_report')
        .where('article_id', '=', these)
        .select([sql<Noted>`'events'`.as('kind'), 'event_id as id']),
    )
    .union(
      db
        .selectFrom('article')
        .where('id', '=', these)
        .select([sql<Noted>`'stories'`.as('kind'), 'story_id as id']),
    )
    .union(
      db
        .selectFrom('article')
        .where('id', '=', these)
        .select(({ ref }) => [
          sql<Noted>`'copyGroups'`.as('kind'),
          ref('copy_group').$castTo<string | null>().as('id'),
        ]),
    )
    .union(
      db
        .selectFrom('article as a')
        .innerJoin('article as copy', 'copy.copy_group', 'a.copy_group')
        .where('a.id', '=', these)
        .where('copy.id', '<>', sql<string>`ALL(${ids}::uuid[])`)
        .select(({ ref }) => [
          sql<Noted>`'texts'`.as('kind'),
          ref('copy.id').$castTo<string | null>().as('id'),
        ]),
    )
    .execute();
  for (const { kind, id } of rested) if (id !== null) changes[kind].add(id);
}
