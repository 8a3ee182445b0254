import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Transaction } from '../resolution/transaction.js';

/** The names of blocks, with what they were resolved to before. */
export function loadNames({ db }: Transaction, blocks: readonly string[]) {
  return db
    .selectFrom('entity_name')
    .where('block', '=', sql<string>`ANY(${blocks}::text[])`)
    .select(['id', 'kind', 'key', 'block', 'gazetteer_id', 'entity_id', 'unresolved_reason', 'article_count'])
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

/** The names that articles expand the acronyms of blocks to. */
export function loadExpansions({ db }: Transaction, blocks: readonly string[]) {
  return db
    .selectFrom('entity_acronym as a')
    .innerJoin('entity_name as n', 'n.id', 'a.name_id')
    .where('a.block', '=', sql<string>`ANY(${blocks}::text[])`)
    .select(['a.block', 'n.kind', 'n.key'])
    .execute();
}

/** All names resolved to entities, with the forms they are printed in. */
export function loadNamesOf({ db }: Transaction, entityIds: readonly string[]) {
  return db
    .selectFrom('entity_name as n')
    .innerJoin('entity as e', 'e.id', 'n.entity_id')
    .where('n.entity_id', '=', sql<string>`ANY(${entityIds}::uuid[])`)
    .select((eb) => [
      'n.entity_id',
      'e.kind',
      'n.key',
      'n.gazetteer_name as gazetteerName',
      'n.latitude',
      'n.longitude',
      'n.country_code as countryCode',
      jsonArrayFrom(
        eb
          .selectFrom('entity_name_form as f')
          .whereRef('f.name_id', '=', 'n.id')
          .select(['f.form', 'f.mention_count as mentionCount']),
      ).as('forms'),
      jsonArrayFrom(
        eb
          .selectFrom('entity_acronym as a')
          .whereRef('a.name_id', '=', 'n.id')
          .select(['a.acronym', 'a.article_count as articleCount']),
      ).as('acronyms'),
    ])
    .execute();
}
