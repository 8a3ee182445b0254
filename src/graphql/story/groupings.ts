import { sourcesOf } from '../article/groupings.js';
import { byKeys, byPeriods, type Groupings } from '../compile/buckets.js';
import { all, Row, sql } from '../compile/sql.js';
import { rowByRow, table, tie } from '../relations.js';

const article = new Row('article$', 'article');
const named = new Row('named$', 'story_entity');

/** What stories are counted by. */
export const storyGroupings: Groupings<'story'> = {
  ...byPeriods((story) => ({ moment: story.first_published_at })),
  SOURCE: byKeys((story) => sourcesOf(table(article), article, all(tie('story.articles', story, article)))),
  LANGUAGE: byKeys(
    (story) =>
      sql`select distinct ${article.language} from ${table(article)} where ${all(tie('story.articles', story, article))}`,
  ),
  ENTITY: byKeys((story) => rowByRow('story.entities', story, named, named.entity_id)),
};
