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
  const carried = [
    'kind',
    'key',
    'block',
    'gazetteer_id',
    'gazetteer_name',
    'latitude',
    'longitude',
    'country_code',
  ] as const;
  await db
    .insertInto('entity_name')
    .columns(['id', ...carried, 'article_count', 'story_name_id'])
    .expression(
      db
        .selectFrom('entity_name as n')
        .innerJoinLateral(
          (query) =>
            query
              .selectFrom('article_entity as u')
              .where('u.article_id', '=', articleId)
              .whereRef('u.name_id', '=', 'n.id')
              .limit(1)
              .select('u.story_name_id')
              .as('e'),
          (join) => join.onTrue(),
        )
        .where('n.id', '=', from)
        .select(({ ref }) => [
          sql<string>`${to}::uuid`.as('id'),
          ...carried.map((column) => ref(`n.${column}`).as(column)),
          sql<number>`1`.as('article_count'),
          'e.story_name_id',
        ]),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref, eb }) => ({
        article_count: eb(ref('entity_name.article_count'), '+', 1),
        story_name_id: ref('excluded.story_name_id'),
      })),
    )
    .execute();
  const acronyms = db
    .selectFrom('article_entity as e')
    .where('e.article_id', '=', articleId)
    .where('e.name_id', '=', from)
    .select('e.acronym');
  await db
    .insertInto('entity_acronym')
    .columns(['name_id', 'acronym', 'block', 'article_count'])
    .expression(
      db
        .selectFrom('entity_acronym as a')
        .where('a.name_id', '=', from)
        .where('a.acronym', 'in', acronyms)
        .select([
          sql<string>`${to}::uuid`.as('name_id'),
          'a.acronym',
          'a.block',
          sql<number>`1`.as('article_count'),
        ]),
    )
    .onConflict((conflict) =>
      conflict.columns(['name_id', 'acronym']).doUpdateSet(({ ref, eb }) => ({
        article_count: eb(ref('entity_acronym.article_count'), '+', 1),
      })),
    )
    .execute();
  await db
    .updateTable('entity_acronym')
    .set(({ eb }) => ({ article_count: eb('article_count', '-', 1) }))
    .where('name_id', '=', from)
    .where('acronym', 'in', acronyms)
    .execute();
  await db
    .updateTable('entity_name')
    .set(({ eb }) => ({ article_count: eb('article_count', '-', 1) }))
    .where('id', '=', from)
    .execute();
  await db
    .updateTable('numbered_article_entity as e')
    .from(['entity_name as n', 'article as a'])
    .set(({ ref }) => ({ name_id: to, story_name_id: ref('n.story_name_id') }))
    .where('n.id', '=', from)
    .where('a.id', '=', articleId)
    .whereRef('e.article', '=', 'a.number')
    .whereRef('e.name_id', '=', 'n.id')
    .execute();
  await db.deleteFrom('entity_acronym').where('name_id', '=', from).where('article_count', '=', 0).execute();
  return used.block;
}
