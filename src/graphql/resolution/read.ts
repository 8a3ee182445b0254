import { COMPUTED } from '../compile/computed.js';
import { list, object, type Source, value } from '../compile/objects.js';
import { pageSize } from '../compile/pages.js';
import type { OrderTerm, RecordOf } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { constant, Row, type Sql, sql, whole } from '../compile/sql.js';
import { table } from '../relations.js';
import type { FewArgs } from '../schema/paging.js';
import type { EvidenceSpan, FieldsOf } from '../types.js';
import type { JoinedFamily, JoinShape } from './joins.js';

/** How many findings of a node are compared with one another: the first. */
const MOST_FINDINGS = 100;

/** The findings of a node, as its resolution is computed from them. */
export interface ResolvedRows {
  readonly family: JoinedFamily;
  /** How many there are. */
  readonly count: Sql;
  readonly rows: Source;
  readonly order: readonly OrderTerm[];
  /** What one is compared by, as JSON. */
  readonly of: Sql;
  /** Where one stands. */
  readonly span: EvidenceSpan;
  /** What decisions know all of them by, as a query of one column. */
  readonly ids: Sql;
  /** What else they are compared by, all together, as JSON. */
  readonly context?: Sql;
}

export const resolutionFields: FieldsOf<'Resolution'> = {
  findings: (_field, { count }) => value(count),
  joins,
};

/** What the joins of a node are computed from (see `computeJoins`). */
function joins(
  field: Selection<FewArgs>,
  { family, rows, order, of, span, ids, context }: ResolvedRows,
): RecordOf {
  field.operation.computes = true;
  const parts = field.children('Join');
  const shape = parts.map(
    (part): JoinShape => ({
      key: part.key,
      name: part.name,
      ...(part.name === 'reasons' && {
        fields: part.children('JoinReason').map(({ key, name }) => ({ key, name })),
      }),
    }),
  );
  const evidence = parts
    .filter(({ name }) => name === 'left' || name === 'right')
    .map((part) => ({ key: part.key, output: object(part, 'Evidence', span) }));
  const finding: RecordOf = { is: 'record', fields: [{ key: '$of', output: value(of) }, ...evidence] };
  return {
    is: 'record',
    fields: [
      { key: COMPUTED, output: value(constant(family)) },
      { key: '$first', output: value(whole(pageSize('first', field.args.first))) },
      { key: '$shape', output: value(sql`${JSON.stringify(shape)}::json`) },
      { key: '$findings', output: list(rows, order, finding, { limit: MOST_FINDINGS, work: 100 }) },
      ...(context === undefined ? [] : [{ key: '$context', output: value(context, MOST_FINDINGS) }]),
      { key: '$decided', output: value(decided(ids)) },
    ],
  };
}

/** The decisions in force by which two of these findings are one. */
function decided(ids: Sql): Sql {
  const decision = new Row('decided$', 'decision');
  // Told by the side first: few findings have decisions on them.
  return sql`(
    select json_agg(json_build_object('leftId', ${decision.left_id}, 'rightId', ${decision.right_id}, 'by', ${decision.by}, 'note', ${decision.note}) order by ${decision.id})
    from ${table(decision)}
    where ${decision.undone_at} is null and ${decision.judgement} = 'SAME' and ${decision.left_id} in (${ids}) and ${decision.right_id} in (${ids}))`;
}
