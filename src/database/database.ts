import { resolveDataFolder } from './dataFolder.js';
import { openEmbeddedServer } from './embedded/server.js';
import { DatabaseError, printableUrl } from './errors.js';
import { migrate } from './migrations.js';

/** A database with this build's schema, ready for use. */
export interface Database {
  /** Connection string. */
  readonly url: string;
  /** What to call it in messages; holds no password. */
  readonly name: string;
  /** The migrations that opening it applied. */
  readonly migrations: readonly string[];
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
    if (!/^postgres(ql)?:\/\//.test(given) || !URL.canParse(given))
      throw new DatabaseError(
        'DATABASE_URL_INVALID',
        'DATABASE_URL is not a PostgreSQL URL. Write it as postgresql://user:password@host:5432/database.',
      );
    return { url: given, name: printableUrl(given), migrations: await migrate(given), close: async () => {} };
  }
  const folder = resolveDataFolder(data);
  const server = await openEmbeddedServer(folder);
  try {
    const migrations = await migrate(server.url);
    return { url: server.url, name: folder, migrations, close: () => server.close() };
  } catch (error) {
    await server.close();
    throw error;
  }
}
