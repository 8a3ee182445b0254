import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { childrenOf } from '../../scripts/chaos/postgres.js';
import { freePort } from '../../src/database/embedded/freePort.js';
import { expected } from '../../src/expected.js';
import { testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';

const SCRIPT = fileURLToPath(new URL('../../scripts/demo.mjs', import.meta.url));

const folder = testFolder();
const database = testDatabase();

/** The command lines of all processes that a process started and those started. */
function commandsUnder(pid: number): string[] {
  return childrenOf(pid).flatMap((child) => [commandOf(child), ...commandsUnder(child)]);
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    // It has ended meanwhile.
    return '';
  }
}

test('nothing of what built the demo runs on beside what it built', async () => {
  if (process.platform !== 'linux') return;
  const child = spawn(
    process.execPath,
    [SCRIPT, '--port', `${await freePort()}`, '--data', path.join(folder, 'demo')],
    {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.url },
      stdio: 'ignore',
    },
  );
  const ended = once(child, 'close');
  const isBuilt = (command: string) => /main\.js (?:ingest|serve) /.test(command);
  const pid = expected(child.pid, 'the id of a process that runs');
  try {
    while (!commandsUnder(pid).some(isBuilt)) await sleep(50);
    // What is told to end takes a moment.
    const others = () => commandsUnder(pid).filter((command) => command !== '' && !isBuilt(command));
    for (let waits = 0; waits < 100 && others().length > 0; waits++) await sleep(100);
    expect(others()).toEqual([]);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}, 240_000);

test('the demo says that its port is taken before it builds or starts anything', async () => {
  const other = createServer().listen(0, 'localhost');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  try {
    const child = spawn(process.execPath, [SCRIPT, '--port', String(port)], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      stdout += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
    });
    const [status] = await once(child, 'close');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^error: Port ${port} is taken .+ \\(PORT_TAKEN\\)\\n$`));
  } finally {
    other.close();
  }
});
