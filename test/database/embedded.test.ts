import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { openDatabase } from '../../src/database/database.js';
import { runCommand, startCommand } from '../setup/command.js';

// PostgreSQL is started and stopped for real, in data folders of these tests' own.
const folders: string[] = [];
const { DATABASE_URL } = process.env;
beforeAll(() => {
  delete process.env.DATABASE_URL;
});
afterAll(() => {
  if (DATABASE_URL !== undefined) process.env.DATABASE_URL = DATABASE_URL;
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function dataFolder(): string {
  const folder = path.join(tmpdir(), `dateline-test-${randomUUID()}`);
  folders.push(folder);
  return folder;
}

const lockFile = (data: string) => path.join(data, 'database', 'data', 'postmaster.pid');
const serverId = (data: string) => Number(readFileSync(lockFile(data), 'utf8').split('\n')[0]);

/** The id of the server that has the lock; null where none has, as between two servers. */
function lockedBy(data: string): number | null {
  try {
    return serverId(data) || null;
  } catch {
    return null;
  }
}

const isRunning = (data: string) => statSync(lockFile(data), { throwIfNoEntry: false }) !== undefined;

function childrenOf(id: number): { readonly id: number; readonly title: string }[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(id)], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => ({ id: Number.parseInt(line, 10), title: line }));
}

async function ask(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('several processes share one server, and the last one stops it', async () => {
  const data = dataFolder();
  const first = await openDatabase(data);
  expect(first.migrations).not.toHaveLength(0);
  const id = serverId(data);

  const other = await runCommand(['migrate', '--data', data]);
  expect(other).toEqual({ status: 0, stdout: `${data} is up to date.\n`, stderr: '' });

  const second = await openDatabase(data);
  expect({ url: second.url, migrations: second.migrations }).toEqual({ url: first.url, migrations: [] });
  await first.close();
  expect(await ask(second.url, 'SELECT count(*)::int AS count FROM article')).toEqual([{ count: 0 }]);
  expect(serverId(data)).toBe(id);
  await second.close();
  expect(isRunning(data)).toBe(false);
});

test('many processes may start at once on a new folder', async () => {
  const data = dataFolder();
  const results = await Promise.all([1, 2, 3].map(() => runCommand(['migrate', '--data', data])));
  for (const { status, stderr } of results) expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(results.filter(({ stdout }) => stdout.startsWith('Applied'))).toHaveLength(1);
  expect(isRunning(data)).toBe(false);
});

/** Kills a server that has written so many rows, and whoever recovers them at the next start; false where nobody was seen. */
async function isKilledAsItRecovers(data: string, rows: number): Promise<boolean> {
  const before = await openDatabase(data);
  await ask(before.url, 'DROP TABLE IF EXISTS log');
  await ask(before.url, `CREATE TABLE log AS SELECT i FROM generate_series(1, ${rows}) i`);
  process.kill(serverId(data), 'SIGKILL');
  await before.close();
  let isOver = false;
  const result = runCommand(['migrate', '--data', data]).finally(() => {
    isOver = true;
  });
  let isKilled = false;
  while (!isKilled && !isOver) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const server = lockedBy(data);
    const recovering =
      server === null ? undefined : childrenOf(server).find(({ title }) => title.includes('startup'));
    if (recovering !== undefined) isKilled = kill(recovering.id);
  }
  expect(await result).toMatchObject({ status: 0, stderr: '' });
  return isKilled;
}

/** Kills a process; false where it has ended already. */
function kill(id: number): boolean {
  try {
    return process.kill(id, 'SIGKILL');
  } catch {
    return false;
  }
}

describe('on a data folder that is there already', () => {
  const data = dataFolder();
  beforeAll(async () => (await openDatabase(data)).close());

  test('a lock whose process id is another program by now is stale', async () => {
    const lines = [process.pid, path.join(data, 'database', 'data'), 1, 9, '', '127.0.0.1', '', 'ready'];
    writeFileSync(lockFile(data), `${lines.join('\n')}\n`, { mode: 0o600 });
    const { uid, gid } = statSync(path.join(data, 'database', 'data'));
    chownSync(lockFile(data), uid, gid);
    const database = await openDatabase(data);
    expect(serverId(data)).not.toBe(process.pid);
    await database.close();
  });

  test('the log of changes is bounded, and is written in few long stretches', async () => {
    const database = await openDatabase(data);
    const [settings] = await ask(
      database.url,
      `SELECT pg_size_bytes(current_setting('max_wal_size')) / 1048576 AS log,
         extract(epoch FROM current_setting('checkpoint_timeout')::interval)::int AS seconds`,
    );
    await database.close();
    // PostgreSQL's own: 1024 MB and 300 s.
    expect(Number(settings.log)).toBeLessThanOrEqual(256);
    expect(settings.seconds).toBeGreaterThanOrEqual(600);
  });

  test('a log file that is large gives way to a new one when the server starts', async () => {
    const log = path.join(data, 'database', 'log');
    truncateSync(log, 5 << 20);
    for (const _start of [1, 2]) {
      await (await openDatabase(data)).close();
      expect(statSync(log).size).toBeLessThan(1 << 20);
      // The server that ended may still write its last line.
      expect(statSync(`${log}.old`).size).toBeGreaterThanOrEqual(5 << 20);
    }
  });

  test('the password is for its owner alone', () => {
    if (process.platform !== 'win32')
      expect(statSync(path.join(data, 'database', 'password')).mode & 0o077).toBe(0);
  });

  test('the kill of a process harms neither the others nor the next start', async () => {
    const killed = startCommand(['serve', '--port', '0', '--data', data]);
    await killed.printed(/Dateline serves/);
    const database = await openDatabase(data);
    killed.process.kill('SIGKILL');
    await killed.ended;
    expect(await ask(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.close();
    expect(isRunning(data)).toBe(false);
  });

  test('the next start recovers from a kill of everything', async () => {
    const before = await openDatabase(data);
    await ask(before.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(serverId(data), 'SIGKILL');
    expect(isRunning(data)).toBe(true);
    const result = await runCommand(['migrate', '--data', data]);
    expect(result).toMatchObject({ status: 0, stderr: '' });
    const after = await openDatabase(data);
    expect(await ask(after.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await before.close();
    await after.close();
    expect(isRunning(data)).toBe(false);
  });

  test('a server whose process is killed as it recovers is started anew', async () => {
    let rows = 1_000_000;
    // Where it has recovered before anybody saw it do so, it is given more to recover.
    while (!(await isKilledAsItRecovers(data, rows))) rows *= 2;
    const after = await openDatabase(data);
    expect(await ask(after.url, 'SELECT count(*)::int AS count FROM log')).toEqual([{ count: rows }]);
    await after.close();
  }, 240_000);
});

test('a database of a newer version is left alone', async () => {
  const data = dataFolder();
  const database = await openDatabase(data);
  await ask(
    database.url,
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_later', now())",
  );
  await database.close();
  const { status, stderr } = await runCommand(['migrate', '--data', data]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/29990101000000_later.+\(DATABASE_NEWER\)\n$/);
  expect(isRunning(data)).toBe(false);
});

test('a database of another build is left alone', async () => {
  const data = dataFolder();
  const database = await openDatabase(data);
  await ask(database.url, "UPDATE _prisma_migrations SET checksum = 'other'");
  await database.close();
  await expect(openDatabase(data)).rejects.toMatchObject({ code: 'DATABASE_OTHER_BUILD' });
  expect(isRunning(data)).toBe(false);
});

test('a data folder that cannot be written is a clear error', async () => {
  const file = dataFolder();
  writeFileSync(file, '');
  const data = path.join(file, 'data');
  const { status, stderr } = await runCommand(['migrate', '--data', data]);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^error: Can't write the data folder .+ --data DIR .+\(DATA_FOLDER_NOT_WRITABLE\)\n$/,
  );
});

test.each([
  ['postgresql://nobody:secret-word@127.0.0.1:9/none', 'DATABASE_UNREACHABLE'],
  ['postgresql://nobody:secret-word@no-such-host.invalid/none', 'DATABASE_UNREACHABLE'],
  ['mysql://nobody:secret-word@127.0.0.1/none', 'DATABASE_URL_INVALID'],
])('the database %s is a clear error', async (url, code) => {
  const { status, stderr } = await runCommand(['migrate'], { env: { DATABASE_URL: url } });
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`^error: .*DATABASE_URL.+\\(${code}\\)\\n$`));
  expect(stderr).not.toContain('secret-word');
});
