import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DatabaseError, databaseError } from '../errors.js';
import {
  type Cluster,
  lastPort,
  openCluster,
  readServer,
  removeStaleLock,
  SUPERUSER,
  startServer,
  stopServer,
} from './cluster.js';

// The server runs apart from the processes that use it. Each of them holds a connection with a shared advisory lock: it
// goes with the process however that ends, so the locks count the users. The last one to leave, which alone can have the
// lock to itself, stops the server; one that comes meanwhile waits for that lock, loses its connection and starts the
// server anew. PostgreSQL's own interlock sees to it that one server at most runs on a cluster.

const USERS_LOCK = '4922308751462';
const PATIENCE_MS = 90_000;
const STALE_AFTER_MS = 1_000;
const LONGEST_PAUSE_MS = 5_000;
const KILLED_PAUSE_MS = 250;

/** An embedded server in use by this process. */
export interface EmbeddedServer {
  /** Connection string of Dateline's own database. */
  readonly url: string;
  /** Leaves the server; stops it where no other process uses it. */
  close(): Promise<void>;
}

/**
 * Starts the server of a data folder, or joins the one that runs.
 *
 * @throws DatabaseError `DATABASE_UNREACHABLE` where it doesn't come up in 90 s, and those of `openCluster` and `startServer`
 */
export async function openEmbeddedServer(dataFolder: string, ephemeral = false): Promise<EmbeddedServer> {
  const cluster = await openCluster(dataFolder, ephemeral);
  const connection = (port: number, database: string) =>
    `postgresql://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/${database}`;
  let closed = false;
  let joined = await join(cluster, connection);

  const stay = () => {
    joined.lease.once('end', async () => {
      // The server went down under us: bring it back on its port, for the pools that know it, however long that takes.
      // What keeps it down, their own connections report.
      for (let pause = 250; !closed; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
        try {
          joined = await join(cluster, connection, () => !closed);
          if (closed) await leave(cluster, joined.lease);
          else stay();
          return;
        } catch {
          await sleep(pause, undefined, { ref: false });
        }
      }
    });
  };
  stay();

  return {
    url: connection(joined.port, 'dateline'),
    async close() {
      if (closed) return;
      closed = true;
      await leave(cluster, joined.lease);
    },
  };
}

interface Joined {
  readonly lease: Client;
  readonly port: number;
}

async function join(
  cluster: Cluster,
  connection: (port: number, database: string) => string,
  isWanted: () => boolean = () => true,
): Promise<Joined> {
  const begin = Date.now();
  let wanted = await lastPort(cluster);
  let lastError: unknown;
  while (isWanted() && Date.now() - begin < PATIENCE_MS) {
    const server = await readServer(cluster);
    if (server !== undefined) {
      try {
        const lease = await takeLease(connection(server.port, 'postgres'));
        return { lease, port: server.port };
      } catch (error) {
        lastError = error;
        const { code } = error as { code?: string };
        if (code === '57P03' || code === '57P01') {
          await sleep(50);
          continue;
        }
      }
    }
    const start = await startServer(cluster, wanted);
    if (start === 'PORT_TAKEN') wanted = null;
    if (start === 'KILLED') {
      lastError = new Error('PostgreSQL was killed as it started');
      await sleep(KILLED_PAUSE_MS);
    }
    if (start === 'ALREADY_RUNNING') {
      if (Date.now() - begin > STALE_AFTER_MS) await removeStaleLock(cluster);
      await sleep(100);
    }
  }
  throw new DatabaseError(
    'DATABASE_UNREACHABLE',
    `The embedded database in ${cluster.folder} did not come up: ${databaseError(lastError, 'PostgreSQL').message}. See its log file there.`,
    { cause: lastError },
  );
}

async function takeLease(url: string): Promise<Client> {
  const lease = new Client({
    connectionString: url,
    application_name: 'dateline',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  lease.on('error', () => {});
  try {
    await lease.connect();
    await lease.query('SELECT pg_advisory_lock_shared($1)', [USERS_LOCK]);
    const { rows } = await lease.query("SELECT 1 FROM pg_database WHERE datname = 'dateline'");
    if (rows.length === 0)
      await lease.query('CREATE DATABASE dateline').catch((error: { code?: string }) => {
        // Another process made it meanwhile.
        if (error.code !== '42P04' && error.code !== '23505') throw error;
      });
    return lease;
  } catch (error) {
    await lease.end().catch(() => {});
    throw error;
  }
}

async function leave(cluster: Cluster, lease: Client): Promise<void> {
  try {
    await lease.query('SELECT pg_advisory_unlock_shared($1)', [USERS_LOCK]);
    const { rows } = await lease.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
      USERS_LOCK,
    ]);
    if (rows[0].last) await stopServer(cluster);
  } catch {
    // The server is gone already.
  } finally {
    await lease.end().catch(() => {});
  }
}
