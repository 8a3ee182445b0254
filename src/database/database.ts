/*
 * The connection and the embedded server. Nothing is trained; migrations are added, never edited (`npm run check:migrations`).
 */
import { statfs } from 'node:fs/promises';
import { readDatabaseUrl } from './address.js';
import { resolveDataFolder } from './dataFolder.js';
import { openEmbeddedServer } from './embedded/server.js';
import { DatabaseError, databaseError, diskFull } from './errors.js';
import { migrate } from './migrations.js';

/** A database with this build's schema, ready for use. */
export interface Database {
  /** Connection string. */
  readonly url: string;
  /** What to call it in messages; holds no password. */
  readonly name: string;
  /** The migrations that opening it applied. */
  readonly migrations: readonly string[];
  /** What an error in its use comes from, with what to do: a server that can't run for want of room is a full disk. */
  explain(error: unknown): Promise<DatabaseError>;
  /** Ends this process's use of it: the last user of an embedded server stops it. Close pools first. */
  close(): Promise<void>;
}

/**
 * Opens the database at `DATABASE_URL`, else the embedded one of the data folder, and brings it to this build's schema.
 *
 * @param data the data folder; see `resolveDataFolder`
 * @throws DatabaseError
 */
export async function openDatabase(data?: string): Promise<Database> {
  const given = process.env.DATABASE_URL;
  if (given !== undefined && given !== '') {
    const { url, schema, name } = readDatabaseUrl(given);
    return {
      url,
      name,
      migrations: await migrate(url, schema),
      explain: async (error) => databaseError(causeOf(error), name),
      close: async () => {},
    };
  }
  const folder = resolveDataFolder(data);
  const server = await openEmbeddedServer(folder);
  try {
    const migrations = await migrate(server.url);
    return {
      url: server.url,
      name: folder,
      migrations,
      explain: async (error) =>
        (await hasRoom(folder)) ? databaseError(causeOf(error), folder) : diskFull(folder, error),
      close: () => server.close(),
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Bytes that an embedded server needs to run: a segment of its log of changes and one to spare. */
const LEAST_ROOM = 32 << 20;

async function hasRoom(folder: string): Promise<boolean> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize >= LEAST_ROOM,
    () => true,
  );
}

/** An error that was told before the name of its database was known is told anew. */
function causeOf(error: unknown): unknown {
  return error instanceof DatabaseError && error.cause !== undefined ? error.cause : error;
}
