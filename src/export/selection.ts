import { type ExpressionBuilder, type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import { articleOfStoryId, type IdKind, idKind } from '../knowledge/ids.js';

/** Which articles, with what they say, are written: all that is given must hold. Nothing given: all there are. */
export interface Selection {
  /** Id of a story they are of. */
  readonly story?: string;
  /** Id of an entity they name. */
  readonly entity?: string;
  /** Id of a source that published them or is credited. */
  readonly source?: string;
  /** Published at this moment or later. */
  readonly since?: Date;
  /** Published before this moment. */
  readonly until?: Date;
}

/** What is asked for is not there, or is no id. */
export class SelectionError extends Error {
  override readonly name = 'SelectionError';
  readonly code = 'NOT_FOUND';
}

/** Chosen articles: null where these are all there are. */
export type Chosen = SelectQueryBuilder<Tables, 'article', { id: string }> | null;

/**
 * The articles of a selection, as a query of their ids. Ids under which a story or an entity was known before it was joined
 * with another are understood.
 *
 * @throws SelectionError where the story, entity or source is not there
 */
export async function chooseArticles(db: Kysely<Tables>, selection: Selection): Promise<Chosen> {
  const { since, until } = selection;
  const story = selection.story === undefined ? undefined : await presentStory(db, selection.story);
  const entity = selection.entity === undefined ? undefined : await presentEntity(db, selection.entity);
  const source = selection.source === undefined ? undefined : await presentSource(db, selection.source);
  const conditions = (eb: ExpressionBuilder<Tables, 'article'>) => [
    ...(story === undefined ? [] : [eb('article.story_id', '=', story)]),
    ...(entity === undefined
      ? []
      : [
          eb.exists(
            eb
              .selectFrom('entity_article')
              .whereRef('entity_article.article', '=', 'article.number')
              .where('entity_article.entity_id', '=', entity)
              .select(sql`1`.as('one')),
          ),
        ]),
    ...(source === undefined
      ? []
      : [eb.or([eb('article.source_id', '=', source), eb('article.agency_id', '=', source)])]),
    ...(since === undefined ? [] : [eb('article.published_at', '>=', since)]),
    ...(until === undefined ? [] : [eb('article.published_at', '<', until)]),
  ];
  const all = Object.values(selection).every((value) => value === undefined);
  return all
    ? null
    : db
        .selectFrom('article')
        .where((eb) => eb.and(conditions(eb)))
        .select('article.id');
}

async function presentStory(db: Kysely<Tables>, id: string): Promise<string> {
  const article = articleOfStoryId(checkedId('story', id));
  const found = await db
    .selectFrom('article')
    .where('id', '=', article)
    .select('story_id')
    .executeTakeFirst();
  return found?.story_id ?? missing('story', id);
}

async function presentEntity(db: Kysely<Tables>, id: string): Promise<string> {
  checkedId('entity', id);
  const entity = await db.selectFrom('entity').where('id', '=', id).select('id').executeTakeFirst();
  if (entity) return entity.id;
  const name = await db.selectFrom('entity_name').where('id', '=', id).select('entity_id').executeTakeFirst();
  return name?.entity_id ?? missing('entity', id);
}

async function presentSource(db: Kysely<Tables>, id: string): Promise<string> {
  checkedId('source', id);
  const found = await db.selectFrom('source').where('id', '=', id).select('id').executeTakeFirst();
  return found?.id ?? missing('source', id);
}

function checkedId(kind: IdKind, id: string): string {
  return idKind(id) === kind ? id : missing(kind, id);
}

function missing(kind: IdKind, id: string): never {
  throw new SelectionError(
    `There is no ${kind} with the id ${JSON.stringify(id)}. Take one from the API's \`id\`.`,
  );
}
