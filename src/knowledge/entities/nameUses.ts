import { sql } from 'kysely';
import type { EntityKind } from '../../vocabulary/entityKinds.js';
import type { ArticleRows } from '../article/rows.js';
import { idOf } from '../ids.js';
import type { Transaction } from '../resolution/transaction.js';
import { nameId } from './nameKeys.js';

/*
 * Where people decide of one article's use of a name ("this Alm is another"), that use is a name of its own: a row of
 * `entity_name` with an id that tells the article, and all else as the name has it. What the documents say of the name they say
 * of the use, so that it goes where the name goes unless a decision takes it elsewhere. What its story tells of it stands in
 * `entity_name.story_name_id`, and not in `article_entity`: the use itself is what the article is resolved by.
 */

/** What tells a name apart. */
interface NameParts {
  readonly id: string;
  readonly kind: EntityKind;
  readonly key: string;
}

/** The id of one article's use of a name. */
export function nameUseId(kind: EntityKind, key: string, articleId: string): string {
  return idOf('entity', kind, key, articleId);
}

/** The name that a name, or one article's use of it, is of. */
export function plainNameId({ kind, key }: Pick<NameParts, 'kind' | 'key'>): string {
  return nameId(kind, key);
}

/** Whether it is one article's use of a name. */
export function isNameUse(name: NameParts): boolean {
  return name.id !== plainNameId(name);
}

/** Articles that are yet to be stored, with the uses of names that there are decisions on as names of their own. */
export async function withNameUses(
  transaction: Transaction,
  batch: readonly ArticleRows[],
): Promise<readonly ArticleRows[]> {
  if (!(await transaction.decisions.areOn('ENTITY'))) return batch;
  const uses = batch.map(
    ({ article, names }) =>
      new Map(names.map(({ id, kind, key }) => [id, nameUseId(kind, key, article.id)] as const)),
  );
  const decisions = await transaction.decisions.on(
    'ENTITY',
    uses.flatMap((ids) => [...ids.values()]),
  );
  const decidedOn = new Set(decisions.flatMap(({ leftId, rightId }) => [leftId, rightId]));
  return batch.map((rows, k): ArticleRows => {
    const use = (id: string) => {
      const own = uses[k].get(id);
      return own !== undefined && decidedOn.has(own) ? own : id;
    };
    return {
      ...rows,
      names: rows.names.map((name) => ({ ...name, id: use(name.id) })),
      entities: rows.entities.map((entity) => ({ ...entity, name_id: use(entity.name_id) })),
      nameForms: rows.nameForms.map((form) => ({ ...form, name_id: use(form.name_id) })),
    };
  });
}

/**
 * Makes a stored article's use of one name count for another, which differs in its id alone; gives the block of both, null
 * where the article does not use it.
 */
export async function renameUse(
  { db }: Transaction,
  articleId: string,
  from: string,
  to: string,
): Promise<string | null> {
  const used = await db
    .selectFrom('entity_name as n')
    .where('n.id', '=', from)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('article_entity as e')
          .whereRef('e.name_id', '=', 'n.id')
          .where('e.article_id', '=', articleId)
          .select('e.position'),
      ),
    )
    .select('n.block')
    .executeTakeFirst();
  if (used === undefined) return null;
  await sql`
    INSERT INTO entity_name (id, kind, key, block, gazetteer_id, gazetteer_name, latitude, longitude, country_code, article_count, story_name_id)
    SELECT ${to}::uuid, n.kind, n.key, n.block, n.gazetteer_id, n.gazetteer_name, n.latitude, n.longitude, n.country_code, 1, e.story_name_id
    FROM entity_name n
    JOIN LATERAL (
      SELECT story_name_id FROM article_entity WHERE article_id = ${articleId}::uuid AND name_id = n.id LIMIT 1) e ON true
    WHERE n.id = ${from}::uuid
    ON CONFLICT (id) DO UPDATE
    SET article_count = entity_name.article_count + 1, story_name_id = excluded.story_name_id`.execute(db);
  await sql`
    INSERT INTO entity_acronym (name_id, acronym, block, article_count)
    SELECT ${to}::uuid, a.acronym, a.block, 1 FROM entity_acronym a
    WHERE a.name_id = ${from}::uuid AND a.acronym IN (
      SELECT e.acronym FROM article_entity e WHERE e.article_id = ${articleId}::uuid AND e.name_id = ${from}::uuid)
    ON CONFLICT (name_id, acronym) DO UPDATE SET article_count = entity_acronym.article_count + 1`.execute(
    db,
  );
  await sql`
    UPDATE entity_acronym a SET article_count = a.article_count - 1
    WHERE a.name_id = ${from}::uuid AND a.acronym IN (
      SELECT e.acronym FROM article_entity e WHERE e.article_id = ${articleId}::uuid AND e.name_id = ${from}::uuid)`.execute(
    db,
  );
  await sql`
    UPDATE entity_name SET article_count = article_count - 1 WHERE id = ${from}::uuid`.execute(db);
  await sql`
    UPDATE article_name_form SET name_id = ${to}::uuid
    WHERE article_id = ${articleId}::uuid AND name_id = ${from}::uuid`.execute(db);
  await sql`
    UPDATE article_entity e SET name_id = ${to}::uuid, story_name_id = n.story_name_id
    FROM entity_name n
    WHERE n.id = ${from}::uuid AND e.article_id = ${articleId}::uuid AND e.name_id = n.id`.execute(db);
  await db.deleteFrom('entity_acronym').where('name_id', '=', from).where('article_count', '=', 0).execute();
  return used.block;
}
