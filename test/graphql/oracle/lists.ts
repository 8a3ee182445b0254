import type { Row } from './world.js';

/** What stands for a cursor, whose text the oracle doesn't foretell. */
export const CURSOR = '<cursor>';

type Key = (row: Row) => unknown;

/** Rows in the order of keys, each ascending unless it is written as `[key, 'DESC']`. */
export function sorted(rows: readonly Row[], ...keys: (Key | readonly [Key, 'ASC' | 'DESC'])[]): Row[] {
  return [...rows].sort((a, b) => {
    for (const each of keys) {
      const [key, direction] = typeof each === 'function' ? [each, 'ASC' as const] : each;
      const [left, right] = [comparable(key(a)), comparable(key(b))];
      if (left !== right) return left < right === (direction === 'ASC') ? -1 : 1;
    }
    return 0;
  });
}

/** Nulls come last, as PostgreSQL has them in ascending order. */
function comparable(value: unknown): string | number {
  if (value instanceof Date) return value.getTime();
  return value === null || value === undefined ? '\u{10ffff}' : (value as string | number);
}

export interface PageArgs {
  readonly first?: number | null;
  readonly last?: number | null;
}

/** What a list's node is, and what its edge has beside it. */
export interface Item {
  readonly node: Row;
  readonly edge?: Row;
}

/** A connection over all rows of a list, in its order. */
export function connection(
  items: readonly Item[],
  { first, last }: PageArgs,
  buckets?: (args: Row) => unknown,
): Row {
  const size = last ?? first ?? 20;
  const backward = last != null;
  const page = backward ? items.slice(Math.max(0, items.length - size)) : items.slice(0, size);
  const more = items.length > size;
  return {
    edges: page.map(({ node, edge }) => ({ ...edge, cursor: CURSOR, node })),
    nodes: page.map(({ node }) => node),
    totalCount: items.length,
    pageInfo: {
      hasNextPage: !backward && more,
      hasPreviousPage: backward && more,
      startCursor: page.length === 0 ? null : CURSOR,
      endCursor: page.length === 0 ? null : CURSOR,
    },
    buckets: buckets && ((args: Row) => buckets(args)),
  };
}

/** How many rows have each key. */
export function bucketsOf(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly unknown[],
  isPeriod: boolean,
  first: number | null | undefined,
): { key: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const key of new Set(keysOf(row)))
      if (key != null) counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
  const all = [...counts].map(([key, count]) => ({ key, count }));
  if (isPeriod) {
    const latest = sorted(all, [({ key }) => key, 'DESC']).slice(0, first ?? 100);
    return latest.reverse();
  }
  return sorted(all, [({ count }) => count, 'DESC'], ({ key }) => key).slice(0, first ?? 100);
}
