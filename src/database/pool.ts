import { Pool, type PoolConfig } from 'pg';
import { ReadingClient } from './readingClient.js';

/** A pool of connections. Idle ones are kept for ten minutes; one that breaks is dropped and replaced at the next query. */
export function createPool(url: string, options: PoolConfig = {}): Pool {
  const pool = new Pool({
    Client: ReadingClient,
    connectionString: url,
    application_name: 'dateline',
    max: 10,
    idleTimeoutMillis: 600_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    ...options,
  });
  // Without listeners, the end of a connection would end the process: of an idle one, and of one in use between two
  // statements. The next statement on it fails.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
