import type { Given } from '../compile/arguments.js';
import { boundIds } from '../compile/ids.js';
import { type Row, type Sql, sql } from '../compile/sql.js';

/** Whether an article was published by, or is credited to, one of the sources that the argument `sources` lists. */
export function from(article: Row<'article'>, given: Given<readonly string[]>): Sql {
  const ids = boundIds('source', given, 'sources');
  return sql`(${article.source_id} = any(${ids}::uuid[]) or ${article.agency_id} = any(${ids}::uuid[]))`;
}
