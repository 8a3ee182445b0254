import { sourcesOf } from '../article/groupings.js';
import { byColumn, byKeys, byPeriods, type Groupings } from '../compile/buckets.js';
import { all, Row, sql } from '../compile/sql.js';
import { joined, joinedAll, rowByRow, table, tie } from '../relations.js';

const printed = new Row('printed$', 'statement_article');
const article = new Row('article$', 'article');
const named = new Row('named$', 'entity_statement');
const told = new Row('told$', 'story_statement');
const printing = joinedAll(printed, joined('statement_article.article', printed, article));

/** What statements are counted by. */
export const statementGroupings: Groupings<'statement'> = {
  ...byPeriods((statement) => ({ moment: statement.sort_at })),
  SOURCE: byKeys((statement) =>
    sourcesOf(printing, article, all(tie('statement.printings', statement, printed))),
  ),
  LANGUAGE: byKeys(
    (statement) =>
      sql`select distinct ${article.language} from ${printing} where ${all(tie('statement.printings', statement, printed))}`,
  ),
  KIND: byColumn('kind'),
  SPEAKER: byColumn('speaker_id'),
  ENTITY: byKeys(
    (statement) =>
      sql`select ${named.entity_id} from ${table(named)} where ${all(tie('statement.entities', statement, named))}`,
  ),
  STORY: byKeys((statement) => rowByRow('statement.stories', statement, told, told.story_id)),
};
