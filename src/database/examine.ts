import { sql } from 'kysely';
import type { Pool } from 'pg';
import { createQueryBuilder } from './queryBuilder.js';

/** What a database is like, for who looks after it. */
export interface Examination {
  /** Of PostgreSQL. */
  readonly version: string;
  /** By how many seconds its clock differs from this machine's. */
  readonly apart: number;
  /** Whether it has the extension `pg_trgm`. */
  readonly hasTrigrams: boolean;
}

/** Looks at a database. */
export async function examine(pool: Pool): Promise<Examination> {
  const begin = Date.now();
  const { version, now, hasTrigrams } = await createQueryBuilder(pool)
    .selectNoFrom([
      sql<string>`current_setting('server_version')`.as('version'),
      sql<Date>`clock_timestamp()`.as('now'),
      sql<boolean>`EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm')`.as('hasTrigrams'),
    ])
    .executeTakeFirstOrThrow();
  return { version, hasTrigrams, apart: Math.abs(now.getTime() - (begin + Date.now()) / 2) / 1000 };
}
