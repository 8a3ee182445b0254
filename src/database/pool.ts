import { Pool, type PoolConfig } from 'pg';

/** A pool of connections. Idle ones are kept for ten minutes; one that breaks is dropped and replaced at the next query. */
export function createPool(url: string, options: PoolConfig = {}): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'dateline',
    max: 10,
    idleTimeoutMillis: 600_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    ...options,
  });
  // Without a listener, the end of an idle connection would end the process.
  pool.on('error', () => {});
  return pool;
}
