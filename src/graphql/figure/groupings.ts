import { sourcesOf } from '../article/groupings.js';
import { byKeys, byPeriods, type Groupings } from '../compile/buckets.js';
import { all, Row, type Sql, sql } from '../compile/sql.js';
import { columnOf, joined, joinedAll, table, tie } from '../relations.js';

const article = new Row('article$', 'article');
const mention = new Row('mention$', 'mention');
const named = new Row('entity$', 'article_entity');
const naming = joinedAll(mention, joined('mention.named', mention, named));

/** A grouping by a column of a figure's article. */
const ofArticle = (column: 'language' | 'story_id') => (figure: Row<'figure'>) => ({
  key: columnOf('figure.article', figure, column),
});

/** What figures are counted by. */
export const figureGroupings: Groupings<'figure'> = {
  ...byPeriods((figure) => ({
    joins: joined('figure.article', figure, article),
    moment: article.sort_at,
  })),
  SOURCE: byKeys((figure) => sourcesOf(table(article), article, all(tie('figure.article', figure, article)))),
  LANGUAGE: ofArticle('language'),
  ENTITY: byKeys(
    (figure): Sql =>
      sql`select distinct ${named.entity_id} from ${naming} where ${all(tie('figure.sentence', figure, mention))} and ${named.entity_id} is not null`,
  ),
  STORY: ofArticle('story_id'),
};
