import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openTemporaryServer } from '../../src/database/embedded/temporary.js';
import { migrate } from '../../src/database/migrations.js';

/**
 * Starts an embedded server, or takes the one at `DATABASE_URL`, makes a migrated database there for tests to copy, and
 * leaves word of it to the test processes in `TEST_DATABASE_URL`. Returns what ends it.
 */
export async function startTestServer(): Promise<() => Promise<void>> {
  const server = process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, close: async () => {} }
    : await openTemporaryServer();
  const template = `dateline_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const url = new URL(server.url);
  url.pathname = `/${template}`;
  try {
    await execute(server.url, `CREATE DATABASE "${template}"`);
    await migrate(url.href);
  } catch (error) {
    await server.close();
    throw error;
  }
  process.env.TEST_DATABASE_URL = url.href;
  return async () => {
    await execute(server.url, `DROP DATABASE IF EXISTS "${template}" WITH (FORCE)`);
    await server.close();
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
