import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type RunningCommand, runCommand, startCommand, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';

const KEY = 'the-first-key-of-these-tests';
const database = testDatabase();
const other = testDatabase();
const env = { DATABASE_URL: database.url, DATELINE_WRITE_KEY: KEY };
const text = 'Mayor Olga Brenn closed the bridge of Sunderby on Monday. Ida Marsh said that it was unsafe.';
const lines = ['one', 'two', 'three'].map((name) =>
  JSON.stringify({
    headline: `Bridge ${name} closed`,
    text,
    url: `https://post.example/${name}`,
    source: 'The Post',
  }),
);
const corrected = JSON.stringify({
  headline: 'Bridge one closed',
  text: text.replace('Monday', 'Tuesday'),
  url: 'https://post.example/one',
  source: 'The Post',
  modifiedAt: '2026-03-04T08:00:00Z',
});
const folder = testFolder({ 'some.jsonl': [...lines, corrected].join('\n') });
const run = (args: string[], own = env) => runCommand(args, { env: own });

beforeAll(async () => {
  expect((await run(['ingest', path.join(folder, 'some.jsonl')])).status).toBe(0);
}, 120_000);

const listed = async () =>
  (await run(['list', '--json'])).stdout
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { url: string });

test('what is backed up and lost is restored to the same knowledge base, with its keys', async () => {
  const made = await run(['keys', 'create', 'kept', '--role', 'read', '--json']);
  expect(JSON.parse(made.stdout)).toEqual({
    name: 'kept',
    role: 'READ',
    key: expect.stringMatching(/^dl_.{32}$/),
  });
  const before = await run(['export', '--canonical']);
  const file = path.join(folder, 'base.jsonl.gz');
  expect(await run(['backup', file])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^3 articles, 1 earlier version, 0 decisions and 1 key in /),
  });
  const elsewhere = { ...env, DATABASE_URL: other.url };
  const restored = await run(['restore', file], elsewhere);
  expect(restored).toMatchObject({ status: 0, stdout: '3 created, 0 updated, 0 unchanged, 0 failed\n' });
  expect((await run(['export', '--canonical'], elsewhere)).stdout).toBe(before.stdout);
  expect((await run(['keys', 'list'], elsewhere)).stdout).toMatch(/^kept {2}read {2}made /);
  const cut = path.join(folder, 'cut.jsonl.gz');
  writeFileSync(cut, readFileSync(file).subarray(0, -20));
  expect(await run(['restore', cut], elsewhere)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/cut\.jsonl\.gz: It is damaged .+ Take another one\. \(USAGE\)\n$/),
  });
}, 240_000);

test('two backups to one file at once are both whole, whichever stays', async () => {
  const file = path.join(folder, 'twice.jsonl');
  const client = await database.pool.connect();
  let both: ReturnType<typeof run>[];
  try {
    await client.query('BEGIN; LOCK TABLE article IN ACCESS EXCLUSIVE MODE');
    both = [run(['backup', file]), run(['backup', file])];
    const waiting = "SELECT pid FROM pg_locks WHERE NOT granted AND relation = 'article'::regclass";
    while ((await client.query(waiting)).rows.length < 2)
      await new Promise((resolve) => setTimeout(resolve, 100));
  } finally {
    await client.query('COMMIT');
    client.release();
  }
  expect(await Promise.all(both)).toEqual(
    [0, 1].map(() => expect.objectContaining({ status: 0, stderr: '' })),
  );
  expect(readFileSync(file, 'utf8').match(/^\{"(?:document|end)":/gm)).toHaveLength(4);
  expect(readdirSync(folder).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
}, 120_000);

// Windows asks for more rights to make a link.
const onPosix = process.platform === 'win32' ? test.skip : test;

onPosix(
  'a backup goes where a link leads, and nothing but a file gives way to it',
  async () => {
    const real = path.join(folder, 'real.jsonl');
    const link = path.join(folder, 'latest.jsonl');
    writeFileSync(real, 'old');
    symlinkSync(real, link);
    expect(await run(['backup', link])).toMatchObject({ status: 0 });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, 'utf8')).toMatch(/^\{/);
    expect(await run(['backup', folder])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        'is no file but a folder, a pipe or a device. Name a file for the backup.',
      ),
    });
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await run(['backup', pipe])).toMatchObject({ status: 2 });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  },
  120_000,
);

test('articles that were read before fingerprints were kept are backed up too', async () => {
  const read = 'SELECT analysed_by AS reader FROM article WHERE url LIKE $1';
  const { rows } = await database.pool.query<{ reader: string }>(read, ['%one']);
  await database.pool.query("UPDATE article SET analysed_by = ''");
  expect(await run(['backup', path.join(folder, 'old.jsonl')])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^3 articles, /),
  });
  await database.pool.query('UPDATE article SET analysed_by = $1', [rows[0].reader]);
}, 120_000);

test('articles are listed and deleted by address and by id', async () => {
  expect((await listed()).map(({ url }) => url).sort()).toEqual(
    ['one', 'three', 'two'].map((name) => `https://post.example/${name}`),
  );
  // Of "one", Monday stands in an earlier version alone.
  expect((await run(['list', '--text', 'Sunderby on Monday'])).stdout.match(/post\.example/g)).toHaveLength(
    3,
  );
  expect(await run(['list', '--limit', '2'])).toMatchObject({
    stdout: expect.stringMatching(/^(.+\n){2}$/),
    stderr: 'These are the latest 2; there are more: --limit lists them.\n',
  });
  const asWritten = 'HTTPS://user@Post.Example:443/two?utm_source=mail#top';
  expect(await run(['delete', asWritten, 'https://post.example/none'])).toMatchObject({
    status: 1,
    stdout: `${asWritten} is deleted\nhttps://post.example/none: there is no such article\n`,
  });
  expect(await listed()).toHaveLength(2);
}, 120_000);

test('what is asked for is done also where nobody reads what is printed any more', async () => {
  const rest = (await listed()).map(({ url }) => url);
  const deleting = startCommand(['delete', ...rest], { env });
  deleting.process.stdout?.destroy();
  expect(await deleting.ended).toMatchObject({ status: 0, stderr: '' });
  expect(await listed()).toEqual([]);
}, 120_000);

test('the doctor looks at all that is needed', async () => {
  const { status, stdout } = await run(['doctor', '--json', '--data', folder]);
  const findings = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(findings.map(({ check }) => check)).toEqual([
    'Node.js',
    'memory',
    'disk',
    'data folder',
    'database',
    'extensions',
    'clock',
  ]);
  expect(status).toBe(findings.every(({ ok }) => ok) ? 0 : 1);
  const down = await run(['doctor'], { ...env, DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' });
  expect(down).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/BAD {3}database: Can't reach .+DATABASE_UNREACHABLE/),
  });
}, 120_000);

describe('a server with keys', () => {
  let command: RunningCommand;
  let url: string;

  beforeAll(async () => {
    command = startCommand(['serve', '--port', '0', '--require-key', '--data', folder], { env });
    [url] = await command.printed(/http:\/\/localhost:\d+/);
  });
  afterAll(async () => {
    command.process.kill('SIGTERM');
    const { stderr } = await command.ended;
    const log = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(log.filter(({ operation }) => operation === 'Count')[0]).toMatchObject({
      key: 'first',
      outcome: 'ok',
      status: 200,
      hash: expect.stringMatching(/^[\da-f]{64}$/),
    });
    const [list] = log.filter(({ operation }) => operation === 'List');
    expect(list).toMatchObject({ outcome: 'ok', rows: 3, bytes: expect.any(Number) });
    // As compressed it would be a third of that at the most, and of some nobody knows before they are sent.
    const [schema] = log.filter(({ operation }) => operation === 'Schema');
    expect(schema.bytes).toBeGreaterThan(50_000);
    for (const secret of [KEY, 'closed the bridge']) expect(stderr).not.toContain(secret);
  });

  const ask = async (query: string, key?: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ query }),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return { status: response.status, code: errors?.[0].extensions.code };
  };
  const READ = 'query Count { statistics { articles } }';
  const WRITE = 'mutation { deleteArticle(id: "00000000-0000-8000-8000-000000000000") { deletedId } }';

  test('reads for who has a key, and writes for who may', async () => {
    expect(await ask(READ)).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await ask(READ, KEY)).toEqual({ status: 200, code: undefined });
    const { stdout } = await run(['keys', 'create', 'reader', '--role', 'read', '--json']);
    const { key } = JSON.parse(stdout) as { key: string };
    while ((await ask(READ, key)).status !== 200) await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await ask(WRITE, key)).toEqual({ status: 403, code: 'FORBIDDEN' });
    expect((await ask(WRITE, KEY)).code).not.toBe('UNAUTHENTICATED');
    await run(['keys', 'end', 'reader']);
    while ((await ask(READ, key)).status === 200) await new Promise((resolve) => setTimeout(resolve, 500));
  }, 120_000);

  test('tells of itself', async () => {
    for (const place of ['/health', '/health/live', '/health/ready'])
      expect((await fetch(url + place)).status).toBe(200);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toMatch(/^dateline_requests_total\{operation="Count",outcome="ok"\} \d+$/m);
    expect(metrics).toMatch(/^dateline_requests_total\{operation="unread",outcome="UNAUTHENTICATED"\} \d+$/m);
    expect(metrics).toMatch(/^dateline_reads\{lane="quick",state="waiting"\} 0$/m);
    expect(metrics).toMatch(/^dateline_connections\{pool="writing",state="awaited"\} 0$/m);
    expect(metrics).toMatch(/^dateline_database_bytes \d{7,}$/m);
    expect(metrics).toMatch(/^nodejs_eventloop_lag_seconds /m);
    // Of a queue there is nothing to tell before it is there.
    expect(metrics).not.toMatch(/^dateline_jobs\{/m);
    await run(['ingest', '--queue', path.join(folder, 'some.jsonl')]);
    // What the database told is told again for some seconds.
    const tells = async (line: RegExp) => {
      while (!line.test(await (await fetch(`${url}/metrics`)).text()))
        await new Promise((resolve) => setTimeout(resolve, 500));
    };
    await tells(/^dateline_jobs\{state="waiting"\} 4$/m);
    await run(['worker', '--once']);
    await tells(/^dateline_jobs\{state="waiting"\} 0$/m);
    await ask('query List { articles(first: 5) { nodes { headline source { name } } } }', KEY);
    await ask('query Schema { __schema { types { name description fields { name description } } } }', KEY);
  }, 60_000);

  // Last: this address has to wait then.
  test('refuses who guesses keys, and nobody else at the same address whose key could not be guessed', async () => {
    const { stdout } = await run(['keys', 'create', 'desk', '--role', 'read', '--json']);
    const { key } = JSON.parse(stdout) as { key: string };
    while ((await ask(READ, key)).status !== 200) await new Promise((resolve) => setTimeout(resolve, 500));
    const statuses = [];
    for (let i = 0; i < 30; i++) statuses.push((await ask(READ, `wrong-key-${i}`)).status);
    expect(statuses.at(-1)).toBe(429);
    expect(await ask(READ, key)).toEqual({ status: 200, code: undefined });
    // One that was made up, of less than 32 characters, must not be told from the wrong ones.
    expect(await ask(READ, KEY)).toEqual({ status: 429, code: 'TOO_MANY_REQUESTS' });
    expect(await ask(READ)).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
  }, 60_000);
});
