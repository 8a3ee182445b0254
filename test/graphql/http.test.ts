import { serverAudits } from 'graphql-http';
import type { Pool } from 'pg';
import { createPool } from '../../src/database/pool.js';
import { createGraphQLServer } from '../../src/graphql/server.js';
import { Keyring } from '../../src/server/keyring.js';
import { createLog } from '../../src/server/log.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { testDatabase } from '../setup/database.js';

const NO_SIMPLE_GET =
  'A GET without a header that browsers ask leave for could be sent by any web page: it is refused.';
const PLAIN_400 = 'An operation that wasn’t executed is 400 for every client, as Apollo Server has it.';

/** What the specification recommends or allows and this server doesn’t do, and why. */
const TOLERATED: Readonly<Record<string, string>> = {
  '5A70': NO_SIMPLE_GET,
  '6A70': NO_SIMPLE_GET,
  '572B': PLAIN_400,
  FDE2: PLAIN_400,
  '7B9B': PLAIN_400,
};

const database = testDatabase();
let server: RunningServer;
let pool: Pool;

beforeAll(async () => {
  pool = createPool(database.url);
  server = await startServer({
    host: '127.0.0.1',
    port: 0,
    origins: { cors: [], hosts: [] },
    keyring: new Keyring('a-key-for-these-tests-alone', async () => []),
    createApi: (plugins) => createGraphQLServer({ pool, writer: {} as never, plugins }),
    checkHealth: async () => {},
    log: createLog('silent'),
  });
});
afterAll(async () => {
  await server.close();
  await pool.end();
});

const audits = serverAudits({ url: () => `${server.url}/graphql` });

test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
  'GraphQL over HTTP, %s: %s',
  async (id, _name, audit) => {
    const { status } = await audit.fn();
    expect(status).toEqual(id in TOLERATED ? expect.stringMatching(/^(notice|warn)$/) : 'ok');
  },
);

test('a browser gets Apollo Sandbox, with a ready operation', async () => {
  const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain('query MostNamedTogether');
});

test('an answer is JSON as it came from the database', async () => {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ b: statistics { articles } a: articles { nodes { id } } }' }),
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(await answer.text()).toBe('{"data":{"b":{"articles":0},"a":{"nodes":[]}}}');
});

test('what a web page could send without asking is refused', async () => {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await answer.json()).not.toHaveProperty('data');
});
