import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningCommand, runCommand, startCommand, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';

const database = testDatabase();
const data = testFolder({ 'one.txt': 'Mayor Olga Brenn closed the bridge of Sunderby on Monday.' });
const env = { DATABASE_URL: database.url, DATELINE_WRITE_KEY: 'a-key-of-the-metrics' };
let command: RunningCommand;
let url: string;

beforeAll(async () => {
  await runCommand(['ingest', '--queue', path.join(data, 'one.txt')], { env });
  command = startCommand(['serve', '--port', '0', '--data', data], { env });
  [url] = await command.printed(/http:\/\/localhost:\d+/);
}, 60_000);

afterAll(async () => {
  command?.process.kill('SIGKILL');
  await command?.ended;
});

const metrics = async () => (await fetch(`${url}/metrics`)).text();

/** How many statements count the queue now. */
async function counting(): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    "SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'active' AND query LIKE '%_private_jobs%'",
  );
  return rows[0].count;
}

test('counts a queue that answers slowly once for all who ask, keeps no reader waiting, and gives it up', async () => {
  const holder = await database.pool.connect();
  try {
    await holder.query('BEGIN; LOCK TABLE dateline_queue._private_jobs IN ACCESS EXCLUSIVE MODE');
    const asked = Array.from({ length: 40 }, metrics);
    await sleep(500);
    expect(await counting()).toBe(1);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    for (const text of await Promise.all(asked)) {
      expect(text).toContain('dateline_connections');
      expect(text).not.toMatch(/^dateline_jobs\{/m);
    }
    expect(await counting()).toBe(1);
    while ((await counting()) > 0) await sleep(500);
  } finally {
    await holder.query('ROLLBACK');
    holder.release();
  }
  while (!/^dateline_jobs\{state="waiting"\} 1$/m.test(await metrics())) await sleep(500);
  expect(await metrics()).toMatch(/^dateline_database_bytes \d{7,}$/m);
}, 60_000);
