import { randomBytes } from 'node:crypto';
import { Client, type Pool } from 'pg';
import { createPool } from '../../src/database/pool.js';
import { expected } from '../../src/expected.js';

/** An empty, migrated database of a test file's own. */
export interface TestDatabase {
  /** Its connection string. */
  readonly url: string;
  /** Connections to it. */
  readonly pool: Pool;
}

/**
 * Gives the test file, or the `describe` it is called in, a database of its own, there from its first test to its last:
 * `const database = testDatabase();`, then `database.url` and `database.pool` within tests and hooks.
 *
 * @param empty whether it has no tables
 */
export function testDatabase({ empty = false } = {}): TestDatabase {
  const template = new URL(expected(process.env.TEST_DATABASE_URL, 'process.env.TEST_DATABASE_URL'));
  const name = `${template.pathname.slice(1)}_${randomBytes(6).toString('hex')}`;
  const url = new URL(template);
  url.pathname = `/${name}`;
  let pool: Pool | undefined;

  beforeAll(async () => {
    const source = empty ? 'template1' : template.pathname.slice(1);
    // A cluster that need not outlive the tests copies files at once, where by default it logs every page.
    await administer(template, `CREATE DATABASE "${name}" TEMPLATE "${source}" STRATEGY FILE_COPY`);
  });
  afterAll(async () => {
    await pool?.end();
    await administer(template, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  });

  return {
    url: url.href,
    get pool() {
      pool ??= createPool(url.href);
      return pool;
    },
  };
}

/** Runs a statement from a database that nobody copies. */
async function administer(template: URL, sql: string): Promise<void> {
  const url = new URL(template);
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Takes all rows out of all tables, without their triggers: of so few rows that takes a twentieth of what TRUNCATE takes. */
export async function emptyDatabase(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ deletions: string }>(
    `SELECT string_agg(format('DELETE FROM %I', tablename), ';') AS deletions FROM pg_tables
     WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`,
  );
  const { deletions } = expected(rows[0], 'a list');
  // One message of several statements is one transaction.
  await pool.query(`SET LOCAL session_replication_role = replica; ${deletions}`);
}
