import { sql } from 'kysely';
import type { Pool } from 'pg';
import { missingExtensions } from './extensions.js';
import { createQueryBuilder } from './queryBuilder.js';

/** What a database is like, for who looks after it. */
export interface Examination {
  /** Of PostgreSQL. */
  readonly version: string;
  /** By how many seconds its clock differs from this machine's. */
  readonly apart: number;
  /** The extensions that it is to have and lacks. */
  readonly missingExtensions: readonly string[];
}

/** How many bytes a database takes on its disk, the log of changes apart. */
export async function sizeOf(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ bytes: string }>(
    'SELECT pg_database_size(current_database()) AS bytes',
  );
  return Number(rows[0].bytes);
}

/** Looks at a database. */
export async function examine(pool: Pool): Promise<Examination> {
  const begin = Date.now();
  const { version, now, missing } = await createQueryBuilder(pool)
    .selectNoFrom([
      sql<string>`current_setting('server_version')`.as('version'),
      sql<Date>`clock_timestamp()`.as('now'),
      sql<string[]>`${sql.raw(missingExtensions)}`.as('missing'),
    ])
    .executeTakeFirstOrThrow();
  return {
    version,
    missingExtensions: missing,
    apart: Math.abs(now.getTime() - (begin + Date.now()) / 2) / 1000,
  };
}
