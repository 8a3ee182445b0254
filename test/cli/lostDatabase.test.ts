import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inventedArticles } from '../../scripts/chaos/articles.js';
import { type RunningCommand, runCommand, startCommand, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';
import { type CuttableWay, openProxy } from '../setup/proxy.js';
import { closeSites, openSite } from '../setup/site.js';
import { page, rss } from '../watch/feeds.js';

/** Enough for several batches, that a connection may break between or in them. */
const COUNT = 220;
/** Each thread that analyses reads all models, which takes longer than these articles do. */
const ALONE = ['--workers', '1'];
const KEY = 'a-key-of-the-lost-database';
const database = testDatabase();
const folder = testFolder();
const queued = testDatabase();
const kept = testDatabase();
const restored = testDatabase();
let proxy: CuttableWay;
let wayToQueue: CuttableWay;
let wayToRestored: CuttableWay;

beforeAll(async () => {
  [proxy, wayToQueue, wayToRestored] = await Promise.all(
    [database, queued, restored].map(({ url }) => openProxy(url)),
  );
});
afterAll(async () => {
  await Promise.all([proxy, wayToQueue, wayToRestored].map((way) => way.close()));
  await closeSites();
});
afterEach(() => proxy.mend());

async function stored({ pool } = database): Promise<number> {
  const { rows } = await pool.query('SELECT count(*)::int AS count FROM article');
  return rows[0].count;
}

function articles(name: string, count: number): string {
  const lines = Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      headline: `Harbour ${i} closes`,
      text: `The harbour of town ${i} was closed on Monday. Ida Marsh said that ${i + 2} ships were late.`,
      url: `https://post.example/${name}/${i}`,
    }),
  );
  const file = path.join(folder, `${name}.jsonl`);
  writeFileSync(file, lines.join('\n'));
  return file;
}

const env = () => ({ DATABASE_URL: proxy.url, DATELINE_WRITE_KEY: KEY });

async function untilStored(least: number, base = database): Promise<void> {
  while ((await stored(base)) < least) await sleep(20);
}

/** Takes the database away until the command has said that it waits; it then says once that it goes on. */
async function loseAndMend(command: RunningCommand, way: CuttableWay): Promise<void> {
  way.cut();
  await command.said(/^waiting: Can't reach .+$/m);
  way.mend();
  await command.said(/^going on after /m);
}

/** How many documents are in the queue, whatever their state. */
async function jobs(): Promise<number> {
  const { rows } = await queued.pool
    .query('SELECT count(*)::int AS count FROM dateline_queue.jobs')
    // Before the command has made it.
    .catch(() => ({ rows: [{ count: 0 }] }));
  return rows[0].count;
}

const waits = (stderr: string) => stderr.match(/^waiting: /gm)?.length;

test('a connection that is lost while articles are stored costs none of them', async () => {
  const before = await stored();
  const command = startCommand(['ingest', ...ALONE, articles('lost', COUNT)], { env: env() });
  await untilStored(before + 5);
  proxy.cut();
  await sleep(1_000);
  proxy.mend();
  const { status, stdout, stderr } = await command.ended;
  expect({ status, failed: /, (\d+) failed/.exec(stdout)?.[1] }).toEqual({ status: 0, failed: '0' });
  expect(await stored()).toBe(before + COUNT);
  expect(stderr.match(/^waiting: Can't reach .+$/gm)).toHaveLength(1);
  expect(stderr.match(/^going on after /gm)).toHaveLength(1);
}, 240_000);

test('a database that stays away ends the work with one error that says how to go on', async () => {
  const before = await stored();
  const command = startCommand(['ingest', ...ALONE, '--wait', '1', articles('away', COUNT)], { env: env() });
  await untilStored(before + 5);
  proxy.cut();
  const { status, stdout, stderr } = await command.ended;
  expect(status).toBe(1);
  expect(stderr).not.toMatch(/failed: /);
  expect(stderr.match(/error: /g)).toHaveLength(1);
  expect(stderr).toMatch(/error: Can't reach .+ The same command goes on .+ \(DATABASE_UNREACHABLE\)\n$/);
  const [, created] = /: (\d+) created, /.exec(stdout) ?? [];
  expect(Number(created)).toBeLessThan(COUNT);
  // What was committed when the connection broke may be told by the next run alone.
  expect(await stored()).toBeGreaterThanOrEqual(before + Number(created));
  proxy.mend();
  const again = await runCommand(['ingest', ...ALONE, articles('away', COUNT)], { env: env() });
  expect(again.status).toBe(0);
  expect(await stored()).toBe(before + COUNT);
}, 240_000);

test('documents that are being queued wait for a database that is lost, and so do the workers that take them', async () => {
  const env = { DATABASE_URL: wayToQueue.url };
  const lines = inventedArticles(230, 1).map((article) => JSON.stringify(article));
  const command = startCommand(['ingest', '--queue', '--jsonl', '-'], { env, openInput: true });
  const { stdin } = command.process;
  // One page of documents, and some more.
  stdin?.write(`${lines.slice(0, 210).join('\n')}\n`);
  while ((await jobs()) < 200) await sleep(100);
  wayToQueue.cut();
  stdin?.end(lines.slice(210).join('\n'));
  await loseAndMend(command, wayToQueue);
  const { status, stdout, stderr } = await command.ended;
  expect({ status, waits: waits(stderr) }).toEqual({ status: 0, waits: 1 });
  expect(stdout).toMatch(/^230 articles queued in .+, 0 failed;/);

  const worker = startCommand(['worker', '--json', '--workers', '1'], { env });
  await untilStored(5, queued);
  await loseAndMend(worker, wayToQueue);
  while ((await jobs()) > 0) await sleep(100);
  expect(await stored(queued)).toBe(230);
  worker.process.kill('SIGTERM');
  const done = await worker.ended;
  expect({ status: done.status, waits: waits(done.stderr) }).toEqual({ status: 0, waits: 1 });
  const told = done.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(told.at(-1)).toEqual({ summary: expect.objectContaining({ updated: 0, attemptsFailed: 0 }) });
  expect(told.filter(({ outcome }) => outcome === 'CREATED').length).toBe(told.at(-1).summary.created);
}, 240_000);

test('a worker that has nothing to do says that its database is lost, and ends with one error when it stays away', async () => {
  const env = { DATABASE_URL: wayToQueue.url };
  const worker = startCommand(['worker', '--workers', '1', '--wait', '8'], { env });
  const isLive = async () =>
    (
      await queued.pool.query(
        `SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
         WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.classid = $1`,
        [1_147_237_453],
      )
    ).rowCount !== 0;
  while (!(await isLive())) await sleep(100);
  await loseAndMend(worker, wayToQueue);
  wayToQueue.cut();
  const { status, stderr } = await worker.ended;
  wayToQueue.mend();
  expect({ status, waits: waits(stderr) }).toEqual({ status: 1, waits: 2 });
  expect(stderr).toMatch(/error: Can't reach .+ The same command goes on .+ \(DATABASE_UNREACHABLE\)\n$/);
  expect(stderr).not.toMatch(/\n\s+at /);
}, 240_000);

test('what is restored waits for a database that is lost, and is whole in the end', async () => {
  const file = path.join(folder, 'base.jsonl');
  const env = { DATABASE_URL: kept.url };
  await runCommand(['ingest', ...ALONE, articles('kept', 220)], { env });
  await runCommand(['keys', 'create', 'kept'], { env });
  expect((await runCommand(['backup', file], { env })).status).toBe(0);
  const command = startCommand(['restore', file], { env: { DATABASE_URL: wayToRestored.url } });
  await untilStored(5, restored);
  await loseAndMend(command, wayToRestored);
  const { status, stdout, stderr } = await command.ended;
  expect({ status, waits: waits(stderr) }).toEqual({ status: 0, waits: 1 });
  expect(stdout).toMatch(/ 0 updated, \d+ unchanged, 0 failed\n$/);
  const exports = [kept, restored].map(({ url }) =>
    runCommand(['export', '--canonical'], { env: { DATABASE_URL: url } }),
  );
  const [before, after] = await Promise.all(exports);
  expect(after.stdout).toBe(before.stdout);
}, 240_000);

test('feeds are followed on when the database is back', async () => {
  const site = await openSite({ '/1': page('bridge 1') });
  const items = [{ id: '1', link: `${site.origin}/1` }];
  site.pages.set('/feed', (_request, response) => void response.end(rss(items)));
  const watch = startCommand(
    ['watch', '--allow-private', '--pause', '0', '--interval', '1', '--workers', '1', `${site.origin}/feed`],
    { env: env() },
  );
  await watch.said(/^created: .+\/1$/m);
  await loseAndMend(watch, proxy);
  site.pages.set('/2', page('bridge 2'));
  items.push({ id: '2', link: `${site.origin}/2` });
  await watch.said(/^created: .+\/2$/m);
  watch.process.kill('SIGTERM');
  const { status, stderr } = await watch.ended;
  expect({ status, waits: waits(stderr) }).toEqual({ status: 0, waits: 1 });
}, 240_000);

test('a server without its database says so to readers and writers, and once to its log', async () => {
  const command = startCommand(['serve', '--port', '0', '--data', folder], { env: env() });
  const [url] = await command.printed(/http:\/\/localhost:\d+/);
  const ask = async (query: string, variables?: object) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query, variables }),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return {
      status: response.status,
      code: errors?.[0].extensions.code,
      again: response.headers.get('retry-after'),
    };
  };
  const read = () => ask('{ statistics { articles } }');
  const write = () =>
    ask('mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { outcome } }', {
      input: { headline: 'Bridge closed', text: 'Olga Brenn closed the bridge of Sunderby on Monday.' },
    });
  try {
    expect(await read()).toEqual({ status: 200, code: undefined, again: null });
    proxy.cut();
    const away = { status: 503, code: 'DATABASE_UNREACHABLE', again: expect.stringMatching(/^\d+$/) };
    for (let i = 0; i < 3; i++) {
      expect(await read()).toEqual(away);
      expect(await write()).toEqual(away);
    }
    proxy.mend();
    expect(await write()).toEqual({ status: 200, code: undefined, again: null });
    expect(await read()).toEqual({ status: 200, code: undefined, again: null });
  } finally {
    command.process.kill('SIGTERM');
  }
  const { status, stderr } = await command.ended;
  expect(status).toBe(0);
  expect(stderr).not.toMatch(/\n\s+at /);
  const errors = stderr.split('\n').filter((line) => line !== '' && JSON.parse(line).level >= 50);
  expect(errors).toHaveLength(1);
  expect(JSON.parse(errors[0])).toMatchObject({ reason: expect.any(String) });
}, 240_000);
