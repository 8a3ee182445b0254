import type { ClientBase, Pool } from 'pg';
import { inSnapshot, rowsOf } from '../database/cursor.js';
import { createQueryBuilder } from '../database/queryBuilder.js';
import type { RecordKind } from './kinds.js';
import { RECORDS, type RecordOf } from './records.js';
import { type Chosen, chooseArticles, type Selection } from './selection.js';

/** The knowledge base as it was at one moment, as far as a selection reaches. */
export interface Snapshot {
  /** The records of a kind, in a fixed order. Read to the end, or left, before the next is begun. */
  records<Kind extends RecordKind>(kind: Kind): AsyncGenerator<RecordOf<Kind>, void, undefined>;
}

/**
 * What `read` makes of a snapshot of the knowledge base, chunk by chunk.
 *
 * @throws SelectionError where the selection names what is not there
 */
export async function* readSnapshot(
  pool: Pool,
  selection: Selection,
  read: (snapshot: Snapshot) => AsyncIterable<string>,
): AsyncGenerator<string, void, undefined> {
  const db = createQueryBuilder(pool);
  const chosen = await chooseArticles(db, selection);
  yield* inSnapshot(pool, (client) => read({ records: (kind) => recordsOf(client, db, chosen, kind) }));
}

function recordsOf<Kind extends RecordKind>(
  client: ClientBase,
  db: ReturnType<typeof createQueryBuilder>,
  chosen: Chosen,
  kind: Kind,
): AsyncGenerator<RecordOf<Kind>, void, undefined> {
  return rowsOf<RecordOf<Kind>>(client, RECORDS[kind](db, chosen).compile());
}
