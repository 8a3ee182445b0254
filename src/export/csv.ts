import { stringify } from 'csv-stringify/sync';
import type { RecordKind } from './kinds.js';
import type { Snapshot } from './snapshot.js';

/**
 * A table of the records of one kind, with a header; lists in a cell are JSON. Cells that a spreadsheet would take for a formula
 * get an apostrophe before them, as OWASP advises.
 */
export async function* csv(snapshot: Snapshot, kind: RecordKind): AsyncGenerator<string, void, undefined> {
  let header = true;
  for await (const record of snapshot.records(kind)) {
    yield stringify([record], { header, escape_formulas: true, record_delimiter: 'windows' });
    header = false;
  }
}
