import type { OrderTerm, Rows, Searched } from './plan.js';
import { all, join, raw, type Sql, sql, whole } from './sql.js';

/** The rows, from FROM on. */
export function source({ from, link, where }: Rows, ...more: readonly Sql[]): Sql {
  const conditions = [...link, ...where, ...more];
  return conditions.length === 0 ? sql`from ${from}` : sql`from ${from} where ${all(conditions)}`;
}

/** What orders rows, as it stands behind them. */
export function orderBy(order: readonly OrderTerm[], backward: boolean): Sql {
  if (order.length === 0) return raw('');
  const terms = order.map(({ value, descending }) => (descending !== backward ? sql`${value} desc` : value));
  return sql` order by ${join(terms, ', ')}`;
}

/** How many rows each step but the last asks at the most. */
interface Steps {
  readonly near: number;
  readonly few: number;
  readonly far: number;
}

/** The steps of a page of so many rows: what is rare is told soon, and far is as far as a page at random of what isn't rare. */
function stepsOf(most: number): Steps {
  return { near: 20 * most, few: 50 * most, far: Math.min(1_000 * most, 100_000) };
}

/**
 * The first rows, in their order, that have the words. Where many have them, they are among the first rows there are; where few
 * have them, the index of words gives them soonest. Nobody knows which it is, of a phrase, of words that go together, or of
 * words of one time: who bets on the first may walk all rows and find nothing. So steps that are bounded follow one another
 * until one has what is wanted, and only what no step found is asked of all rows that have the words:
 *
 *   near   the first rows there are; it is all where there are no more
 *   few    what the index gives, in no order; it is all where that is few
 *   far    the first rows there are, many more
 *   all    what the index gives, put in order
 *
 * @param columns of the row, as they stand after SELECT: what the words and the order ask of
 * @param order the list's order, of those columns alone
 * @param bounds conditions, by an order's terms
 * @param most how many rows are wanted: there may come more, none of which is missing before it
 */
export function firstWithWords(
  { row, rows, words, order: walked }: Searched,
  columns: Sql,
  order: readonly OrderTerm[],
  bounds: (order: readonly OrderTerm[]) => readonly Sql[],
  backward: boolean,
  most: number,
  { near, few, far }: Steps = stepsOf(most),
): Rows {
  const others = source(rows, ...bounds(walked));
  // Without `offset` the planner would bet after all.
  const found = sql`select ${columns} ${source(rows, ...bounds(walked), ...words)} offset 0`;
  const inOrder = sql`${orderBy(order, backward)} limit ${whole(most)}`;
  const among = (count: number) =>
    sql`select * from (select ${columns} ${others}${orderBy(walked, backward)} limit ${whole(count)}) ${row} where ${all(words)}${inOrder}`;
  const from = sql`(
    with near$ as (${among(near)}), few$ as (${found} limit ${whole(few)}), far$ as (${among(far)}), step$ as (
      select case
        when (select count(*) from near$) >= ${whole(most)} then 1
        when (select count(*) from (select ${others} limit ${whole(near)}) near$) < ${whole(near)} then 1
        when (select count(*) from few$) < ${whole(few)} then 2
        when (select count(*) from far$) >= ${whole(most)} then 3
        else 4 end as number)
    select * from near$ where (select number from step$) = 1
    union all select * from few$ where (select number from step$) = 2
    union all select * from far$ where (select number from step$) = 3
    union all select * from (select * from (${found}) ${row}${inOrder}) all$ where (select number from step$) = 4
  ) ${row}`;
  return { from, link: [], where: [] };
}
