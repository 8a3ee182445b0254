import { expected } from '../../../src/expected.js';

/** What PostGraphile is asked for the answer of a read, by the read's name; it takes the read's variables. */
const OPERATIONS: Readonly<Record<string, string>> = {
  'list with mentions and statements': `{ allArticles(first: 20, orderBy: [SORT_AT_DESC, ROW_ID_DESC]) { nodes {
      rowId headline publishedAt sourceBySourceId { name }
      mentions(first: 10, orderBy: POSITION_ASC) { nodes { kind confidence start end text name { entityByEntityId { rowId name kind } } } }
      statements(first: 20, orderBy: POSITION_ASC) { nodes { statementByStatementId { text cue entityBySpeakerId { rowId name } } } } } } }`,
  'entity page': `query ($id: UUID!) { entityByRowId(rowId: $id) { rowId name kind
      entityArticlesByEntityId(first: 20, orderBy: [SORT_AT_DESC, ARTICLE_ID_DESC]) { nodes { article: inArticle {
        rowId headline publishedAt sourceBySourceId { name } } } }
      statementsBySpeakerId(first: 20, orderBy: [SORT_AT_DESC, ROW_ID_DESC]) { nodes { rowId text cue articleCount } } } }`,
  point: `query ($id: UUID!) { articleByRowId(rowId: $id) {
      rowId headline text url wordCount publishedAt sourceBySourceId { name } } }`,
  'event with reports, figures and ledger': `query ($id: UUID!) { eventByRowId(rowId: $id) { rowId title type status articleCount
      eventReportsByEventId(first: 20, condition: { isFirst: true }, orderBy: [SORT_AT_ASC, ARTICLE_ID_ASC]) { nodes {
        article { rowId headline publishedAt }
        status triggers(orderBy: START_ASC) { nodes { start end text } } figures(first: 20) { nodes { value unit counted articleId } } } }
      figureSeriesByEventId(first: 20, orderBy: POSITION_ASC) { nodes { counted unit verdict explanation latest { value } } } } }`,
  'story page': `query ($id: UUID!) { storyByRowId(rowId: $id) { rowId title articleCount
      articlesByStoryId(first: 20, orderBy: [SORT_AT_DESC, ROW_ID_DESC]) { nodes { rowId headline publishedAt sourceBySourceId { name } } }
      storyEntitiesByStoryId(first: 20, orderBy: [SALIENCE_SUM_DESC, ENTITY_ID_DESC]) { nodes { salienceSum entityByEntityId { rowId name kind } } }
      storyEventsByStoryId(first: 10, orderBy: [SALIENCE_SUM_DESC, EVENT_ID_DESC]) { nodes { eventByEventId { rowId title articleCount } } } } }`,
  'full-text search': `query ($text: String!) { peerArticlesOfText(first: 20, text: $text) { nodes { rowId headline publishedAt } } }`,
  'two entities in common': `query ($ids: [UUID!]) { peerArticlesOfBoth(first: 20, ids: $ids) { nodes { rowId headline publishedAt } } }`,
  'buckets by month': `query ($id: UUID!) { peerMonthsOf(entity: $id) { nodes { key count } } }`,
};

/** The operation for PostGraphile that asks what the read of this name does. */
export function peerOperation(name: string): string {
  return expected(OPERATIONS[name], `what PostGraphile is asked for ${name}`);
}
