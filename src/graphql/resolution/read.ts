import { COMPUTED } from '../compile/computed.js';
import { list, object, type Source, value } from '../compile/objects.js';
import { pageSize } from '../compile/pages.js';
import type { OrderTerm, RecordOf } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { constant, type Sql, sql, whole } from '../compile/sql.js';
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
}

export const resolutionFields: FieldsOf<'Resolution'> = {
  findings: (_field, { count }) => value(count),
  joins,
};

/** What the joins of a node are computed from (see `computeJoins`). */
function joins(field: Selection<FewArgs>, { family, rows, order, of, span }: ResolvedRows): RecordOf {
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
    ],
  };
}
