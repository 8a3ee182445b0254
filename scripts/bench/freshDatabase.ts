import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmbeddedServer } from '../../src/database/embedded/server.js';
import { migrate } from '../../src/database/migrations.js';

/** An embedded database with this build's schema and nothing in it. */
export interface FreshDatabase {
  readonly url: string;
  /** Its data folder, as commands take it with `--data`. */
  readonly folder: string;
}

/** Runs `use` with a database of its own, as safe against crashes as any other; it is gone afterwards. */
export async function withFreshDatabase<T>(use: (database: FreshDatabase) => Promise<T>): Promise<T> {
  const folder = path.join(tmpdir(), `dateline-bench-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    const server = await openEmbeddedServer(folder);
    try {
      await migrate(server.url);
      return await use({ url: server.url, folder });
    } finally {
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
