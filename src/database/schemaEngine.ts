import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from '@prisma/driver-adapter-utils';
import type { DiffTarget, MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { Client, Pool } from 'pg';

// Prisma's schema engine, from its WebAssembly build: the command line would download a binary for the machine.

interface EngineExports {
  __wbindgen_start(): void;
}

type EngineModule = typeof import('@prisma/schema-engine-wasm') & {
  __wbg_set_wasm(exports: EngineExports): void;
};

/** The part used here of a global that Node has and its types lack. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: EngineExports } }>;
};

/** Keeps the message of a panic in the engine, for the error that follows it. */
class PanicRegistry {
  message = '';

  // The name the engine calls.
  set_message(message: string) {
    this.message = message;
  }
}

let loading: Promise<EngineModule> | undefined;

function loadEngine(): Promise<EngineModule> {
  loading ??= (async () => {
    const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const engine = (await import(pathToFileURL(file).href)) as EngineModule;
    const bytes = await readFile(path.join(path.dirname(file), 'schema_engine_bg.wasm'));
    // The engine never clears its timers, which must not keep the process from ending.
    const timers = Object.keys(engine).filter((name) => name.startsWith('__wbg_setTimeout'));
    const setTimer = (callback: () => void, milliseconds: number) =>
      setTimeout(callback, milliseconds).unref();
    const imports = { ...engine, ...Object.fromEntries(timers.map((name) => [name, setTimer])) };
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports });
    (globalThis as { PRISMA_WASM_PANIC_REGISTRY?: PanicRegistry }).PRISMA_WASM_PANIC_REGISTRY =
      new PanicRegistry();
    engine.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    return engine;
  })();
  return loading;
}

/** OIDs of PostgreSQL's types "char" and text. */
const CHAR = 18;
const TEXT = 25;

/** Which columns of a result, known by its rows, are of the type "char". */
const charColumns = new WeakMap<object, number[]>();

/**
 * The engine reads "char" columns of the catalogues, a type the adapter refuses: they pass through it as text, and are
 * named to the engine as what they are.
 */
class CataloguePool extends Pool {
  // biome-ignore lint/suspicious/noExplicitAny: the signature of pg's many overloads
  override async query(...args: any[]): Promise<any> {
    const result: { fields?: { dataTypeID: number }[]; rows?: object } = await super.query(
      ...(args as [string]),
    );
    const columns: number[] = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR) continue;
      field.dataTypeID = TEXT;
      columns.push(index);
    }
    if (result.rows !== undefined) charColumns.set(result.rows, columns);
    return result;
  }
}

/**
 * Ends the script of a migration: says in the same transaction that it is done, so that one which is not done after whatever
 * happened has changed nothing. Only one is under way at a time.
 */
const DONE = `;
UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE finished_at IS NULL AND rolled_back_at IS NULL;`;

/**
 * The adapter as the engine needs it. Its own way with scripts is to split them at every semicolon, also in comments and
 * functions; here PostgreSQL takes a script whole, as one transaction. Its own shadow database is the main one wherever
 * it is given a connection string; this one is made, and removed, here.
 */
class EngineAdapter extends PrismaPg {
  private readonly pool: Pool;

  constructor(
    private readonly url: string,
    schema: string | null = null,
    private readonly migrations: ReadonlySet<string> = new Set(),
  ) {
    const pool = new CataloguePool({ connectionString: url, max: 2 });
    super(pool, schema === null ? undefined : { schema });
    this.pool = pool;
  }

  /** Ends its connections, which the engine leaves open. */
  async close(): Promise<void> {
    await this.pool.end();
  }

  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      await connection
        .underlyingDriver()
        .query(this.migrations.has(script) ? script + DONE : script)
        .catch(
          (error: { code?: string; severity?: string; message: string; detail?: string; hint?: string }) => {
            const { code = '', severity = 'ERROR', message, detail, hint } = error;
            throw new DriverAdapterError({
              kind: 'postgres',
              code,
              severity,
              message,
              detail,
              column: undefined,
              hint,
            });
          },
        );
    };
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of charColumns.get(result.rows) ?? [])
        result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return connection;
  }

  override async connectToShadowDb() {
    const name = `dateline_shadow_${crypto.randomUUID()}`;
    await execute(this.url, `CREATE DATABASE "${name}"`);
    const shadow = new URL(this.url);
    shadow.pathname = `/${name}`;
    const adapter = new EngineAdapter(shadow.href);
    const connection = await adapter.connect();
    connection.dispose = async () => {
      await adapter.close();
      await execute(this.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    };
    return connection;
  }
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

/** A Prisma schema: its file name and its text. */
export interface SchemaFile {
  readonly path: string;
  readonly content: string;
}

const FILTERS = { externalTables: [], externalEnums: [] };

async function withEngine<T>(
  url: string,
  schema: SchemaFile,
  use: (engine: SchemaEngine) => Promise<T>,
  within: string | null = null,
  migrations: ReadonlySet<string> = new Set(),
): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const adapter = new EngineAdapter(url, within, migrations);
  try {
    const engine = await SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    return await use(engine);
  } finally {
    await adapter.close();
  }
}

/** Applies the migrations the database doesn't have yet, each wholly or not at all; returns their names. */
export async function applyMigrations(
  url: string,
  schema: SchemaFile,
  migrations: MigrationList,
  within: string | null = null,
): Promise<string[]> {
  const scripts = migrations.migrationDirectories.map(({ migrationFile: { content } }) => content);
  const applied = await withEngine(
    url,
    schema,
    (engine) => engine.applyMigrations({ migrationsList: migrations, filters: FILTERS }),
    within,
    new Set(scripts.map((content) => (content.tag === 'ok' ? content.value : ''))),
  );
  return applied.appliedMigrationNames;
}

/** The SQL that leads from the migrations to the schema; empty where they agree. Needs the right to create databases. */
export async function diffMigrations(
  url: string,
  schema: SchemaFile,
  migrations: MigrationList,
): Promise<string> {
  const from: DiffTarget =
    migrations.migrationDirectories.length === 0 ? { tag: 'empty' } : { tag: 'migrations', ...migrations };
  const diff = await withEngine(url, schema, (engine) =>
    engine.diff({
      from,
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters: FILTERS,
    }),
  );
  return diff.exitCode === 2 ? (diff.stdout ?? '') : '';
}
