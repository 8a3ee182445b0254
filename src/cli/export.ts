import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openDatabase } from '../database/database.js';
import { createPool } from '../database/pool.js';
import { exportAs } from '../export/formats.js';
import { type ExportFormat, RECORD_KINDS, type RecordKind } from '../export/kinds.js';
import type { Selection } from '../export/selection.js';
import { exportCanonical } from '../knowledge/exportCanonical.js';
import { UsageError } from './errors.js';

/** Characters printed at once. */
const PIECE = 65_536;

interface ExportOptions extends Selection {
  readonly data: string;
  readonly canonical?: boolean;
  readonly format?: ExportFormat;
  readonly of?: readonly RecordKind[];
}

/** `dateline export` */
export async function exportKnowledge(options: ExportOptions): Promise<void> {
  const { data, canonical, format, of, story, entity, source, since, until } = options;
  const selection: Selection = { story, entity, source, since, until };
  const selects = Object.values(selection).some((value) => value !== undefined);
  if ((canonical === true) === (format !== undefined))
    throw new UsageError('Say in which form, once: --format FORMAT, or --canonical.');
  if (canonical && (selects || of))
    throw new UsageError('--canonical writes everything; it takes no selection.');
  if (format === 'csv' && of?.length !== 1)
    throw new UsageError(
      `A table holds records of one kind: add --of KIND, with one of ${RECORD_KINDS.join(', ')}.`,
    );
  if (of && format !== 'csv' && format !== 'jsonl')
    throw new UsageError(`--of goes with --format jsonl and csv; ${format} has its own choice of records.`);
  const database = await openDatabase(data);
  const pool = createPool(database.url, { max: 2 });
  try {
    await writeOut(format === undefined ? exportCanonical(pool) : exportAs(format, pool, selection, of));
  } finally {
    await pool.end();
    await database.close();
  }
}

/** Writes chunks to standard output as fast as they are taken; whoever stops reading (`| head`) ends it without a word. */
async function writeOut(chunks: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(inLargerPieces(chunks)), process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/** Many small chunks cost more to print than they do to make. */
async function* inLargerPieces(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const chunk of chunks) {
    piece += chunk;
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}
