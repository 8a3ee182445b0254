import { sourcesOf } from '../article/groupings.js';
import { byColumn, byKeys, byPeriods, type Groupings } from '../compile/buckets.js';
import { all, Row, sql } from '../compile/sql.js';
import { joined, joinedAll, rowByRow, table, tie } from '../relations.js';

const reported = new Row('reported$', 'event_article');
const article = new Row('article$', 'article');
const part = new Row('part$', 'event_participant');
const told = new Row('told$', 'story_event');
const place = new Row('place$', 'entity');
const reporting = joinedAll(reported, joined('event_article.article', reported, article));

/** What events are counted by. */
export const eventGroupings: Groupings<'event'> = {
  ...byPeriods((event) => ({ moment: event.sort_at })),
  SOURCE: byKeys((event) => sourcesOf(reporting, article, all(tie('event.articles', event, reported)))),
  LANGUAGE: byKeys(
    (event) =>
      sql`select distinct ${article.language} from ${reporting} where ${all(tie('event.articles', event, reported))}`,
  ),
  TYPE: byColumn('type'),
  STATUS: byColumn('status'),
  PLACE: byColumn('place_id'),
  COUNTRY: (event) => ({
    joins: joined('event.place', event, place),
    key: place.country_code,
  }),
  ENTITY: byKeys(
    (event) =>
      sql`select distinct ${part.entity_id} from ${table(part)} where ${all(tie('event.participants', event, part))}`,
  ),
  STORY: byKeys((event) => rowByRow('event.stories', event, told, told.story_id)),
};
