import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningCommand, runCommand, startCommand, testFolder } from '../setup/command.js';
import { type TestDatabase, testDatabase } from '../setup/database.js';

const KEY = 'a-key-of-the-queues-tests';
const TOWNS = ['Sunderby', 'Portalva', 'Marrant', 'Kirkby', 'Neustadt'];
const NAMES = ['Olga Brenn', 'Ida Marsh', 'Tomas Vell', 'Maria Sorel'];

/** Reports of a few happenings in several papers, so that articles have much in common. */
const articles = Array.from({ length: 120 }, (_, i) => {
  const [town, mayor, dead] = [TOWNS[i % TOWNS.length], NAMES[i % NAMES.length], 2 + (i % 7)];
  return {
    headline: `Fire in ${town} kills ${dead}`,
    text: `A fire in a warehouse in ${town} killed ${dead} people on Monday, police said. "We will find out how this could happen and who is to blame for it," Mayor ${mayor} told reporters. Report ${i} of the day. Brenn met ${NAMES[(i + 1) % NAMES.length]} in ${TOWNS[(i + 2) % TOWNS.length]} on Tuesday.`,
    url: `https://paper${i % 3}.example/fire/${i}`,
    source: `Paper ${i % 3}`,
    publishedAt: new Date(Date.UTC(2026, 2, 3, i % 24)).toISOString(),
  };
});
const folder = testFolder({ 'fires.jsonl': articles.map((article) => JSON.stringify(article)).join('\n') });
const file = path.join(folder, 'fires.jsonl');
const direct = testDatabase();
const alone = testDatabase();
const several = testDatabase();
const failing = testDatabase();

const run = (database: TestDatabase, ...args: string[]) =>
  runCommand(args, { env: { DATABASE_URL: database.url, DATELINE_WRITE_KEY: KEY } });
const start = (database: TestDatabase, ...args: string[]) =>
  startCommand(args, { env: { DATABASE_URL: database.url, DATELINE_WRITE_KEY: KEY } });

async function stored(database: TestDatabase): Promise<number> {
  const { rows } = await database.pool.query('SELECT count(*)::int AS count FROM article');
  return rows[0].count;
}

let expectedExport: string;

beforeAll(async () => {
  expect((await run(direct, 'ingest', '--workers', '1', file)).stdout).toMatch(
    / 120 created, .+ 0 failed\n$/,
  );
  expectedExport = (await run(direct, 'export', '--canonical')).stdout;
}, 240_000);

test.each([
  ['one worker', 1, alone],
  ['several workers', 3, several],
] as const)(
  'what %s take from the queue is what is ingested at once, though they are killed again and again',
  async (_name, count, database) => {
    const queued = await run(database, 'ingest', '--queue', file);
    expect(queued.stdout).toMatch(/^120 articles queued in .+, 0 failed; /);
    // Again: what waits already is not there twice.
    await run(database, 'ingest', '--queue', file);
    expect((await run(database, 'jobs')).stdout).toBe('120 waiting, 0 being taken in, 0 failed\n');

    const worker = () => start(database, 'worker', '--once', '--workers', '1');
    const workers: RunningCommand[] = Array.from({ length: count }, worker);
    // While the first articles are read, while the first batch is stored, and after it.
    for (const moment of [
      async () => (await taken(database)) > 0,
      async () => (await taken(database)) > 0,
      async () => (await stored(database)) > 0 || (await taken(database)) === 0,
    ]) {
      while (!(await moment())) await sleep(20);
      const victim = workers.shift();
      victim?.process.kill('SIGKILL');
      await victim?.ended;
      workers.push(worker());
    }
    for (const { ended } of workers) expect((await ended).status).toBe(0);
    expect((await run(database, 'jobs')).stdout).toBe('0 waiting, 0 being taken in, 0 failed\n');
    expect((await run(database, 'export', '--canonical')).stdout).toBe(expectedExport);
  },
  480_000,
);

async function taken(database: TestDatabase): Promise<number> {
  const { rows } = await database.pool.query(
    'SELECT count(*)::int AS count FROM dateline_queue.jobs WHERE locked_at IS NOT NULL',
  );
  return rows[0].count;
}

test('a server leaves articles to workers; what they can not take in is kept with the reason, and tried again when asked', async () => {
  const server = start(failing, 'serve', '--queue', '--port', '0', '--data', folder);
  const [url] = await server.printed(/http:\/\/localhost:\d+/);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
    body: JSON.stringify({
      query:
        'mutation ($inputs: [IngestArticleInput!]!) { ingestArticles(inputs: $inputs) { outcome article { id } error { code } } }',
      variables: { inputs: [articles[0], { ...articles[1], headline: '' }, articles[2]] },
    }),
  });
  expect(await response.json()).toEqual({
    data: {
      ingestArticles: [
        { outcome: 'QUEUED', article: null, error: null },
        { outcome: 'FAILED', article: null, error: { code: 'BAD_USER_INPUT' } },
        { outcome: 'QUEUED', article: null, error: null },
      ],
    },
  });
  server.process.kill('SIGTERM');
  await server.ended;

  // What PostgreSQL refuses of one of them.
  await failing.pool.query(
    `ALTER TABLE article ADD CONSTRAINT refused CHECK (url <> '${articles[2].url}');
     UPDATE dateline_queue._private_jobs SET max_attempts = 1`,
  );
  const first = await run(failing, 'worker', '--once', '--workers', '1');
  expect(first.stdout).toMatch(/^1 created, 0 updated, 0 unchanged, 1 attempts failed/);
  expect(first.stderr).toMatch(/failed: "Fire in Marrant kills 4": .+"refused"/);
  const [counts, job] = (await run(failing, 'jobs', '--json')).stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(counts).toEqual({ waiting: 0, running: 0, failed: 1 });
  expect(job).toMatchObject({
    headline: articles[2].headline,
    url: articles[2].url,
    reason: expect.stringContaining('refused'),
  });

  await failing.pool.query('ALTER TABLE article DROP CONSTRAINT refused');
  expect((await run(failing, 'jobs', '--requeue', job.id)).stdout).toBe('1 wait again\n');
  expect((await run(failing, 'worker', '--once', '--workers', '1')).stdout).toMatch(/^1 created/);
  expect((await run(failing, 'jobs')).stdout).toBe('0 waiting, 0 being taken in, 0 failed\n');
}, 240_000);
