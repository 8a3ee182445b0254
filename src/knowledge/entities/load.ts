import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Transaction } from '../resolution/transaction.js';

/** The names of blocks, with what they were resolved to before. */
export function loadNames({ db }: Transaction, blocks: readonly string[]) {
  return db
    .selectFrom('entity_name')
    .where('block', '=', sql<string>`ANY(${blocks}::text[])`)
    .select(['id', 'kind', 'key', 'block', 'entity_id', 'unresolved_reason', 'article_count'])
    .execute();
}

/** The names that articles expand the acronyms of blocks to. */
export function loadExpansions({ db }: Transaction, blocks: readonly string[]) {
  return db
    .selectFrom('entity_acronym')
    .where('block', '=', sql<string>`ANY(${blocks}::text[])`)
    .select(['block', 'name_id'])
    .execute();
}

/** All names resolved to entities, with the forms they are printed in. */
export function loadNamesOf({ db }: Transaction, entityIds: readonly string[]) {
  return db
    .selectFrom('entity_name as n')
    .where('n.entity_id', '=', sql<string>`ANY(${entityIds}::uuid[])`)
    .select((eb) => [
      'n.entity_id',
      'n.kind',
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
