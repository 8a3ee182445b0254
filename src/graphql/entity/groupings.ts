import { sourcesOf } from '../article/groupings.js';
import { byColumn, byKeys, byPeriods, type Groupings } from '../compile/buckets.js';
import { all, Row, sql } from '../compile/sql.js';
import { joined, joinedAll, rowByRow, tie } from '../relations.js';

const named = new Row('named$', 'entity_article');
const article = new Row('article$', 'article');
const told = new Row('told$', 'story_entity');
const naming = joinedAll(named, joined('entity_article.article', named, article));

/** What entities are counted by. */
export const entityGroupings: Groupings<'entity'> = {
  ...byPeriods((entity) => ({ moment: entity.sort_at })),
  SOURCE: byKeys((entity) => sourcesOf(naming, article, all(tie('entity.articles', entity, named)))),
  LANGUAGE: byKeys(
    (entity) =>
      sql`select distinct ${article.language} from ${naming} where ${all(tie('entity.articles', entity, named))}`,
  ),
  KIND: byColumn('kind'),
  PLACE: (entity) => ({ key: entity.id, where: sql`${entity.kind} = 'PLACE'` }),
  COUNTRY: (entity) => ({ key: entity.country_code, where: sql`${entity.kind} = 'PLACE'` }),
  STORY: byKeys((entity) => rowByRow('entity.stories', entity, told, told.story_id)),
};
