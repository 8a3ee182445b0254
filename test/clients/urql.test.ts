import { readFileSync } from 'node:fs';
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { minifyIntrospectionQuery } from '@urql/introspection';
import { buildSchema, introspectionFromSchema, isObjectType } from 'graphql';
import { newsServer } from './newsServer.js';

const server = newsServer();
const schema = buildSchema(readFileSync('src/graphql/schema.graphql', 'utf8'));

/** What graphcache says of documents and answers it doesn't understand. */
let said: string[] = [];
const requests: (string | undefined)[] = [];

function createClient(): Client {
  said = [];
  requests.length = 0;
  const parts = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__') && !('id' in type.getFields()),
  );
  return new Client({
    url: server.url,
    fetch: (address, options) => {
      requests.push(options?.method);
      return fetch(address, options);
    },
    exchanges: [
      cacheExchange({
        schema: minifyIntrospectionQuery(introspectionFromSchema(schema)),
        keys: Object.fromEntries(parts.map(({ name }) => [name, () => null])),
        resolvers: { Query: { articles: relayPagination() } },
        logger: (severity, message) => severity === 'debug' || said.push(message),
      }),
      fetchExchange,
    ],
  });
}

test('reads by GET, keeps what has an id once, and understands interfaces and unions', async () => {
  const client = createClient();
  const { data, error } = await client.query(
    gql`query ($name: String!) { entity(name: $name) { id name aliases { name } ... on Person { positions { title } } } }`,
    { name: 'Mirela Vance' },
  );
  expect(error).toBeUndefined();
  expect(data.entity).toMatchObject({ name: 'Mirela Vance', positions: [{ title: 'President' }] });
  const found = await client.query(
    gql`{ search(text: "Vance") { result { ... on Node { id } ... on Entity { name kind } ... on Statement { text } } } }`,
    {},
  );
  expect(found.data.search.map(({ result }: { result: { name?: string } }) => result.name)).toContain(
    'Mirela Vance',
  );
  expect(requests).toEqual(['GET', 'GET']);
  // All of it is known by now.
  const known = await client.query(
    gql`query ($name: String!) { entity(name: $name) { id kind } }`,
    { name: 'Mirela Vance' },
    { requestPolicy: 'cache-first' },
  );
  expect(known.data.entity.kind).toBe('PERSON');
  expect(requests).toHaveLength(2);
  expect(said).toEqual([]);
});

test('pages are joined in the cache', async () => {
  const client = createClient();
  const page = gql`query ($after: String) {
    articles(first: 7, after: $after) { nodes { id headline } edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
  let after: string | null = null;
  let articles: { edges: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  do {
    ({ articles } = (await client.query(page, { after })).data);
    after = articles.pageInfo.endCursor;
  } while (articles.pageInfo.hasNextPage);
  expect(articles.edges).toHaveLength(20);
  expect(said).toEqual([]);
});
