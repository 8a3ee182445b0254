import { ascending, object } from '../compile/objects.js';
import { connection } from '../compile/pages.js';
import type { Connection } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { sql } from '../compile/sql.js';
import { table } from '../relations.js';
import type { PageArgs } from '../schema/paging.js';

/** A page of all sources, by name. */
export function sourcePage(field: Selection<PageArgs>): Connection {
  const row = field.row('source');
  return connection(field, 'Source', {
    from: table(row),
    order: [ascending('text', sql`${row}.name`), ascending('uuid', sql`${row}.id`)],
    orderName: 'NAME',
    node: (child) => object(child, 'Source', row),
  });
}
