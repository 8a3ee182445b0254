import { sql } from 'kysely';
import type { EntityKind } from '../../vocabulary/entityKinds.js';
import { articleNumbers } from '../article/numbers.js';
import { UNKNOWN_TIME } from '../article/rows.js';
import { groupBy } from '../grouping.js';
import type { Move } from '../resolution/changes.js';
import { rowsOf, type Transaction } from '../resolution/transaction.js';
import type { EntityDescription } from './describe.js';
import { EntityCounts, standings } from './entityArticles.js';

/** A name whose resolution is another than before. */
interface ResolvedName {
  readonly id: string;
  readonly entityId: string | null;
  readonly reason: string | null;
}

/** Writes what names are resolved to, and removes names that no article gives. */
export async function writeResolutions(
  { db }: Transaction,
  names: readonly ResolvedName[],
  gone: readonly string[],
): Promise<void> {
  if (gone.length > 0)
    await db.deleteFrom('entity_name').where('id', '=', sql<string>`ANY(${gone}::uuid[])`).execute();
  if (names.length === 0) return;
  await db
    .updateTable('entity_name as n')
    .from(
      sql<{ id: string; entity_id: string | null; reason: string | null }>`unnest(
        ${names.map(({ id }) => id)}::uuid[], ${names.map(({ entityId }) => entityId)}::uuid[], ${names.map(({ reason }) => reason)}::text[])`.as<'r'>(
        sql`r(id, entity_id, reason)`,
      ),
    )
    .whereRef('n.id', '=', 'r.id')
    .set(({ ref }) => ({ entity_id: ref('r.entity_id'), unresolved_reason: ref('r.reason') }))
    .execute();
}

/** Enters those of the entities that are not there, yet to be described. */
export async function enterEntities(
  { db }: Transaction,
  entities: ReadonlyMap<string, EntityKind>,
): Promise<void> {
  if (entities.size === 0) return;
  await db
    .insertInto('entity')
    .columns(['id', 'kind', 'name', 'article_count', 'mention_count', 'sort_at', 'search'])
    .expression(
      db
        .selectFrom(
          sql<{
            id: string;
            kind: EntityKind;
          }>`unnest(${[...entities.keys()]}::uuid[], ${[...entities.values()]}::"EntityKind"[])`.as<'r'>(
            sql`r(id, kind)`,
          ),
        )
        .select([
          'r.id',
          'r.kind',
          sql<string>`''`.as('name'),
          sql<number>`0`.as('article_count'),
          sql<number>`0`.as('mention_count'),
          sql<Date>`${UNKNOWN_TIME}::timestamptz`.as('sort_at'),
          sql<string>`''::tsvector`.as('search'),
        ]),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** A name as the articles of a story give it, and the name its bearer goes by there; null where that is the same. */
export interface StoryReading {
  readonly articleId: string;
  readonly nameId: string;
  readonly storyNameId: string | null;
  /** Whether the name is one article's use of it, which is read as a name of its own. */
  readonly isUse: boolean;
}

/** Writes which names the bearers of names go by in their stories. */
export async function writeStoryNames({ db }: Transaction, readings: readonly StoryReading[]): Promise<void> {
  const rows = (own: readonly StoryReading[]) =>
    sql<{ article_id: string; name_id: string; story_name_id: string | null }>`unnest(
      ${own.map(({ articleId }) => articleId)}::uuid[], ${own.map(({ nameId }) => nameId)}::uuid[], ${own.map(({ storyNameId }) => storyNameId)}::uuid[])`.as<'r'>(
      sql`r(article_id, name_id, story_name_id)`,
    );
  const names = readings.filter(({ isUse }) => !isUse);
  if (names.length > 0)
    await db
      .updateTable('numbered_article_entity as e')
      .from(['article as a', rows(names)])
      .whereRef('a.id', '=', 'r.article_id')
      .whereRef('e.article', '=', 'a.number')
      .whereRef('e.name_id', '=', 'r.name_id')
      .set(({ ref }) => ({ story_name_id: ref('r.story_name_id') }))
      .execute();
  const uses = readings.filter(({ isUse }) => isUse);
  if (uses.length > 0)
    await db
      .updateTable('entity_name as n')
      .from(rows(uses))
      .whereRef('n.id', '=', 'r.name_id')
      .set(({ ref }) => ({ story_name_id: ref('r.story_name_id') }))
      .execute();
}

/**
 * Carries the resolution of names to the stored articles that give them or whose stories go by them, and to the articles whose
 * stories now go by other names, and counts the articles of their entities; gives their entities before and after.
 *
 * @param kindOf the kind of an entity that names are resolved to
 */
export async function reassignArticles(
  transaction: Transaction,
  nameIds: readonly string[],
  articleIds: readonly string[],
  kindOf: (entityId: string) => EntityKind | undefined,
): Promise<Omit<Move, 'family'>[]> {
  if (nameIds.length + articleIds.length === 0) return [];
  const { db } = transaction;
  const named = db
    .selectFrom('numbered_article_entity as e')
    .select(({ ref, fn }) => [
      'e.article',
      'e.position',
      'e.entity_id',
      'e.unresolved_reason',
      fn.coalesce(ref('e.story_name_id'), ref('e.name_id')).as('name_id'),
    ]);
  const names = sql<string>`ANY(${nameIds}::uuid[])`;
  // Each by an index: asked for by any of them at once, PostgreSQL reads the whole table.
  const changed = await db
    .selectFrom(
      named
        .where('e.name_id', '=', names)
        .union(named.where('e.story_name_id', '=', names))
        .union(named.where('e.article', '=', sql<number>`ANY(${articleNumbers(articleIds)})`))
        .as('e'),
    )
    // Each name by itself: where many are looked for, PostgreSQL would read all there are.
    .innerJoinLateral(
      (query) =>
        query
          .selectFrom('entity_name')
          .whereRef('entity_name.id', '=', 'e.name_id')
          .select(['entity_name.entity_id', 'entity_name.unresolved_reason', 'entity_name.kind'])
          .offset(0)
          .as('n'),
      (join) => join.onTrue(),
    )
    .where(
      ({ ref }) =>
        sql<boolean>`(${ref('e.entity_id')}, ${ref('e.unresolved_reason')}) IS DISTINCT FROM (${ref('n.entity_id')}, ${ref('n.unresolved_reason')})`,
    )
    .select(['e.article', 'e.position', 'n.entity_id', 'n.unresolved_reason', 'n.kind'])
    .execute();
  if (changed.length === 0) return [];
  await enterEntities(
    transaction,
    new Map(
      changed.flatMap(({ entity_id, kind }) =>
        entity_id === null ? [] : [[entity_id, kindOf(entity_id) ?? kind]],
      ),
    ),
  );
  const changes = new Map(changed.map((row) => [`${row.article} ${row.position}`, row]));
  const stored = await db
    .selectFrom('numbered_article_entity as e')
    .innerJoin('article as a', 'a.number', 'e.article')
    .where('e.article', '=', sql<number>`ANY(${[...new Set(changed.map(({ article }) => article))]}::int[])`)
    .orderBy('e.article')
    .orderBy('e.position')
    .select([
      'e.article',
      'e.position',
      'e.article_id',
      'e.entity_id',
      'e.unresolved_reason',
      'e.mention_count',
      'e.salience',
      'e.sort_at',
      'e.entity_mention_count',
      'e.entity_salience',
      'a.sort_at as article_sort_at',
    ])
    .execute();
  const counts = new EntityCounts();
  const written = [...groupBy(stored, ({ article }) => article).values()].flatMap((before) => {
    const after = before.map((row) => {
      const { entity_id, unresolved_reason } = changes.get(`${row.article} ${row.position}`) ?? row;
      return { ...row, entity_id, unresolved_reason };
    });
    counts.add(before, -1);
    counts.add(after, 1);
    const standing = standings(after, before[0].article_sort_at);
    return after.map((row, i) => ({ before: before[i], after: { ...row, ...standing[i] } }));
  });
  await db
    .updateTable('numbered_article_entity as e')
    .from(
      rowsOf(
        'numbered_article_entity',
        written
          .filter(
            ({ before, after }) =>
              before.entity_id !== after.entity_id ||
              before.unresolved_reason !== after.unresolved_reason ||
              (before.sort_at === null) !== (after.sort_at === null) ||
              before.entity_mention_count !== after.entity_mention_count ||
              before.entity_salience !== after.entity_salience,
          )
          .map(({ after }) => ({
            article: after.article,
            position: after.position,
            entity_id: after.entity_id,
            unresolved_reason: after.unresolved_reason,
            sort_at: after.sort_at,
            entity_mention_count: after.entity_mention_count,
            entity_salience: after.entity_salience,
          })),
      ),
    )
    .whereRef('e.article', '=', 'r.article')
    .whereRef('e.position', '=', 'r.position')
    .set(({ ref }) => ({
      entity_id: ref('r.entity_id'),
      unresolved_reason: ref('r.unresolved_reason'),
      sort_at: ref('r.sort_at'),
      entity_mention_count: ref('r.entity_mention_count'),
      entity_salience: ref('r.entity_salience'),
    }))
    .execute();
  await counts.write(transaction);
  return written.flatMap(({ before, after }) =>
    changes.has(`${after.article} ${after.position}`)
      ? [
          {
            articleId: after.article_id,
            position: after.position,
            before: before.entity_id,
            after: after.entity_id,
          },
        ]
      : [],
  );
}

/** The columns of an entity that are described, each with what it is called among the new values. */
const DESCRIBED = [
  ['kind', 'kind'],
  ['name', 'name'],
  ['acronym', 'acronym'],
  ['latitude', 'latitude'],
  ['longitude', 'longitude'],
  ['country_code', 'country_code'],
  ['first_seen_at', 'first'],
  ['last_seen_at', 'last'],
  ['search', 'search'],
] as const;

/** Writes what entities are shown as, where it changed, with the times of their articles; gives the events that name one of another name or kind than before. */
export async function writeDescriptions(
  { db }: Transaction,
  entities: readonly EntityDescription[],
): Promise<string[]> {
  if (entities.length === 0) return [];
  const seen = (direction: 'asc' | 'desc') =>
    db
      .selectFrom('entity_article as a')
      .where('a.entity_id', '=', sql.ref<string>('r.id'))
      .where('a.sort_at', '>', sql<Date>`${UNKNOWN_TIME}::timestamptz`)
      .orderBy('a.sort_at', direction)
      .limit(1)
      .select('a.sort_at');
  const retitled = await db
    .with('described', (query) =>
      query
        .selectFrom(
          sql<EntityDescription>`jsonb_to_recordset(${JSON.stringify(entities)}::jsonb)`.as<'r'>(
            sql`r(id uuid, kind "EntityKind", name text, acronym text, latitude float, longitude float, "countryCode" text, "searchText" text)`,
          ),
        )
        .select(({ ref }) => [
          'r.id',
          'r.kind',
          'r.name',
          'r.acronym',
          'r.latitude',
          'r.longitude',
          'r.countryCode as country_code',
          sql<string>`searched_lines('simple', ${ref('r.searchText')})`.as('search'),
          seen('asc').as('first'),
          seen('desc').as('last'),
        ]),
    )
    .with('renamed', (query) =>
      query
        .selectFrom('entity as e')
        .innerJoin('described as d', 'd.id', 'e.id')
        .where(
          ({ ref }) =>
            sql<boolean>`(${ref('e.name')}, ${ref('e.kind')}) <> (${ref('d.name')}, ${ref('d.kind')})`,
        )
        .select(['e.id', 'e.name as was', 'd.name', 'e.printed_as_named']),
    )
    // What an entity was called becomes one of its other forms, and what it is called now is none any more.
    .with('former', (query) =>
      query
        .insertInto('entity_other_form')
        .columns(['entity_id', 'form', 'mention_count'])
        .expression(
          query
            .selectFrom('renamed as r')
            .whereRef('r.was', '<>', 'r.name')
            .where('r.printed_as_named', '<>', 0)
            .select(['r.id', 'r.was', 'r.printed_as_named']),
        ),
    )
    .with('named', (query) =>
      query
        .deleteFrom('entity_other_form')
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('renamed as r')
              .whereRef('r.id', '=', 'entity_other_form.entity_id')
              .whereRef('r.name', '=', 'entity_other_form.form')
              .select('r.id'),
          ),
        )
        .returning(['entity_other_form.entity_id', 'entity_other_form.mention_count']),
    )
    .with('updated', (query) =>
      query
        .updateTable('entity as e')
        .from('described as d')
        .whereRef('e.id', '=', 'd.id')
        .where(
          ({ ref }) => sql<boolean>`
            (${sql.join(DESCRIBED.map(([column]) => ref(`e.${column}`)))}) IS DISTINCT FROM (${sql.join(DESCRIBED.map(([, column]) => ref(`d.${column}`)))})`,
        )
        .set(({ ref, fn }) => ({
          kind: ref('d.kind'),
          name: ref('d.name'),
          acronym: ref('d.acronym'),
          latitude: ref('d.latitude'),
          longitude: ref('d.longitude'),
          country_code: ref('d.country_code'),
          first_seen_at: ref('d.first'),
          last_seen_at: ref('d.last'),
          sort_at: fn.coalesce(ref('d.last'), sql<Date>`${UNKNOWN_TIME}::timestamptz`),
          search: ref('d.search'),
          printed_as_named: sql<number>`CASE WHEN ${ref('e.name')} = ${ref('d.name')} THEN ${ref('e.printed_as_named')}
            ELSE coalesce((SELECT mention_count FROM named WHERE entity_id = ${ref('e.id')}), 0) END`,
        })),
    )
    .selectFrom('renamed')
    .innerJoin('entity_event as x', 'x.entity_id', 'renamed.id')
    .distinct()
    .select('x.event_id')
    .execute();
  return retitled.map(({ event_id }) => event_id);
}

/** Removes those of the entities that no article names any more. To be called last: nothing refers to them then. */
export async function removeUnnamedEntities({ db }: Transaction, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return;
  await db
    .deleteFrom('entity')
    .where('id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
    .where('article_count', '=', 0)
    .execute();
}
