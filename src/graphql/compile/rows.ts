import type { OrderStep, OrderTerm, Rows, Searched } from './plan.js';
import { all, join, raw, type Sql, sql, whole } from './sql.js';

/** The rows, from FROM on. */
export function source({ from, link, where }: Rows, ...more: readonly Sql[]): Sql {
  const conditions = [...link, ...where, ...more];
  return conditions.length === 0 ? sql`from ${from}` : sql`from ${from} where ${all(conditions)}`;
}

/** What orders rows, as it stands behind them. */
export function orderBy(order: readonly OrderStep[], backward: boolean): Sql {
  if (order.length === 0) return raw('');
  const terms = order.map(({ value, descending }) => (descending !== backward ? sql`${value} desc` : value));
  return sql` order by ${join(terms, ', ')}`;
}

/** How many rows each step but the last asks at the most; a step of none is left out. */
export interface Steps {
  readonly near: number;
  readonly around: number;
  readonly few: number;
  readonly far: number;
  /** How many rows that are far are enough, though more are wanted; else all that are wanted. */
  readonly enough?: number;
}

/**
 * The steps of a page of so many rows: each asks more where it is likely that few have the words.
 *
 * @param isHeld whether the index of words gives those that are around and far: then it takes less time to ask for them than for
 *   how many there are of words that many have
 */
function stepsOf(wanted: number, isHeld: boolean): Steps {
  // A page of no rows is asked whether there are more.
  const most = Math.max(1, wanted);
  const [near, around, far] = [20 * most, 100 * most, 1_000 * most];
  return isHeld
    ? { near, around, few: 0, far: Math.min(far, 40_000) }
    : { near, around, few: 20 * most, far: Math.min(far, 100_000) };
}

/**
 * The first rows, in their order, that have the words. Where many have them, they are among the first rows there are; where few
 * have them, the index of words gives them soonest. Nobody knows which it is, of a phrase, of words that go together, or of
 * words of one time: who bets on the first may walk all rows and find nothing. So steps that are bounded follow one another
 * until one has what is wanted, and only what no step found is asked of all rows that have the words:
 *
 *   near    the first rows there are; it is all where there are no more
 *   around  the first rows there are, more
 *   few     what the index gives, in no order; it is all where that is few, whether it has the words or not
 *   far     the first rows there are, many more
 *   all     what the index gives, put in order
 *
 * Where the index of words holds what the order begins with, it gives those around and far that have the words, and no others
 * are looked at: an article takes a hundred times as long to ask as to find.
 *
 * @param columns of the row, as they stand after SELECT: what the words and the order ask of
 * @param order the list's order, of those columns alone
 * @param bounds conditions, by an order's terms
 * @param most how many rows are wanted: there may come more, none of which is missing before it; and fewer where `enough` is
 */
export function firstWithWords(
  { row, rows, words, order: walked, held }: Searched,
  columns: Sql,
  order: readonly OrderTerm[],
  bounds: (order: readonly OrderTerm[]) => readonly Sql[],
  backward: boolean,
  most: number,
  { near, around, few, far, enough = most }: Steps = stepsOf(most, held !== undefined),
): Rows {
  const others = source(rows, ...bounds(walked));
  const found = words.map((each) => each.found);
  const exact = words.flatMap((each) => each.exact ?? []);
  const [{ value, descending }] = walked;
  const inOrder = orderBy(order, backward);
  const limit = sql` limit ${whole(most)}`;
  const first = (columns: Sql, range: Sql) =>
    sql`select ${columns} ${others}${orderBy(walked, backward)} ${range}`;
  const of = (query: Sql, where: readonly Sql[]) => source({ from: sql`(${query}) ${row}`, link: [], where });
  const among = (count: number) =>
    sql`select * ${of(first(columns, sql`limit ${whole(count)}`), [...found, ...exact])}${inOrder}${limit}`;
  // Without `offset` the planner would bet after all.
  const withWords = (...more: readonly Sql[]) =>
    sql`select ${columns} ${source(rows, ...bounds(walked), ...found, ...more)} offset 0`;
  // Only as many as are wanted are asked exactly: that takes longer than to find them.
  const firstOf = (query: Sql) =>
    exact.length === 0
      ? sql`select * ${of(query, [])}${inOrder}${limit}`
      : sql`select * ${of(sql`select * ${of(query, [])}${inOrder} offset 0`, exact)}${inOrder}${limit}`;
  const foundAmong = (count: number, held: Sql) => {
    const last = first(value, sql`offset ${whole(count - 1)} limit 1`);
    return firstOf(withWords(sql`${held} ${raw(descending !== backward ? '>=' : '<=')} (${last})`));
  };
  const firstFound = (count: number) => (held ? foundAmong(count, held) : among(count));
  const rowsOf = (query: Sql) => sql`(select count(*) from ${query})`;
  const has = (least: number) => (step: Sql) => sql`${rowsOf(step)} >= ${whole(least)}`;
  const hasAll = (query: Sql, asked: number) => sql`${rowsOf(query)} < ${whole(asked)}`;
  const steps = [
    {
      name: raw('near$'),
      asked: near,
      query: among(near),
      isEnough: (name: Sql) =>
        sql`${has(most)(name)} or ${hasAll(sql`(select ${others} limit ${whole(near)}) first$`, near)}`,
    },
    { name: raw('around$'), asked: around, query: firstFound(around), isEnough: has(most) },
    {
      name: raw('few$'),
      asked: few,
      query: sql`${withWords()} limit ${whole(few)}`,
      isEnough: (name: Sql) => hasAll(name, few),
      left: exact,
    },
    { name: raw('far$'), asked: far, query: firstFound(far), isEnough: has(enough) },
  ].filter(({ asked }) => asked > 0);
  const isLast = (number: number) => sql`(select number from step$) = ${whole(number)}`;
  const from = sql`(
    with ${join(
      steps.map(({ name, query }) => sql`${name} as (${query}),`),
      '\n      ',
    )}
      step$ as (select case${join(
        steps.map(({ name, isEnough }, index) => sql` when ${isEnough(name)} then ${whole(index)}`),
        '',
      )} else ${whole(steps.length)} end as number)
    ${join(
      steps.map(
        ({ name, left = [] }, index) =>
          sql`select * ${source({ from: sql`${name} ${row}`, link: [], where: [isLast(index), ...left] })} union all `,
      ),
      '\n    ',
    )}
    select * from (${firstOf(withWords())}) all$ where ${isLast(steps.length)}
  ) ${row}`;
  return { from, link: [], where: [] };
}
