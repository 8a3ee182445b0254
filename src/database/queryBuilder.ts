import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { rethrow } from './errors.js';
import type { Tables } from './tables.js';

const MOST_STATEMENTS = 500;

/**
 * Typed SQL over a pool, which stays the caller's to close. Statements with values are prepared by name once a connection; the
 * names are derived from the SQL, and beyond 500 different statements the rest goes unprepared, since a connection never
 * forgets one. A lost connection and a full disk are thrown as `DatabaseError`, `DATABASE_UNREACHABLE` and `DISK_FULL`; whatever
 * else PostgreSQL says as it comes.
 */
export function createQueryBuilder(pool: Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
}

function preparing(pool: Pool): PostgresPool {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    let name = names.get(text);
    if (name === undefined && names.size < MOST_STATEMENTS) {
      name = `dateline_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
      names.set(text, name);
    }
    return name;
  };
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  const wrap = (client: PoolClient): PostgresPoolClient => {
    // Kysely tells connections apart by identity.
    let wrapped = clients.get(client);
    if (wrapped === undefined) {
      wrapped = {
        query: (text: string, values: readonly unknown[]) =>
          client
            .query({ text, values: [...values], ...(values.length > 0 && { name: nameOf(text) }) })
            .catch(rethrow),
        release: (destroy?: boolean) => client.release(destroy),
      } as unknown as PostgresPoolClient;
      clients.set(client, wrapped);
    }
    return wrapped;
  };
  return { connect: async () => wrap(await pool.connect().catch(rethrow)), end: () => pool.end() };
}
