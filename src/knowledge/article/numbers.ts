import { type RawBuilder, sql } from 'kysely';

/**
 * The numbers of articles, an array to be compared with by `= ANY(…)`. Rows that call their article by its number are found by it through
 * an index of theirs, beside other conditions too; by the id that a view has of it, all of them would be joined to their articles first.
 */
export function articleNumbers(ids: Iterable<string>): RawBuilder<number[]> {
  return sql`ARRAY(SELECT number FROM article WHERE id = ANY(${[...ids]}::uuid[]))`;
}
