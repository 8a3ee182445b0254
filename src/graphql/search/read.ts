import type { Given } from '../compile/arguments.js';
import { ascending, descending, entityObject, list, object, value } from '../compile/objects.js';
import { pageSize } from '../compile/pages.js';
import type { List } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { join, Row, raw, type Sql, sql, whole } from '../compile/sql.js';
import {
  articleHasWords,
  articleWordsQuery,
  namedLike,
  nameLikeness,
  namesQuery,
  unspacedPattern,
  wordsIn,
  wordsQuery,
} from '../compile/words.js';
import { byId } from '../lookups.js';
import type { FieldsOf } from '../types.js';
import type { SearchArgs, SearchType } from './schema.js';

/** How many of the articles, statements, events or stories that fit are ranked: the latest. */
const RANKED = 5_000;

/** How much of a text a snippet is cut from, in characters. */
const SNIPPET_FROM = 20_000;

const MARKS = raw(`'StartSel="«", StopSel="»", MaxWords=30, MinWords=12, MaxFragments=1'`);
const MARKED_WHOLE = raw(`'StartSel="«", StopSel="»", HighlightAll=true'`);

/** Articles, entities, events, statements and stories that fit the words of `text`, the best first. */
export function searchHits(field: Selection<SearchArgs>): List {
  const limit = pageSize('first', field.args.first);
  const text = wordsIn(field.args.text, 'text') ?? field.args.text;
  const row = field.row();
  const types = field.args.types.present() as Given<readonly SearchType[]> | null;
  const asked = types?.shape((given) => [...new Set(given)].sort().join(' ')).split(' ') ?? null;
  return list(
    { from: sql`(${found(text, limit, asked)}) ${row}` },
    [descending('float8', sql`${row}.score`), ascending('uuid', sql`${row}.id`)],
    object(field, 'SearchHit', { row, text }),
    { limit, work: 200 },
  );
}

/** @param asked what is searched for: values of SearchType; null for all */
function found(text: Given<string>, limit: number, asked: readonly string[] | null): Sql {
  const best = sql`order by score desc, id limit ${whole(limit)}`;
  const query = wordsQuery(text);
  const ranked = (type: string, table: Sql, columns: Sql, has: Sql, ranking: Sql) => sql`(
    select '${raw(type)}' as type, late.id, ts_rank(late.search, ${ranking}, 32)::float8 as score
    from (select ${columns} from ${table} t where ${has} order by t.sort_at desc, t.id desc limit ${whole(RANKED)}) late
    ${best})`;
  const byWords = (type: 'Statement' | 'Event' | 'Story', table: string, where = raw('')) =>
    ranked(type, raw(table), raw('t.id, t.search'), sql`t.search @@ ${query}${where}`, query);
  const articles = ranked(
    'Article',
    raw('article'),
    raw('t.id, t.search, t.search_configuration'),
    articleHasWords(new Row('t', 'article' as const), text),
    articleWordsQuery(new Row('late', 'article' as const), text),
  );
  const entity = new Row('t', 'entity' as const);
  const byName = sql`(
    select 'Entity' as type, t.id, ${nameLikeness(entity, text)} / 2 as score
    from entity t where ${namedLike(entity, text)} ${best})`;
  const searches: Readonly<Record<SearchType, Sql>> = {
    ARTICLE: articles,
    ENTITY: byName,
    EVENT: byWords('Event', 'event'),
    STATEMENT: byWords('Statement', 'statement'),
    STORY: byWords('Story', 'story', asked === null ? raw(' and t.article_count >= 2') : raw('')),
  };
  const chosen = Object.entries(searches).filter(([type]) => asked === null || asked.includes(type));
  return chosen.length === 0
    ? raw(`select null::text as type, null::uuid as id, null::float8 as score where false`)
    : join(
        chosen.map(([, search]) => search),
        ' union all ',
      );
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
  score: (_field, { row }) => value(sql`${row}.score`),
  snippet: (_field, { row, text }) => {
    const words = wordsQuery(text);
    const names = namesQuery(text) ?? words;
    const from = (type: string, table: string, headline: Sql) =>
      sql` when '${raw(type)}' then (select ${headline} from ${raw(table)} s where s.id = ${row}.id)`;
    const cut = (expression: Sql) =>
      sql`ts_headline('english', left(${expression}, ${whole(SNIPPET_FROM)}), ${words}, ${MARKS})`;
    const pattern = unspacedPattern(text);
    const article = sql`ts_headline(s.search_configuration::regconfig, left(s.headline || E'\n' || s.text, ${whole(SNIPPET_FROM)}), ${articleWordsQuery(new Row('s', 'article' as const), text)}, ${MARKS})`;
    return value(
      sql`case ${row}.type${join(
        [
          from('Article', 'article', pattern === null ? article : unspacedSnippet(pattern, article)),
          from('Entity', 'entity', sql`ts_headline('simple', s.name, ${names}, ${MARKED_WHOLE})`),
          from('Event', 'event', sql`ts_headline('english', s.title, ${words}, ${MARKED_WHOLE})`),
          from('Statement', 'statement', cut(sql`s.text`)),
          from('Story', 'story', sql`ts_headline('english', s.title, ${words}, ${MARKED_WHOLE})`),
        ],
        '',
      )} end`,
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
