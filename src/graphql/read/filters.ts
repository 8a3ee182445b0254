import { badInput } from '../errors.js';
import type {
  ArticleFilter as ArticleFilterInput,
  EntityFilter as EntityFilterInput,
  EventFilter as EventFilterInput,
  StatementFilter as StatementFilterInput,
} from '../schema/filters.js';
import { idsOfKind, presentId, presentIds } from './ids.js';
import { MAX_FILTERS, MAX_IDS_TOGETHER, MAX_SEARCH_TEXT } from './limits.js';
import { all, join, type Row, raw, type Sql, sql } from './sql.js';

/** What a client may leave out or give as null. */
type Loose<T> = { readonly [Key in keyof T]?: T[Key] | null };
export type ArticleFilter = Loose<ArticleFilterInput>;
export type EntityFilter = Loose<EntityFilterInput>;
export type StatementFilter = Loose<StatementFilterInput>;
export type EventFilter = Loose<EventFilterInput>;

interface Combined<Filter> {
  readonly and?: readonly Filter[] | null;
  readonly or?: readonly Filter[] | null;
  readonly not?: Filter | null;
}

/** Words to look for, checked; null where there are none. */
export function searchText(text: string | null | undefined, argument: string): string | null {
  if (text == null || text.trim() === '') return null;
  if (text.length > MAX_SEARCH_TEXT)
    throw badInput(`\`${argument}\` has ${MAX_SEARCH_TEXT} characters at the most, not ${text.length}.`);
  if (text.includes('\0')) throw badInput(`\`${argument}\` has a NUL character.`);
  return text;
}

/** The full-text query of words that a person typed: `"a phrase"`, `-not`, `or`. */
export function wordsQuery(text: string): Sql {
  return sql`websearch_to_tsquery('english', ${text}::text)`;
}

/** The full-text query of names: every word or its beginning; null where there is no word. */
export function namesQuery(text: string): Sql | null {
  const words = text.match(/[\p{L}\p{N}]+/gu);
  if (words === null) return null;
  return sql`to_tsquery('simple', ${words.map((word) => `'${word}':*`).join(' & ')}::text)`;
}

/** Whether an entity's name or one of its aliases has these words or is much like them. */
export function namedLike(row: Row, text: string): Sql {
  const query = namesQuery(text);
  const like = sql`${row}.name % ${text}::text`;
  return query === null ? like : sql`(${row}.search @@ ${query} or ${like})`;
}

/** How much of an entity's name the words are: 0 to 2. */
export function nameLikeness(row: Row, text: string): Sql {
  const query = namesQuery(text);
  const like = sql`similarity(${row}.name, ${text}::text)`;
  return query === null ? sql`${like}::float8` : sql`(${like} + ts_rank(${row}.search, ${query}))::float8`;
}

/** The texts that what passes a filter must, or may, fit. */
export function textsOf(
  filter: ({ readonly text?: string | null } & Combined<unknown>) | null | undefined,
): string[] {
  if (!filter) return [];
  const text = searchText(filter.text, 'text');
  const others = [...(filter.and ?? []), ...(filter.or ?? [])] as { text?: string | null }[];
  return [...(text === null ? [] : [text]), ...others.flatMap(textsOf)];
}

export function articleCondition(filter: ArticleFilter | null | undefined, row: Row): Sql[] {
  return conditions(filter, (given) => {
    const text = searchText(given.text, 'text');
    return [
      text !== null && sql`${row}.search @@ ${wordsQuery(text)}`,
      given.sources &&
        oneOf(
          idsOfKind('source', given.sources, 'sources'),
          (ids) => sql`(${row}.source_id = any(${ids}) or ${row}.agency_id = any(${ids}))`,
        ),
      ...between(row, given.publishedAfter, given.publishedBefore),
      ...[...new Set(idsOfKind('entity', given.mentionsAll ?? [], 'mentionsAll', MAX_IDS_TOGETHER))].map(
        (id) =>
          sql`exists (select from entity_article n where n.article_id = ${row}.id and n.entity_id = ${presentId('entity', sql`${id}::uuid`)})`,
      ),
      given.mentionsAny &&
        sql`exists (select from entity_article n where n.article_id = ${row}.id and n.entity_id = any(${presentIds('entity', idsOfKind('entity', given.mentionsAny, 'mentionsAny'))}))`,
      given.reports &&
        sql`exists (select from event_article n where n.article_id = ${row}.id and n.event_id = any(${presentIds('event', idsOfKind('event', given.reports, 'reports'))}))`,
    ];
  });
}

export function entityCondition(filter: EntityFilter | null | undefined, row: Row): Sql[] {
  return conditions(filter, (given) => {
    const text = searchText(given.text, 'text');
    return [
      text !== null && namedLike(row, text),
      given.kinds && ofKinds(row, given.kinds),
      given.seenAfter && sql`${row}.last_seen_at >= ${given.seenAfter.toISOString()}::timestamptz`,
      given.seenBefore && sql`${row}.first_seen_at < ${given.seenBefore.toISOString()}::timestamptz`,
      given.minArticles != null && sql`${row}.article_count >= ${given.minArticles}::int`,
    ];
  });
}

export function statementCondition(filter: StatementFilter | null | undefined, row: Row): Sql[] {
  return conditions(filter, (given) => {
    const text = searchText(given.text, 'text');
    const entities = (argument: 'speakers' | 'about' | 'addressees') =>
      presentIds('entity', idsOfKind('entity', given[argument] ?? [], argument));
    return [
      text !== null && sql`${row}.search @@ ${wordsQuery(text)}`,
      given.kinds && sql`${row}.kind = any(${given.kinds}::"StatementKind"[])`,
      given.speakers && sql`${row}.speaker_id = any(${entities('speakers')})`,
      given.about &&
        sql`exists (select from entity_statement n where n.statement_id = ${row}.id and n.role = 'ABOUT' and n.entity_id = any(${entities('about')}))`,
      given.addressees && sql`${row}.addressee_id = any(${entities('addressees')})`,
      ...between(row, given.saidAfter, given.saidBefore),
      given.minArticles != null && sql`${row}.article_count >= ${given.minArticles}::int`,
    ];
  });
}

export function eventCondition(filter: EventFilter | null | undefined, row: Row): Sql[] {
  return conditions(filter, (given) => {
    const text = searchText(given.text, 'text');
    return [
      text !== null && sql`${row}.search @@ ${wordsQuery(text)}`,
      given.types && sql`${row}.type = any(${given.types}::"EventType"[])`,
      given.statuses && sql`${row}.status = any(${given.statuses}::"EventStatus"[])`,
      given.participants &&
        sql`exists (select from event_participant n where n.event_id = ${row}.id and n.entity_id = any(${presentIds('entity', idsOfKind('entity', given.participants, 'participants'))}))`,
      given.places &&
        sql`${row}.place_id = any(${presentIds('entity', idsOfKind('entity', given.places, 'places'))})`,
      ...between(row, given.happenedAfter, given.happenedBefore),
      given.minArticles != null && sql`${row}.article_count >= ${given.minArticles}::int`,
    ];
  });
}

/** Whether a row of `entity` or `mention` is of one of these kinds. */
export function ofKinds(row: Row, kinds: readonly string[]): Sql {
  return sql`${row}.kind = any(${kinds}::"EntityKind"[])`;
}

/** The year 1 stands for a time that isn't known, which is neither before nor after any. */
const UNKNOWN = raw(`'0001-01-01T00:00:00Z'::timestamptz`);

function between(row: Row, after: Date | null | undefined, before: Date | null | undefined): (Sql | null)[] {
  if (!after && !before) return [];
  return [
    sql`${row}.sort_at > ${UNKNOWN}`,
    after ? sql`${row}.sort_at >= ${after.toISOString()}::timestamptz` : null,
    before ? sql`${row}.sort_at < ${before.toISOString()}::timestamptz` : null,
  ];
}

function oneOf(ids: string[], condition: (ids: Sql) => Sql): Sql {
  return condition(sql`${ids}::uuid[]`);
}

/** The conditions of a filter and of all filters in it. */
function conditions<Filter extends Combined<Filter>>(
  filter: Filter | null | undefined,
  own: (filter: Filter) => readonly (Sql | false | null | undefined)[],
): Sql[] {
  let count = 0;
  function of(given: Filter): Sql[] {
    count += 1;
    if (count > MAX_FILTERS) throw badInput(`\`filter\` holds more than ${MAX_FILTERS} filters.`);
    return [
      ...own(given).filter((condition) => typeof condition === 'object' && condition !== null),
      ...(given.and ?? []).flatMap(of),
      ...(given.or ? [anyOf(given.or.map((option) => all(of(option))))] : []),
      ...(given.not ? [sql`(${all(of(given.not))}) is not true`] : []),
    ];
  }
  return filter ? of(filter) : [];
}

function anyOf(options: readonly Sql[]): Sql {
  return options.length === 0 ? raw('false') : sql`(${join(options, ' or ')})`;
}
