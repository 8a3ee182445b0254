import { wordsQuery } from './filters.js';
import { ascending, descending } from './objects.js';
import type { OrderTerm } from './plan.js';
import { join, type Row, raw, type Sql, sql } from './sql.js';

/** How a list is ordered. */
export interface OrderArgument {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** Terms of an order by `sort` and a unique id, both in one direction, as an index over them has it. */
export function orderTerms(direction: string, sort: Omit<OrderTerm, 'descending'>, id: Sql): OrderTerm[] {
  const term = direction === 'DESC' ? descending : ascending;
  return [term(sort.type, sort.value), term('uuid', id)];
}

/** How well full texts fit, together. */
export function relevance(row: Row, texts: readonly string[]): Sql {
  const ranks = texts.map((text) => sql`ts_rank(${row}.search, ${wordsQuery(text)})`);
  return sql`(${ranks.length === 0 ? raw('0') : join(ranks, ' + ')})::float8`;
}
