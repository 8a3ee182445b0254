import { descending, object } from '../compile/objects.js';
import { connection } from '../compile/pages.js';
import type { Connection } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { table } from '../relations.js';
import type { PageArgs } from '../schema/paging.js';

/** A page of the decisions, the latest first. */
export function decisionPage(field: Selection<PageArgs>): Connection {
  const row = field.row('decision');
  return connection(field, 'Decision', {
    from: table(row),
    order: [descending('timestamptz', row.decided_at), descending('uuid', row.id)],
    orderName: 'DECIDED_AT',
    node: (child) => object(child, 'Decision', row),
  });
}
