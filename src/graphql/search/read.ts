import type { Given } from '../compile/arguments.js';
import { cursorOf } from '../compile/cursor.js';
import { ascending, descending, entityObject, list, object, value } from '../compile/objects.js';
import { cursorSlots, pageSize } from '../compile/pages.js';
import type { List, OrderTerm } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { join, Row, raw, type Sql, sql, whole } from '../compile/sql.js';
import {
  articleHas,
  articleWordsQuery,
  nameLikeness,
  type Sought,
  unspacedPattern,
  words,
  wordsQuery,
} from '../compile/words.js';
import { byId } from '../lookups.js';
import type { FieldsOf } from '../types.js';
import type { SearchArgs, SearchType } from './schema.js';

/** How many of what fits is ranked, of each type: the latest; of entities those in the most articles. */
const RANKED = 5_000;

/** How much of a text a snippet is cut from, in characters. */
const SNIPPET_FROM = 20_000;

/** What cutting a snippet counts as, in objects. */
const SNIPPET_WORK = 20;

const MARKS = raw(`'StartSel="«", StopSel="»", MaxWords=30, MinWords=12, MaxFragments=1'`);
const MARKED_WHOLE = raw(`'StartSel="«", StopSel="»", HighlightAll=true'`);

/** Articles, entities, events, statements and stories that fit the words of `text`, the best first. */
export function searchHits(field: Selection<SearchArgs>): List {
  const limit = pageSize('first', field.args.first);
  const sought = {
    text: words(field.args.text, 'text'),
    unfinished: field.args.prefix.shape((prefix) => prefix === true),
  };
  const row = field.row();
  const types = field.args.types.present() as Given<readonly SearchType[]> | null;
  const asked = types?.shape((given) => [...new Set(given)].sort().join(' ')).split(' ') ?? null;
  const after = field.args.after.present() as Given<string> | null;
  const order = bestFirst(row);
  const found = searches(sought, asked).map((search) => bestOf(search, limit, after));
  return list(
    { from: sql`(${found.length === 0 ? NOTHING : join(found, ' union all ')}) ${row}` },
    order,
    object(field, 'SearchHit', { row, sought }),
    { limit, work: 3_000 },
  );
}

const NOTHING = raw('select null::text as type, null::uuid as id, null::float8 as score where false');

const ORDER_NAME = 'BEST';

function bestFirst(row: Row): readonly OrderTerm[] {
  return [descending('float8', sql`${row}.score`), ascending('uuid', sql`${row}.id`)];
}

/** The best that a search finds, of those after a cursor where one is given. */
function bestOf(search: Sql, limit: number, after: Given<string> | null): Sql {
  const [score, id] = after ? cursorSlots(after, 'after', ORDER_NAME, bestFirst(new Row('each$', ''))) : [];
  const beyond = after
    ? sql` where each$.score < ${score}::float8 or (each$.score = ${score}::float8 and each$.id > ${id}::uuid)`
    : raw('');
  return sql`(select * from (${search}) each$${beyond} order by score desc, id limit ${whole(limit)})`;
}

/**
 * A search for each type that is asked for: rows of `type`, `id` and `score`.
 *
 * @param asked values of SearchType; null for all
 */
function searches(sought: Sought, asked: readonly string[] | null): Sql[] {
  const query = wordsQuery(sought);
  const ranked = (
    type: string,
    table: Sql,
    columns: Sql,
    has: Sql,
    score: Sql,
    latest = raw('t.sort_at'),
  ) => sql`
    select '${raw(type)}' as type, late.id, ${score} as score
    from (select ${columns} from ${table} t where ${has} order by ${latest} desc, t.id desc limit ${whole(RANKED)}) late`;
  const rank = (ranking: Sql) => sql`ts_rank(late.search, ${ranking}, 32)::float8`;
  const byWords = (type: 'Statement' | 'Event' | 'Story', table: string, where = raw('')) =>
    ranked(type, raw(table), raw('t.id, t.search'), sql`t.search @@ ${query}${where}`, rank(query));
  const late = new Row('late', 'article' as const);
  const searchOf: Readonly<Record<SearchType, () => Sql>> = {
    ARTICLE: () =>
      ranked(
        'Article',
        raw('article'),
        raw('t.id, t.search, t.search_configuration'),
        articleHas(new Row('t', 'article' as const), sought),
        rank(articleWordsQuery(late, sought)),
      ),
    ENTITY: () =>
      ranked(
        'Entity',
        raw('entity'),
        raw('t.id, t.search, t.name'),
        sql`t.search @@ ${wordsQuery(sought, 'simple')}`,
        sql`${nameLikeness(new Row('late', 'entity' as const), sought)} / 2`,
        raw('t.article_count'),
      ),
    EVENT: () => byWords('Event', 'event'),
    STATEMENT: () => byWords('Statement', 'statement'),
    STORY: () => byWords('Story', 'story', asked === null ? raw(' and t.article_count >= 2') : raw('')),
  };
  return Object.entries(searchOf).flatMap(([type, search]) =>
    asked === null || asked.includes(type) ? [search()] : [],
  );
}

/** The sentences that report an event, of some of its reports. */
const TOLD = raw(`(
  select string_agg(told.sentence, E'\\n') from (
    select distinct utf16_slice(a.text, a.astral, w.sentence_start, w.sentence_end) as sentence
    from event_report r join article a on a.id = r.article_id
      join report_trigger w on w.article_id = r.article_id and w.event_position = r.position
    where r.event_id = s.id limit 20
  ) told)`);

export const searchHitFields: FieldsOf<'SearchHit'> = {
  result: (field, { row }) => {
    const of = (type: string) => sql`${row}.type = '${raw(type)}'`;
    const id = sql`${row}.id`;
    return {
      is: 'variants',
      variants: [
        {
          when: of('Article'),
          output: byId(field.row('article'), id, (found) => object(field, 'Article', found)),
        },
        { when: of('Entity'), output: byId(field.row('entity'), id, (found) => entityObject(field, found)) },
        { when: of('Event'), output: byId(field.row('event'), id, (found) => object(field, 'Event', found)) },
        {
          when: of('Statement'),
          output: byId(field.row('statement'), id, (found) => object(field, 'Statement', found)),
        },
        { when: of('Story'), output: byId(field.row('story'), id, (found) => object(field, 'Story', found)) },
      ],
    };
  },
  cursor: (_field, { row }) => value(cursorOf(ORDER_NAME, bestFirst(row))),
  score: (_field, { row }) => value(sql`${row}.score`),
  snippet: (_field, { row, sought }) => {
    const words = wordsQuery(sought);
    const names = wordsQuery(sought, 'simple');
    const from = (type: string, table: string, headline: Sql) =>
      sql` when '${raw(type)}' then (select ${headline} from ${raw(table)} s where s.id = ${row}.id)`;
    const cut = (expression: Sql) =>
      sql`ts_headline('english', left(${expression}, ${whole(SNIPPET_FROM)}), ${words}, ${MARKS})`;
    const pattern = unspacedPattern(sought.text);
    const article = sql`ts_headline(s.search_configuration::regconfig, left(s.headline || E'\n' || s.text, ${whole(SNIPPET_FROM)}), ${articleWordsQuery(new Row('s', 'article' as const), sought)}, ${MARKS})`;
    return value(
      sql`case ${row}.type${join(
        [
          from('Article', 'article', pattern === null ? article : unspacedSnippet(pattern, article)),
          from('Entity', 'entity', sql`ts_headline('simple', s.name, ${names}, ${MARKED_WHOLE})`),
          from('Event', 'event', cut(sql`concat_ws(E'\n', s.title, ${TOLD})`)),
          from('Statement', 'statement', cut(sql`s.text`)),
          from('Story', 'story', sql`ts_headline('english', s.title, ${words}, ${MARKED_WHOLE})`),
        ],
        '',
      )} end`,
      SNIPPET_WORK,
    );
  },
};

/** How much of a text stands before the first of the words in a snippet of text without spaces, and how long it is, in characters. */
const BEFORE = 15;
const LENGTH = 60;

/** The stretch of an article around the first word that fits `pattern`, its words marked; `otherwise` where none does. */
function unspacedSnippet(pattern: Sql, otherwise: Sql): Sql {
  return sql`coalesce(
    (select regexp_replace(substr(whole.text, greatest(1, found.at - ${whole(BEFORE)}), ${whole(LENGTH)}), ${pattern}, '«\\1»', 'g')
     from (select left(s.headline || E'\n' || s.text, ${whole(SNIPPET_FROM)}) as text) whole,
       lateral (select strpos(whole.text, substring(whole.text from ${pattern})) as at) found
     where found.at is not null),
    ${otherwise})`;
}
