import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expected } from '../../src/expected.js';
import type { FreshDatabase } from './freshDatabase.js';
import { usageOf, usageOfDatabase } from './processes.js';
import { variablesOf } from './reading.js';
import { READS } from './reads.js';
import { callFor, callsFor, createAgent } from './requests.js';
import { startDateline } from './servers.js';

/** The most resident MB of Dateline's process with its threads, and of PostgreSQL with its connections, during a piece of work. */
export interface MemoryFigures {
  readonly name: string;
  /** Null where the system doesn't tell. */
  readonly node: number | null;
  readonly database: number | null;
}

const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const LOOK_MS = 100;
/** A server that was asked nothing for so long is at rest. */
const REST_MS = 5_000;

/** Measures `ingest` with two workers of the documents at `documents`. */
export async function measureIngest(
  documents: string,
  { folder }: Pick<FreshDatabase, 'folder'>,
  signal: AbortSignal,
): Promise<MemoryFigures> {
  const { DATABASE_URL: _url, ...env } = process.env;
  const child = spawn(process.execPath, [COMMAND, 'ingest', '--workers', '2', '--data', folder, documents], {
    env,
    stdio: 'ignore',
    signal,
  });
  const ended = once(child, 'close').then(([status]) => {
    // 1 where a document is no article.
    if (status !== 0 && status !== 1) throw new Error(`ingest ended with ${status}.`);
  });
  return most('ingest, two workers', expected(child.pid, 'the id of a process that runs'), folder, ended);
}

/**
 * Measures `serve` at rest, and read by all operations of the benchmark in turn, `ms` each, on 10 connections.
 *
 * @param tell is told each as it is measured
 */
export async function measureServe(
  database: FreshDatabase,
  ms: number,
  signal: AbortSignal,
  tell: (figures: MemoryFigures) => void,
): Promise<void> {
  const variables = await variablesOf(database.url);
  const server = await startDateline(database);
  const agent = createAgent();
  const measure = async (name: string, work: Promise<unknown>) =>
    tell(await most(name, server.pid, database.folder, work));
  const read = async () => {
    for (const [i, { operation }] of READS.entries()) {
      const calls = callsFor(server.url, operation, variables[i]);
      if (calls.length > 0) await callFor(ms, calls, agent, signal);
    }
  };
  try {
    await sleep(REST_MS);
    await measure('serve at rest', sleep(LOOK_MS));
    await measure('serve, read', read());
    await sleep(REST_MS);
    await measure('serve at rest again', sleep(LOOK_MS));
  } finally {
    agent.destroy();
    await server.close();
  }
}

/** Looks until the work is over. */
async function most(
  name: string,
  pid: number,
  folder: string,
  work: Promise<unknown>,
): Promise<MemoryFigures> {
  let [node, database]: [number | null, number | null] = [null, null];
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const [one, other] = [usageOf(pid), usageOfDatabase(folder)];
    if (one) node = Math.max(node ?? 0, one.memory);
    if (other) database = Math.max(database ?? 0, other.memory);
    await Promise.race([over, sleep(LOOK_MS)]);
  }
  await over;
  return { name, node, database };
}
