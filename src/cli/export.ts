import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openDatabase } from '../database/database.js';
import { createPool } from '../database/pool.js';
import { exportCanonical } from '../knowledge/exportCanonical.js';
import { UsageError } from './errors.js';

/** `dateline export` */
export async function exportKnowledge({
  data,
  canonical,
}: {
  readonly data: string;
  readonly canonical?: boolean;
}): Promise<void> {
  if (!canonical) throw new UsageError('Say in which form: --canonical.');
  const database = await openDatabase(data);
  const pool = createPool(database.url, { max: 1 });
  try {
    await pipeline(Readable.from(exportCanonical(pool)), process.stdout, { end: false });
  } finally {
    await pool.end();
    await database.close();
  }
}
