import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { createPool } from '../../src/database/pool.js';
import { createGraphQLServer, type GraphQLServer } from '../../src/graphql/server.js';
import { Keyring } from '../../src/server/keyring.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { testDatabase } from '../setup/database.js';

const KEY = 'a-key-for-these-tests-alone';
const JSON_TYPE = { 'content-type': 'application/json' };
const ARTICLE = 'a11e951d-e9a6-81d2-ba8a-a492745e2400';

const database = testDatabase();
const lines: Record<string, unknown>[] = [];
let pool: Pool;
let api: GraphQLServer;
let server: RunningServer;
let answers: jest.SpyInstance;
/** How many statements were read. */
let reads = 0;

beforeAll(async () => {
  pool = createPool(database.url);
  server = await startServer({
    host: '127.0.0.1',
    port: 0,
    origins: { cors: ['https://studio.example'], hosts: [] },
    keyring: new Keyring(KEY, async () => []),
    createApi: (plugins) => {
      api = createGraphQLServer({
        pool,
        writer: {} as never,
        plugins,
        logError: () => {},
        onRead: () => {
          reads += 1;
        },
      });
      return api;
    },
    checkHealth: async () => {},
    log: pino({ base: null, timestamp: false }, { write: (line) => lines.push(JSON.parse(line)) }),
  });
  answers = jest.spyOn(api, 'answer');
  await database.pool.query(
    `insert into source (id, key, name) values ('51111111-1111-8111-8111-111111111111', 'post', 'Post')`,
  );
});
beforeEach(() => answers.mockClear());
afterAll(async () => {
  await server.close();
  await pool.end();
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** All that a client and the log are told, but for what differs each time. */
async function told(sent: Sent, agent?: Agent) {
  lines.length = 0;
  const answer = await new Promise<{ status?: number; headers: IncomingHttpHeaders; body: string }>(
    (resolve, reject) => {
      const { method = 'POST', path = '/graphql', headers = JSON_TYPE, body } = sent;
      const made = request(
        `${server.url}${path}`,
        { method, headers, ...(agent && { agent }) },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part) => parts.push(part));
          response.on('end', () =>
            resolve({
              status: response.statusCode,
              headers: response.headers,
              body: Buffer.concat(parts).toString('latin1'),
            }),
          );
        },
      );
      made.on('error', reject);
      made.end(body);
    },
  );
  const { date: _date, ...headers } = answer.headers;
  const body = answer.body.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'ID');
  const logged = lines.map(({ id: _id, ms: _ms, ...line }) => line);
  return { ...answer, headers, body, logged };
}

const STATISTICS =
  'query Counts($n: Int = 1) { statistics { articles } sources(first: $n) { nodes { name } } }';
const BY_ID = 'query ($id: ID!) { article(id: $id) { headline source { name } } }';
const LONG = `{ ${Array.from({ length: 40 }, (_, i) => `s${i}: sources(first: 10) { nodes { name } }`).join(' ')} }`;

/** Requests by what they are, of a document; `known` those that are answered without Apollo Server once it is known. */
const REQUESTS: readonly [name: string, known: boolean, query: string, sent: (query: string) => Sent][] = [
  ['plain', true, STATISTICS, (query) => json({ query })],
  ['variables', true, STATISTICS, (query) => json({ query, variables: { n: 1 } })],
  [
    'variables that are null',
    true,
    STATISTICS,
    (query) => json({ query, variables: null, operationName: null }),
  ],
  ['variables that nobody asks for', true, STATISTICS, (query) => json({ query, variables: { other: [1] } })],
  ['its name', true, STATISTICS, (query) => json({ query, operationName: 'Counts' })],
  ['an id', true, BY_ID, (query) => json({ query, variables: { id: ARTICLE } })],
  [
    'extensions of a client',
    true,
    STATISTICS,
    (query) => json({ query, extensions: { clientLibrary: { name: 'x' } } }),
  ],
  ['a key', true, STATISTICS, (query) => json({ query }, { authorization: `Bearer ${KEY}` })],
  ['a wrong key', true, STATISTICS, (query) => json({ query }, { authorization: 'Bearer wrong' })],
  [
    'a page of an allowed origin',
    true,
    STATISTICS,
    (query) => json({ query }, { origin: 'https://studio.example' }),
  ],
  [
    'a page of another origin',
    true,
    STATISTICS,
    (query) => json({ query }, { origin: 'https://other.example' }),
  ],
  ['brotli', true, LONG, (query) => json({ query }, { 'accept-encoding': 'br' })],
  ['gzip', true, LONG, (query) => json({ query }, { 'accept-encoding': 'gzip' })],
  ['anything accepted', true, STATISTICS, (query) => json({ query }, { accept: '*/*' })],
  ['JSON accepted', true, STATISTICS, (query) => json({ query }, { accept: 'application/json' })],
  [
    "GraphQL's JSON accepted",
    true,
    STATISTICS,
    (query) => json({ query }, { accept: 'application/graphql-response+json, application/json;q=0.9' }),
  ],
  [
    'parameters of the type',
    true,
    STATISTICS,
    (query) => json({ query }, { 'content-type': 'application/json; charset=utf-8' }),
  ],
  ['nothing accepted that there is', false, STATISTICS, (query) => json({ query }, { accept: 'text/csv' })],
  ['text', false, STATISTICS, (query) => json({ query }, { 'content-type': 'text/plain' })],
  [
    'a form',
    false,
    STATISTICS,
    (query) => json({ query }, { 'content-type': 'application/x-www-form-urlencoded' }),
  ],
  [
    'a type that passes for JSON',
    false,
    STATISTICS,
    (query) => json({ query }, { 'content-type': 'text/plain;application/json' }),
  ],
  ['a batch', false, STATISTICS, (query) => ({ body: JSON.stringify([{ query }]) })],
  ['variables as text', false, STATISTICS, (query) => json({ query, variables: '{}' })],
  ['variables as a list', false, STATISTICS, (query) => json({ query, variables: [] })],
  ['extensions as a list', false, STATISTICS, (query) => json({ query, extensions: [] })],
  ['a name that is a number', false, STATISTICS, (query) => json({ query, operationName: 1 })],
  ['an unknown name', false, STATISTICS, (query) => json({ query, operationName: 'Others' })],
  ['an empty name', false, STATISTICS, (query) => json({ query, operationName: '' })],
  [
    'a hash that does not match',
    false,
    STATISTICS,
    (query) => json({ query, extensions: hashed('a'.repeat(64)) }),
  ],
  ['an unknown hash alone', false, STATISTICS, () => json({ extensions: hashed('b'.repeat(64)) })],
  ['a variable of a wrong type', false, STATISTICS, (query) => json({ query, variables: { n: 'x' } })],
  ['a variable missing', false, BY_ID, (query) => json({ query })],
  [
    'an id of another kind',
    false,
    BY_ID,
    (query) => json({ query, variables: { id: ARTICLE.replace('a', 'e') } }),
  ],
  ['no id', false, BY_ID, (query) => json({ query, variables: { id: 'x' } })],
  ['too large a page', false, STATISTICS, (query) => json({ query, variables: { n: 100_000 } })],
  ['another host', false, STATISTICS, (query) => json({ query }, { host: 'other.example' })],
  [
    'GET',
    false,
    STATISTICS,
    (query) => ({
      method: 'GET',
      path: `/graphql?query=${encodeURIComponent(query)}`,
      headers: { accept: '*/*' },
    }),
  ],
  [
    'GET of a client',
    false,
    STATISTICS,
    (query) => ({
      method: 'GET',
      path: `/graphql?query=${encodeURIComponent(query)}`,
      headers: { accept: 'application/graphql-response+json' },
    }),
  ],
];

function json(body: object, headers: Readonly<Record<string, string>> = {}): Sent {
  return { body: JSON.stringify(body), headers: { ...JSON_TYPE, ...headers } };
}

function hashed(sha256Hash: string) {
  return { persistedQuery: { version: 1, sha256Hash } };
}

/** Has the server know a document, and the kind of answer that a request asks for. */
async function makeKnown(query: string, headers: Sent['headers'] = {}): Promise<void> {
  const variables = query.startsWith(BY_ID) ? { id: ARTICLE } : {};
  for (const name of [undefined, ...(query.startsWith(STATISTICS) ? ['Counts'] : [])])
    await told(
      json({ query, variables, operationName: name }, headers.accept ? { accept: headers.accept } : {}),
    );
}

test.each(REQUESTS)('what came before is answered as it was: %s', async (name, known, document, sent) => {
  const query = `${document} # ${name}`;
  const made = sent(query);
  const first = await told(made);
  expect(answers).not.toHaveBeenCalled();
  await makeKnown(query, made.headers);
  answers.mockClear();
  expect(await told(made)).toEqual(first);
  expect(answers).toHaveBeenCalledTimes(known ? 1 : 0);
});

test('another page than before is compiled by the pipeline, then known', async () => {
  const query = `${STATISTICS} # pages`;
  const of = (n: number) => told(json({ query, variables: { n } }));
  await of(1);
  await of(2);
  expect(answers).not.toHaveBeenCalled();
  await of(2);
  expect(answers).toHaveBeenCalledTimes(1);
});

test.each([
  ['introspection', '{ __schema { queryType { name } } statistics { articles } }'],
  ['introspection alone', '{ __schema { queryType { name } } }'],
  ['a mutation', 'mutation { deleteArticle(id: "a11e951d-e9a6-81d2-ba8a-a492745e2400") { deletedId } }'],
])('is never answered without the pipeline: %s', async (_name, query) => {
  const first = await told(json({ query }));
  expect(await told(json({ query }))).toEqual(first);
  expect(answers).not.toHaveBeenCalled();
});

test('a read that fails is told as the pipeline tells it, and read once', async () => {
  const query = '{ sources { nodes { name } } } # fails';
  await database.pool.query('alter table source rename to source_away');
  const first = await told(json({ query }));
  await database.pool.query('alter table source_away rename to source');
  expect(first.status).toBe(500);
  await makeKnown(query);
  reads = 0;
  await database.pool.query('alter table source rename to source_away');
  try {
    expect(await told(json({ query }))).toEqual(first);
    expect({ answers: answers.mock.calls.length, reads }).toEqual({ answers: 1, reads: 1 });
  } finally {
    await database.pool.query('alter table source_away rename to source');
  }
});

test('a read that is given up is told so after the first time, with when to try again', async () => {
  const query = '{ sources { nodes { name } } } # late';
  await makeKnown(query);
  const locked = await database.pool.connect();
  await locked.query('begin; lock table source in access exclusive mode');
  try {
    reads = 0;
    let isTold = false;
    const late = told(json({ query })).finally(() => {
      isTold = true;
    });
    while (!isTold) {
      // As PostgreSQL does when its time is up.
      await locked.query(
        "select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      await sleep(20);
    }
    expect({ answers: answers.mock.calls.length, reads }).toEqual({ answers: 1, reads: 1 });
    const { status, headers, body, logged } = await late;
    expect(status).toBe(503);
    expect(headers['retry-after']).toMatch(/^\d+$/);
    expect(body).toContain('READ_TIMED_OUT');
    expect(logged).toMatchObject([{ outcome: 'READ_TIMED_OUT', operation: 'unnamed', status: 503 }]);
  } finally {
    await locked.query('rollback');
    locked.release();
  }
});

test('what came before is answered before many new documents that came with it', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 21 });
  const known = json({ query: '{ statistics { articles } }' });
  const document = (number: number) =>
    json({
      query: `{ ${Array.from({ length: 95 }, (_, i) => `d${number}_${i}: __typename @include(if: true) @skip(if: false)`).join(' ')} }`,
    });
  // All have their connections by then.
  await Promise.all(Array.from({ length: 21 }, () => told(known, agent)));
  let answered = 0;
  const others = Array.from({ length: 20 }, async (_, number) => {
    await told(document(number), agent);
    answered += 1;
  });
  await told(known, agent);
  expect(answered).toBeLessThan(10);
  await Promise.all(others);
  agent.destroy();
});

test('what came before stays known whatever documents and Accept headers come after it', async () => {
  const body = JSON.stringify({ query: '{ sources(first: 7) { nodes { name } } }' });
  await told({ body });
  for (let i = 0; i < 110; i++)
    await told({ body, headers: { ...JSON_TYPE, accept: `application/json, x/${i}` } });
  await told({
    body: JSON.stringify({ query: `{ sources(first: 8) { nodes { id } } } # ${'x'.repeat(900_000)}` }),
  });
  await told({ body, headers: { ...JSON_TYPE, accept: 'application/json, x/new' } });
  answers.mockClear();
  await told({ body, headers: { ...JSON_TYPE, accept: 'application/json, x/new' } });
  expect(answers).toHaveBeenCalledTimes(1);
});
