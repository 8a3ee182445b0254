import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { Client } from 'pg';
import { DatabaseError, databaseError, printableUrl } from './errors.js';
import { missingExtensions } from './extensions.js';
import { applyMigrations, type SchemaFile } from './schemaEngine.js';

/** The folder of schema and migrations: `prisma/` beside `src/` and `dist/`. */
export const PRISMA_FOLDER = fileURLToPath(new URL('../../prisma/', import.meta.url));

const MIGRATIONS_FOLDER = path.join(PRISMA_FOLDER, 'migrations');
const OLDEST_SERVER = 150_000;
/** Key of the advisory lock that lets one process migrate a database at a time. */
const MIGRATION_LOCK = '4922308751463';

export async function readSchema(): Promise<SchemaFile> {
  const file = path.join(PRISMA_FOLDER, 'schema.prisma');
  return { path: file, content: await readFile(file, 'utf8') };
}

/** The migrations of this build, in their order. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(MIGRATIONS_FOLDER, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(path.join(MIGRATIONS_FOLDER, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  };
}

/** The checksum of a migration's text, as Prisma keeps it of those it applied. */
export function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

interface AppliedMigration {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Brings the database at `url` to this build's schema; returns the names of the migrations it applied, none where there
 * was nothing to do. Several processes may call it at once.
 *
 * @throws DatabaseError `DATABASE_NEWER` where the database has migrations this build doesn't know,
 * `DATABASE_OTHER_BUILD` where it was made by another version of one, `DATABASE_MIGRATION_FAILED` where one was left
 * half done by an early build, `DATABASE_TOO_OLD` where PostgreSQL is older than 15, `DATABASE_ENCODING` where it is not in UTF-8,
 * `DATABASE_NOT_EMPTY` where it holds tables of something else, `DATABASE_RIGHTS` where this user may not make what is missing,
 * and those of a failed connection.
 *
 * @param schema the schema that the connection string names first in its search path, made where it is missing
 */
export async function migrate(url: string, schema: string | null = null): Promise<string[]> {
  const where = printableUrl(url);
  const migrations = await readMigrations();
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    const version = await client.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    );
    if (Number(version.rows[0].version) < OLDEST_SERVER)
      throw new DatabaseError(
        'DATABASE_TOO_OLD',
        `${where} runs a PostgreSQL older than 15. Use PostgreSQL 15 or later.`,
      );
    const { role, database, encoding } = await settingsOf(client);
    if (encoding !== 'UTF8')
      throw new DatabaseError(
        'DATABASE_ENCODING',
        `${where} is encoded in ${encoding}. Make one in UTF-8: CREATE DATABASE ${database} ENCODING 'UTF8' TEMPLATE template0.`,
      );
    const mayNot = () => noRights(where, role, database);
    if (schema !== null && !(await hasSchema(client, schema)))
      await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`).catch((error: { code?: string }) => {
        throw error.code === '42501' ? mayNot() : error;
      });
    const applied = await appliedMigrations(client);
    if (pendingMigrations(migrations, applied, where).length === 0) return [];
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const found = await contentsOf(client);
    if (!found.known && found.tables > 0)
      throw new DatabaseError(
        'DATABASE_NOT_EMPTY',
        `${where} holds ${found.tables} tables of something else. Use an empty database, or a schema of its own in this one: add schema=dateline to DATABASE_URL.`,
      );
    if (!found.mayCreate) throw mayNot();
    const begun = await appliedMigrations(client);
    if (pendingMigrations(migrations, begun, where).length === 0) return [];
    return await applyPending(client, url, migrations, schema, begun.find(isUnfinished));
  } catch (error) {
    throw databaseError(error, where);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * The migrations of this build that the database at `url` hasn't, or has only begun, as a replica has while it follows a
 * primary that is brought to it; nothing is changed there.
 *
 * @throws DatabaseError `DATABASE_NEWER`, `DATABASE_OTHER_BUILD`, and those of a failed connection
 */
export async function missingMigrations(url: string): Promise<string[]> {
  const where = printableUrl(url);
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    return pendingMigrations(await readMigrations(), await appliedMigrations(client), where);
  } catch (error) {
    throw databaseError(error, where);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Applies what is pending, under the lock. What is unfinished then was begun by a process that ended amid it, and taken back with
 * its transaction: it is begun anew.
 */
async function applyPending(
  client: Client,
  url: string,
  migrations: MigrationList,
  schema: string | null,
  unfinished: AppliedMigration | undefined,
): Promise<string[]> {
  if (unfinished === undefined) return applyMigrations(url, await readSchema(), migrations, schema);
  await client.query(
    `DELETE FROM ${await migrationsTable(client)} WHERE finished_at IS NULL AND rolled_back_at IS NULL`,
  );
  try {
    return await applyMigrations(url, await readSchema(), migrations, schema);
  } catch (error) {
    if (!ALREADY_THERE.test(error instanceof Error ? error.message : '')) throw error;
    throw new DatabaseError(
      'DATABASE_MIGRATION_FAILED',
      `Migration ${unfinished.migration_name} of ${printableUrl(url)} was left half done. Restore the database from a backup, or use a new database or data folder.`,
      { cause: error },
    );
  }
}

/** How the engine says that what a migration makes is there: builds that did not mark a migration done within it could leave that. */
const ALREADY_THERE = /already exists/;

function isUnfinished({ finished_at: finished }: AppliedMigration): boolean {
  return finished === null;
}

async function settingsOf(client: Client) {
  const { rows } = await client.query<{ role: string; database: string; encoding: string }>(
    "SELECT current_user AS role, current_database() AS database, current_setting('server_encoding') AS encoding",
  );
  return rows[0];
}

async function hasSchema(client: Client, schema: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
  return rowCount === 1;
}

/** What is in the schema that tables are made in, and whether this user may make what is missing. */
async function contentsOf(client: Client) {
  const { rows } = await client.query<{ known: boolean; tables: number; mayCreate: boolean }>(`
    SELECT
      to_regclass(current_schema() || '._prisma_migrations') IS NOT NULL AS known,
      (SELECT count(*)::int FROM pg_class WHERE relnamespace = to_regnamespace(current_schema()) AND relkind IN ('r', 'p', 'v', 'm')
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')) AS tables,
      coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)
        AND (has_database_privilege(current_database(), 'CREATE') OR cardinality(${missingExtensions}) = 0)
        AS "mayCreate"`);
  return rows[0];
}

function noRights(where: string, role: string, database: string): DatabaseError {
  return new DatabaseError(
    'DATABASE_RIGHTS',
    `The user ${role} may not make tables in ${where}. Make this user the owner of the database: ALTER DATABASE ${database} OWNER TO ${role}.`,
  );
}

async function appliedMigrations(client: Client): Promise<AppliedMigration[]> {
  const name = await migrationsTable(client);
  if (name === null) return [];
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name, checksum, finished_at FROM ${name} WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

/** The table in which Prisma keeps what was applied, as SQL names it; null where there is none. */
async function migrationsTable(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ name: string | null }>(
    "SELECT to_regclass(current_schema() || '._prisma_migrations')::text AS name",
  );
  return rows[0].name;
}

/** Those that are not there, or were begun and are not finished: by another process at this moment, or by one that ended. */
function pendingMigrations(migrations: MigrationList, applied: AppliedMigration[], where: string): string[] {
  const checksums = new Map(
    migrations.migrationDirectories.map(({ path: name, migrationFile: { content } }) => [
      name,
      checksumOf(content.tag === 'ok' ? content.value : ''),
    ]),
  );
  for (const { migration_name: name, checksum } of applied) {
    const known = checksums.get(name);
    if (known === undefined)
      throw new DatabaseError(
        'DATABASE_NEWER',
        `${where} has the schema of a newer Dateline (migration ${name}). Use that version of Dateline, or another database or data folder.`,
      );
    if (known !== checksum)
      throw new DatabaseError(
        'DATABASE_OTHER_BUILD',
        `${where} was made by another build of Dateline, with a different migration ${name}. Use that build, or a new database or data folder.`,
      );
  }
  const done = new Set(applied.filter((one) => !isUnfinished(one)).map((one) => one.migration_name));
  return [...checksums.keys()].filter((name) => !done.has(name));
}
