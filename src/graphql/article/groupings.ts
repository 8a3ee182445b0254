import { byColumn, byKeys, byPeriods, type Groupings } from '../compile/buckets.js';
import { all, Row, raw, type Sql, sql } from '../compile/sql.js';
import { joined, joinedAll, table, tie } from '../relations.js';

/** The sources of articles: who published them, and who is credited in them; `articles` stands after FROM, with `article` in it. */
export function sourcesOf(articles: Sql, article: Row<'article'>, where: Sql): Sql {
  return sql`select distinct source$.id from ${articles} cross join lateral unnest(array[${article.source_id}, ${article.agency_id}]) source$ (id) where ${where} and source$.id is not null`;
}

/** The places that an article names: a column of theirs. */
function placesOf(article: Row<'article'>, column: 'id' | 'country_code'): Sql {
  const named = new Row('named$', 'entity_article');
  const place = new Row('place$', 'entity');
  const places = joinedAll(named, joined('entity_article.entity', named, place));
  return sql`select distinct ${place[column]} from ${places} where ${all(tie('article.entities', article, named))} and ${place.kind} = 'PLACE'`;
}

/** What articles are counted by. */
export const articleGroupings: Groupings<'article'> = {
  ...byPeriods((article) => ({ moment: article.sort_at })),
  SOURCE: byKeys((article) => sourcesOf(sql`(select) one$`, article, raw('true'))),
  LANGUAGE: byColumn('language'),
  PLACE: byKeys((article) => placesOf(article, 'id')),
  COUNTRY: byKeys((article) => placesOf(article, 'country_code')),
  ENTITY: byKeys((article) => {
    const named = new Row('named$', 'entity_article');
    return sql`select ${named.entity_id} from ${table(named)} where ${all(tie('article.entities', article, named))}`;
  }),
  STORY: byColumn('story_id'),
};
