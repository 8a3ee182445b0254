import { setTimeout as sleep } from 'node:timers/promises';
import { databaseError } from '../../src/database/errors.js';
import { checksumOf, migrate, readMigrations, readSchema } from '../../src/database/migrations.js';
import { applyMigrations } from '../../src/database/schemaEngine.js';
import { testDatabase } from '../setup/database.js';
import { openProxy } from '../setup/proxy.js';

const cut = testDatabase({ empty: true });
const begun = testDatabase({ empty: true });
const whole = testDatabase();

test('whatever ends the first migrations of a database, the next call completes them', async () => {
  const { migrationDirectories } = await readMigrations();
  for (let wait = 50; wait <= 800; wait *= 2) {
    const migrated = migrate(cut.url).then(
      () => 'done',
      (error: { code?: string }) => error.code,
    );
    await sleep(wait);
    await cut.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    expect(['done', 'DATABASE_UNREACHABLE']).toContain(await migrated);
  }
  await migrate(cut.url);
  expect(await migrate(cut.url)).toEqual([]);
  const { rows } = await cut.pool.query(
    'SELECT migration_name AS path FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
  );
  expect(rows.map(({ path }) => path)).toEqual(migrationDirectories.map(({ path }) => path));
});

test.each([
  'terminating connection due to administrator command',
  'terminating connection due to unexpected postmaster exit',
  'terminating connection because of crash of another server process',
  'the database system is shutting down',
  'the database system is not yet accepting connections',
  'sorry, too many clients already',
])('what the engine passes on without a code may be tried again where it says: %s', (words) => {
  const failure = databaseError(new Error(`Error querying the database: FATAL: ${words}`), 'the database');
  expect(failure).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
});

test('a server that goes away before the engine comes to it may be tried again', async () => {
  const way = await openProxy(cut.url);
  way.cut();
  try {
    const failure = await applyMigrations(way.url, await readSchema(), await readMigrations()).catch(
      (error: unknown) => databaseError(error, 'the database'),
    );
    expect(failure).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
  } finally {
    await way.close();
  }
});

test('a migration that was begun and taken back is done anew, one whose traces are there is refused', async () => {
  const migrations = await readMigrations();
  const [first, second] = migrations.migrationDirectories;
  const applyFirst = (count: number) =>
    readSchema().then((schema) =>
      applyMigrations(begun.url, schema, {
        ...migrations,
        migrationDirectories: migrations.migrationDirectories.slice(0, count),
      }),
    );
  const begin = ({ path, migrationFile: { content } }: typeof first) =>
    begun.pool.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ($1, $2, $1, now())
       ON CONFLICT DO NOTHING`,
      [path, checksumOf(content.tag === 'ok' ? content.value : '')],
    );
  await applyFirst(1);
  await begin(second);
  expect(await migrate(begun.url)).toEqual(migrations.migrationDirectories.slice(1).map(({ path }) => path));

  // As a build that said so in a second transaction could leave it.
  await begun.pool.query('DELETE FROM _prisma_migrations WHERE migration_name = $1', [first.path]);
  await begin(first);
  await expect(migrate(begun.url)).rejects.toMatchObject({ code: 'DATABASE_MIGRATION_FAILED' });
});

test('every GIN index bounds what it has not sorted in, which each search reads from end to end', async () => {
  const { rows } = await whole.pool.query<{ index: string; limit: number | null }>(
    `SELECT i.relname AS index, (SELECT option_value::int FROM pg_options_to_table(i.reloptions) WHERE option_name = 'gin_pending_list_limit') AS limit
     FROM pg_class i JOIN pg_am m ON m.oid = i.relam WHERE m.amname = 'gin' AND i.relnamespace = current_schema::regnamespace
       AND 'fastupdate=off' <> ALL (coalesce(i.reloptions, '{}')) ORDER BY 1`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ limit }) => limit === null || limit > 256)).toEqual([]);
});
