import { setTimeout as sleep } from 'node:timers/promises';
import { type DatabaseAddress, readDatabaseUrl } from './address.js';
import { DatabaseError } from './errors.js';
import { missingMigrations } from './migrations.js';

/** The variable that names a replica to read from. */
const VARIABLE = 'DATABASE_READ_URL';

/** How long a replica may take to get the schema that its primary has just been brought to. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 250;

/**
 * The replica that `DATABASE_READ_URL` names, a database that follows the one at `DATABASE_URL`, once it has this build's
 * schema; null where none is named.
 *
 * @throws DatabaseError `DATABASE_URL_INVALID`; `REPLICA_BEHIND` where it has not got the schema within 10 s; those of a failed
 * connection
 */
export async function openReplica(): Promise<DatabaseAddress | null> {
  const given = process.env[VARIABLE];
  if (given === undefined || given === '') return null;
  const address = readDatabaseUrl(given, VARIABLE);
  for (const begin = Date.now(); ; await sleep(PAUSE_MS)) {
    const missing = await missingMigrations(address.url);
    if (missing.length === 0) return address;
    if (Date.now() - begin >= PATIENCE_MS)
      throw new DatabaseError(
        'REPLICA_BEHIND',
        `${address.name} lacks ${missing.length} migrations of this build. Is it a replica of the database at DATABASE_URL, and does it follow? Without ${VARIABLE} that one is read.`,
      );
  }
}
