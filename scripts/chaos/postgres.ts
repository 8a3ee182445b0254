import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';

/** The process of an embedded PostgreSQL server; undefined where none runs. */
export function postmasterOf(folder: string): number | undefined {
  try {
    const pid = Number(
      readFileSync(path.join(folder, 'database', 'data', 'postmaster.pid'), 'utf8').split('\n')[0],
    );
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** The processes that a server has for its connections and for itself. Linux alone tells of them. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && isChild(pid, parent));
}

/** Sends a signal to processes, of which some may be gone; how many were there. */
export function signal(pids: readonly number[], name: NodeJS.Signals): number {
  let there = 0;
  for (const pid of pids)
    try {
      process.kill(pid, name);
      there++;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  return there;
}

/** Ends all connections of others to a database; gives how many these were, 0 where it is away. */
export async function cutConnections(url: string): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    return rowCount ?? 0;
  } catch {
    return 0;
  } finally {
    await client.end().catch(() => {});
  }
}

/** How many articles a database holds; 0 where it is away. */
export async function countArticles(url: string): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM article');
    return rows[0].count;
  } catch {
    return 0;
  } finally {
    await client.end().catch(() => {});
  }
}

function isChild(pid: number, parent: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
  } catch {
    return false;
  }
}
