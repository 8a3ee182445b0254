/*
 * The forms that the knowledge base is written in. Nothing is trained: a new form is a file beside these and a row here. Names of
 * fields are what others read by: they are added, not renamed.
 */
import type { Pool } from 'pg';
import { csv } from './csv.js';
import { followTheMoney } from './followTheMoney.js';
import { graphML } from './graphML.js';
import { jsonLines } from './jsonLines.js';
import { type ExportFormat, RECORD_KINDS, type RecordKind } from './kinds.js';
import { linkedData } from './linkedData.js';
import type { Selection } from './selection.js';
import { jsonLd, turtle } from './serialiseQuads.js';
import { readSnapshot, type Snapshot } from './snapshot.js';

/** The forms in which a knowledge base is written; the first two of the kinds of record that are asked for. */
const FORMATS = {
  jsonl: (snapshot: Snapshot, kinds: readonly RecordKind[]) => jsonLines(snapshot, kinds),
  csv: (snapshot: Snapshot, [kind = 'statement']: readonly RecordKind[]) => csv(snapshot, kind),
  jsonld: (snapshot: Snapshot) => jsonLd(linkedData(snapshot)),
  ttl: (snapshot: Snapshot) => turtle(linkedData(snapshot)),
  graphml: (snapshot: Snapshot) => graphML(snapshot),
  ftm: (snapshot: Snapshot) => followTheMoney(snapshot),
} as const satisfies Record<ExportFormat, unknown>;

/**
 * What is chosen of a knowledge base in a form, chunk by chunk, as it was at one moment; memory does not grow with it.
 *
 * @param kinds the kinds of record, of forms that are lists of these
 * @throws SelectionError where the selection names what is not there
 */
export function exportAs(
  format: ExportFormat,
  pool: Pool,
  selection: Selection,
  kinds: readonly RecordKind[] = RECORD_KINDS,
): AsyncIterable<string> {
  return readSnapshot(pool, selection, (snapshot) => FORMATS[format](snapshot, kinds));
}
