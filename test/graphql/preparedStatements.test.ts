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

async function prepared(): Promise<{ count: number; uses: number; characters: number }> {
  const { rows } = await pool.query(
    'select count(*)::int as count, coalesce(sum(generic_plans + custom_plans), 0)::int as uses, coalesce(sum(length(statement)), 0)::int as characters from pg_prepared_statements',
  );
  return rows[0];
}

test('an operation that comes again is prepared once, whatever its arguments', async () => {
  const query =
    'query ($text: String, $url: URL) { articles(filter: { text: $text }) { totalCount } article(url: $url) { id } }';
  for (const text of ['one', 'two', 'three', 'four', 'five'])
    await ask(query, { text, url: `https://harbour.example/${text}` });
  expect(await prepared()).toMatchObject({ count: 1, uses: 4 });
});

test('an operation that comes once is not', async () => {
  await ask('{ articles { totalCount } }');
  expect(await prepared()).toMatchObject({ count: 0, uses: 0 });
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

/** An operation whose statement has about `kilobytes` of SQL. */
function long(kilobytes: number, mark: string): string {
  const lists = Array.from(
    { length: kilobytes * 2 },
    (_, index) => `${mark}${index}: events { totalCount nodes { id title place { name } } }`,
  );
  return `{ ${lists.join(' ')} }`;
}

test('a connection prepares only so much', async () => {
  for (let index = 0; index < 30; index++) for (const _ of [1, 2]) await ask(long(5, `a${index}_`));
  const { count, characters } = await prepared();
  expect(count).toBeGreaterThan(0);
  expect(characters).toBeLessThanOrEqual(100_000);
});

test('a very long statement is not prepared, and its connection is replaced', async () => {
  const process = async () => (await pool.query('select pg_backend_pid() as id')).rows[0].id;
  const before = await process();
  await ask(long(40, 'a'));
  expect(await process()).not.toBe(before);
  await ask(long(40, 'a'));
  expect(await prepared()).toMatchObject({ count: 0 });
});
