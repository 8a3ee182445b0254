import type { Given } from '../compile/arguments.js';
import { cursorOf } from '../compile/cursor.js';
import { ascending, descending, entityObject, list, object, value } from '../compile/objects.js';
import { cursorSlots, pageSize } from '../compile/pages.js';
import type { List, OrderTerm } from '../compile/plan.js';
import { firstWithWords, orderBy, type Steps, source } from '../compile/rows.js';
import type { Selection } from '../compile/selection.js';
import { join, Row, type RowWith, raw, type Sql, sql, whole } from '../compile/sql.js';
import {
  articleHas,
  articleWordsQuery,
  nameLikeness,
  type Sought,
  unspacedPattern,
  type WordsAsked,
  words,
  wordsQuery,
} from '../compile/words.js';
import { byId } from '../lookups.js';
import { table } from '../relations.js';
import type { FieldsOf } from '../types.js';
import type { SearchArgs, SearchType } from './schema.js';

/** How many of what fits is ranked, of each type: the latest; of entities those in the most articles. */
const RANKED = 1_000;

/** What is ranked is more than lies near; of words that are not rare, fewer will do. */
const STEPS: Steps = {
  near: 0,
  around: 4 * RANKED,
  few: 2 * RANKED,
  far: 60 * RANKED,
  enough: RANKED / 5,
};

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
    found: RowWith<'id'>,
    columns: readonly Sql[],
    has: WordsAsked,
    score: Sql,
    first: OrderTerm,
    { held, where = [] }: { readonly held?: Sql; readonly where?: readonly Sql[] },
  ) => {
    const order = [first, descending('uuid', found.id)];
    const rows = { from: table(found), link: [], where };
    const fitting = firstWithWords(
      { row: found, rows, words: [has], order, ...(held && { held }) },
      join([found.id, first.value, ...columns], ', '),
      order,
      () => [],
      false,
      RANKED,
      STEPS,
    );
    return sql`
    select '${raw(type)}' as type, late.id, ${score} as score
    from (select * ${source(fitting)}${orderBy(order, false)} limit ${whole(RANKED)}) late`;
  };
  const rank = (ranking: Sql) => sql`ts_rank(late.search, ${ranking}, 32)::float8`;
  const byWords = (
    type: 'Statement' | 'Event' | 'Story',
    found: RowWith<'id' | 'search' | 'sort_at'>,
    where: readonly Sql[] = [],
  ) =>
    ranked(
      type,
      found,
      [found.search],
      { found: sql`${found.search} @@ ${query}`, exact: null },
      rank(query),
      descending('timestamptz', found.sort_at),
      { held: found.sort_at, where },
    );
  const article = new Row('t', 'article');
  const entity = new Row('t', 'entity');
  const story = new Row('t', 'story');
  const searchOf: Readonly<Record<SearchType, () => Sql>> = {
    ARTICLE: () =>
      ranked(
        'Article',
        article,
        [article.search, article.search_configuration],
        articleHas(article, sought),
        rank(articleWordsQuery(new Row('late', 'article'), sought)),
        descending('timestamptz', article.sort_at),
        { held: article.sort_at },
      ),
    ENTITY: () =>
      ranked(
        'Entity',
        entity,
        [entity.search, entity.name],
        { found: sql`${entity.search} @@ ${wordsQuery(sought, 'simple')}`, exact: null },
        sql`${nameLikeness(new Row('late', 'entity'), sought)} / 2`,
        descending('int', entity.article_count),
        {},
      ),
    EVENT: () => byWords('Event', new Row('t', 'event')),
    STATEMENT: () => byWords('Statement', new Row('t', 'statement')),
    STORY: () => byWords('Story', story, asked === null ? [sql`${story.article_count} >= 2`] : []),
  };
  return Object.entries(searchOf).flatMap(([type, search]) =>
    asked === null || asked.includes(type) ? [search()] : [],
  );
}

/** The sentences that report an event, of some of its reports. */
function told(event: Row<'event'>): Sql {
  const report = new Row('r', 'event_report');
  const article = new Row('a', 'article');
  const trigger = new Row('w', 'report_trigger');
  return sql`(
  select string_agg(told.sentence, E'\\n') from (
    select distinct utf16_slice(${article.text}, ${article.astral}, ${trigger.sentence_start}, ${trigger.sentence_end}) as sentence
    from ${table(report)} join ${table(article)} on ${article.id} = ${report.article_id}
      join ${table(trigger)} on ${trigger.article} = ${article.number} and ${trigger.event_position} = ${report.position}
    where ${report.event_id} = ${event.id} limit 20
  ) told)`;
}

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
    const from = (type: string, found: RowWith<'id'>, headline: Sql) =>
      sql` when '${raw(type)}' then (select ${headline} from ${table(found)} where ${found.id} = ${row}.id)`;
    const cut = (expression: Sql) =>
      sql`ts_headline('english', left(${expression}, ${whole(SNIPPET_FROM)}), ${words}, ${MARKS})`;
    const pattern = unspacedPattern(sought.text);
    const article = new Row('s', 'article');
    const entity = new Row('s', 'entity');
    const event = new Row('s', 'event');
    const statement = new Row('s', 'statement');
    const story = new Row('s', 'story');
    const spaced = sql`ts_headline(${article.search_configuration}::regconfig, left(${wholeText(article)}, ${whole(SNIPPET_FROM)}), ${articleWordsQuery(article, sought)}, ${MARKS})`;
    return value(
      sql`case ${row}.type${join(
        [
          from('Article', article, pattern === null ? spaced : unspacedSnippet(article, pattern, spaced)),
          from('Entity', entity, sql`ts_headline('simple', ${entity.name}, ${names}, ${MARKED_WHOLE})`),
          from('Event', event, cut(sql`concat_ws(E'\n', ${event.title}, ${told(event)})`)),
          from('Statement', statement, cut(statement.text)),
          from('Story', story, sql`ts_headline('english', ${story.title}, ${words}, ${MARKED_WHOLE})`),
        ],
        '',
      )} end`,
      SNIPPET_WORK,
    );
  },
};

/** Headline and text as one. */
const wholeText = (article: Row<'article'>) => sql`${article.headline} || E'\n' || ${article.text}`;

/** How much of a text stands before the first of the words in a snippet of text without spaces, and how long it is, in characters. */
const BEFORE = 15;
const LENGTH = 60;

/** The stretch of an article around the first word that fits `pattern`, its words marked; `otherwise` where none does. */
function unspacedSnippet(article: Row<'article'>, pattern: Sql, otherwise: Sql): Sql {
  return sql`coalesce(
    (select regexp_replace(substr(whole.text, greatest(1, found.at - ${whole(BEFORE)}), ${whole(LENGTH)}), ${pattern}, '«\\1»', 'g')
     from (select left(${wholeText(article)}, ${whole(SNIPPET_FROM)}) as text) whole,
       lateral (select strpos(whole.text, substring(whole.text from ${pattern})) as at) found
     where found.at is not null),
    ${otherwise})`;
}
