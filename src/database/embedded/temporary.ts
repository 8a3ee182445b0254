import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAlive, openCluster, stopServer } from './cluster.js';
import { type EmbeddedServer, openEmbeddedServer } from './server.js';

const PREFIX = 'dateline-temporary-';

/**
 * An embedded server with an empty database, fast and not crash-safe, that is gone once closed: for tests and checks.
 * Also removes those of processes that were killed.
 */
export async function openTemporaryServer(): Promise<EmbeddedServer> {
  await removeAbandoned();
  const folder = path.join(tmpdir(), `${PREFIX}${process.pid}-${randomBytes(4).toString('hex')}`);
  const server = await openEmbeddedServer(folder, true);
  return {
    url: server.url,
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX) || isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) continue;
    const folder = path.join(tmpdir(), name);
    // One that another user owns, or another process removes too, is left to them.
    await openCluster(folder, true)
      .then(stopServer)
      .then(() => rm(folder, { recursive: true, force: true }))
      .catch(() => {});
  }
}
