import type { Given } from '../compile/arguments.js';
import { idOfKind, presentId, presentIds } from '../compile/ids.js';
import { all, type Row, type RowWith, type Sql, sql } from '../compile/sql.js';
import { badInput } from '../errors.js';

/** How many entities `mentionsAll` may list: each is a condition of its own. */
const MAX_IDS_TOGETHER = 20;

/** Whether a row names what fits a condition, by a relation that leads from it to those. */
type NamedBy<Table extends string> = (
  row: Row<Table>,
  condition: (named: RowWith<'entity_id'>) => Sql,
) => Sql;

/**
 * The conditions on which entities a row names.
 *
 * @param togetherBy the same for one of several that it must name
 */
export function mentionConditions<Table extends 'article' | 'story'>(
  namedBy: NamedBy<Table>,
  togetherBy = namedBy,
) {
  return {
    mentionsAll: (given: Given<string[]>, row: Row<Table>): Sql => {
      const ids = given.items();
      if (ids.length > MAX_IDS_TOGETHER)
        throw badInput(`\`mentionsAll\` takes ${MAX_IDS_TOGETHER} ids at the most, not ${ids.length}.`);
      return all(
        ids.map((one) => {
          const id = sql`${one.bind((text) => idOfKind('entity', text, 'mentionsAll'))}::uuid`;
          return togetherBy(row, (named) => sql`${named.entity_id} = ${presentId('entity', id)}`);
        }),
      );
    },
    mentionsAny: (given: Given<string[]>, row: Row<Table>): Sql =>
      namedBy(row, (named) => sql`${named.entity_id} = any(${presentIds('entity', given, 'mentionsAny')})`),
  };
}
