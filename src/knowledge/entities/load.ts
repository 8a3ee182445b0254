import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Transaction } from '../resolution/transaction.js';

/** The names of blocks, with what they were resolved to before. */
export function loadNames({ db }: Transaction, blocks: readonly string[]) {
  return db
    .selectFrom('entity_name')
    .where('block', '=', sql<string>`ANY(${blocks}::text[])`)
    .select([
      'id',
      'kind',
      'key',
      'block',
      'gazetteer_id',
      'entity_id',
      'story_name_id',
      'unresolved_reason',
      'article_count',
    ])
    .execute();
}

/** The blocks of names, and of those resolved to any of these entities. */
export async function loadBlocksOf(
  { db }: Transaction,
  names: readonly string[],
  entities: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('entity_name')
    .where(({ eb, or }) =>
      or([
        eb('id', '=', sql<string>`ANY(${names}::uuid[])`),
        eb('entity_id', '=', sql<string>`ANY(${entities}::uuid[])`),
      ]),
    )
    .distinct()
    .select('block')
    .execute();
  return rows.map(({ block }) => block);
}

/** The blocks of the uses that go by any of these names in their stories. */
export async function loadBlocksReadAs({ db }: Transaction, names: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('entity_name')
    .where('story_name_id', '=', sql<string>`ANY(${names}::uuid[])`)
    .distinct()
    .select('block')
    .execute();
  return rows.map(({ block }) => block);
}

/** The names that articles expand the acronyms of blocks to, and how many do. */
export function loadExpansions({ db }: Transaction, blocks: readonly string[]) {
  return db
    .selectFrom('entity_acronym as a')
    .innerJoin('entity_name as n', 'n.id', 'a.name_id')
    .where('a.block', '=', sql<string>`ANY(${blocks}::text[])`)
    .select(['a.block', 'a.article_count as articleCount', 'n.kind', 'n.key'])
    .execute();
}

/** All names resolved to entities where their stories tell nothing else. */
export function loadNamesOf({ db }: Transaction, entityIds: readonly string[]) {
  return db
    .selectFrom('entity_name as n')
    .where('n.entity_id', '=', sql<string>`ANY(${entityIds}::uuid[])`)
    .select((eb) => [
      'n.entity_id',
      'n.id',
      'n.kind',
      'n.key',
      'n.gazetteer_name as gazetteerName',
      'n.latitude',
      'n.longitude',
      'n.country_code as countryCode',
      jsonArrayFrom(
        eb
          .selectFrom('entity_acronym as a')
          .whereRef('a.name_id', '=', 'n.id')
          .select(['a.acronym', 'a.article_count as articleCount']),
      ).as('acronyms'),
    ])
    .execute();
}

/** The forms that entities are printed in, whatever names these are of. */
export function loadFormsOf({ db }: Transaction, entityIds: readonly string[]) {
  return db
    .selectFrom('entity_form')
    .where('entity_id', '=', sql<string>`ANY(${entityIds}::uuid[])`)
    .select(['entity_id', 'form', 'mention_count as mentionCount'])
    .execute();
}

/** The entities of the stored articles of stories, as their stories' names are made of them. */
export async function loadStoryEntities({ db }: Transaction, storyIds: readonly string[]) {
  if (storyIds.length === 0) return [];
  const rows = await db
    .selectFrom('article as a')
    .innerJoin('article_entity as e', 'e.article_id', 'a.id')
    .innerJoin('entity_name as n', 'n.id', 'e.name_id')
    .leftJoin('entity_name as s', (join) =>
      join.on(
        ({ ref }) =>
          sql<boolean>`${ref('s.id')} = coalesce(${ref('e.story_name_id')}, ${ref('n.story_name_id')})`,
      ),
    )
    .where('a.story_id', '=', sql<string>`ANY(${storyIds}::uuid[])`)
    .select(({ selectFrom, ref }) => [
      ref('a.story_id').$notNull().as('storyId'),
      'e.article_id as articleId',
      'e.name_id as givenId',
      's.id as storyNameId',
      's.block as storyBlock',
      'e.kind',
      'e.name',
      'e.acronym',
      'n.key',
      'n.block',
      'n.gazetteer_id as gazetteerId',
      'n.country_code as countryCode',
      selectFrom('position as p')
        .whereRef('p.article', '=', 'e.article')
        .whereRef('p.person_position', '=', 'e.position')
        .select(({ ref }) =>
          sql<string[] | null>`array_agg(${ref('p.title')} ORDER BY ${ref('p.position')})`.as('titles'),
        )
        .as('titles'),
    ])
    .execute();
  return rows.map((row) => ({ ...row, titles: row.titles ?? [] }));
}
