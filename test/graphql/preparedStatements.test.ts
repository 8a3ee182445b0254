import type { ApolloServer } from '@apollo/server';
import type { Pool } from 'pg';
import { createPool } from '../../src/database/pool.js';
import { createGraphQLServer, type GraphQLContext } from '../../src/graphql/server.js';
import { testDatabase } from '../setup/database.js';

const database = testDatabase();
let pool: Pool;
let server: ApolloServer<GraphQLContext>;

beforeEach(() => {
  pool = createPool(database.url, { max: 1 });
  server = createGraphQLServer({ pool, writer: {} as never });
});
afterEach(async () => {
  await server.stop();
  await pool.end();
});

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<void> {
  const { body } = await server.executeOperation({ query, variables }, { contextValue: { canWrite: false } });
  expect(body).toMatchObject({ singleResult: { data: expect.anything() } });
}

async function prepared(): Promise<{ count: number; uses: number }> {
  const { rows } = await pool.query(
    'select count(*)::int as count, coalesce(sum(generic_plans + custom_plans), 0)::int as uses from pg_prepared_statements',
  );
  return rows[0];
}

test('an operation that comes again is prepared once, whatever its arguments', async () => {
  const query =
    'query ($text: String, $url: URL) { articles(filter: { text: $text }) { totalCount } article(url: $url) { id } }';
  for (const text of ['one', 'two', 'three', 'four', 'five'])
    await ask(query, { text, url: `https://harbour.example/${text}` });
  expect(await prepared()).toEqual({ count: 1, uses: 4 });
});

test('an operation that comes once is not', async () => {
  await ask('{ articles { totalCount } }');
  expect(await prepared()).toEqual({ count: 0, uses: 0 });
});

test('a connection prepares only so many, and goes on answering', async () => {
  for (let index = 0; index < 230; index++) {
    await ask(`{ statistics { a${index}: articles } }`);
    await ask(`{ statistics { a${index}: articles } }`);
  }
  const { count } = await prepared();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(200);
});
