import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand, startCommand, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';
import { type CuttableWay, openProxy } from '../setup/proxy.js';

/** Enough for several batches, that a connection may break between or in them. */
const COUNT = 350;
const KEY = 'a-key-of-the-lost-database';
const database = testDatabase();
const folder = testFolder();
let proxy: CuttableWay;

beforeAll(async () => {
  proxy = await openProxy(database.url);
});
afterAll(() => proxy.close());
afterEach(() => proxy.mend());

async function stored(): Promise<number> {
  const { rows } = await database.pool.query('SELECT count(*)::int AS count FROM article');
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

async function untilStored(least: number): Promise<void> {
  while ((await stored()) < least) await sleep(20);
}

test('a connection that is lost while articles are stored costs none of them', async () => {
  const before = await stored();
  const command = startCommand(['ingest', articles('lost', COUNT)], { env: env() });
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
  const command = startCommand(['ingest', '--wait', '1', articles('away', COUNT)], { env: env() });
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
  const again = await runCommand(['ingest', articles('away', COUNT)], { env: env() });
  expect(again.status).toBe(0);
  expect(await stored()).toBe(before + COUNT);
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
