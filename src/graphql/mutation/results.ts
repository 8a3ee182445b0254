import { ascending, list, madeColumn, object } from '../compile/objects.js';
import type { List } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { sql } from '../compile/sql.js';
import { articleById } from '../lookups.js';
import type { FieldsOf } from '../types.js';

/** What became of one of several articles, as the statement that reads them back is given it. */
export interface ResultRow {
  readonly article_id: string | null;
  readonly outcome: string;
  readonly code: string | null;
  readonly message: string | null;
  readonly warnings: readonly string[];
}

export const ingestErrorFields: FieldsOf<'IngestError'> = {
  code: madeColumn('code'),
  message: madeColumn('message'),
};

export const ingestResultFields: FieldsOf<'IngestResult'> = {
  outcome: madeColumn('outcome'),
  article: (field, result) => articleById(field, sql`${result}.article_id`),
  error: (field, result) => object(field, 'IngestError', result, sql`${result}.code is not null`),
  warnings: madeColumn('warnings'),
};

/**
 * The results of a mutation, in the order of `rows`.
 *
 * @param expected how many results are reckoned for the limit of what an operation may cost
 */
export function resultRows(field: Selection, rows: readonly ResultRow[], expected: number): List {
  const row = field.row();
  const numbered = JSON.stringify(rows.map((result, place) => ({ ...result, place })));
  const from = sql`jsonb_to_recordset(${numbered}::jsonb) as ${row}(place int, article_id uuid, outcome text, code text, message text, warnings text[])`;
  return list({ from }, [ascending('int', sql`${row}.place`)], object(field, 'IngestResult', row), {
    expected,
  });
}
