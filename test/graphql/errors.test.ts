import { getIntrospectionQuery } from 'graphql';
import { createPool } from '../../src/database/pool.js';
import { createGraphQLServer } from '../../src/graphql/server.js';
import { testApi } from './api.js';
import { storeHarbourNews } from './harbourNews.js';

const api = testApi(storeHarbourNews);

/** Code and message of the one error of an operation, which reads nothing. */
async function refusal(query: string, variables?: Record<string, unknown>) {
  const { data, errors, status } = await api.ask(query, variables);
  expect(api.statements).toEqual([]);
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  const [{ message, extensions, path, locations }] = errors as [NonNullable<typeof errors>[number]];
  return { code: extensions?.code, message, path, located: locations !== undefined, status };
}

const SOURCE = 'b1000000-0000-8000-8000-000000000000';
const ENTITY = 'e1000000-0000-8000-8000-000000000000';

describe('what can’t be worked with is BAD_USER_INPUT, with where and why', () => {
  test.each([
    ['{ articles(first: -1) { totalCount } }', '`first` is to be from 0 to 100, not -1.', ['articles']],
    ['{ articles(first: 1000) { totalCount } }', '`first` is to be from 0 to 100, not 1000.', ['articles']],
    ['{ sources(last: 101) { totalCount } }', '`last` is to be from 0 to 100, not 101.', ['sources']],
    ['{ articles(first: 1, last: 1) { totalCount } }', 'Give `first` or `last`, not both.', ['articles']],
    [
      '{ a: articles(first: 1) { nodes { m: mentions(first: 101) { totalCount } } } }',
      '`first` is to be from 0 to 100, not 101.',
      ['a', 'nodes', 'm'],
    ],
    [
      '{ articles(after: "nonsense") { totalCount } }',
      expect.stringContaining('`after` is no cursor of this list'),
      ['articles'],
    ],
    [
      '{ articles(before: "WyJOQU1FIl0") { totalCount } }',
      expect.stringContaining('`before` is no cursor of this list'),
      ['articles'],
    ],
    [
      `{ articles(filter: { mentionsAll: ["${SOURCE}"] }) { totalCount } }`,
      expect.stringContaining('`mentionsAll`'),
      ['articles'],
    ],
    [
      `{ path(from: "${ENTITY}", to: "${ENTITY}", maxLength: 7) { from { id } } }`,
      '`maxLength` is to be from 1 to 6, not 7.',
      ['path'],
    ],
    [
      `{ articles(filter: { text: "${'a'.repeat(1001)}" }) { totalCount } }`,
      '`text` has 1000 characters at the most, not 1001.',
      ['articles'],
    ],
    ['{ search(text: "a\\u0000b") { score } }', '`text` has a NUL character.', ['search']],
    [
      `{ articles(filter: ${'{ not: '.repeat(50)}{}${' }'.repeat(50)}) { totalCount } }`,
      '`filter` holds more than 50 filters.',
      ['articles'],
    ],
    [`{ ${'a'.repeat(64)}: articles { totalCount } }`, 'An alias has at most 63 characters.', undefined],
  ])('%.70s', async (query, message, path) => {
    expect(await refusal(query)).toEqual({
      code: 'BAD_USER_INPUT',
      message,
      path,
      located: true,
      status: 400,
    });
  });

  test('variables of the wrong type', async () => {
    const query =
      'query ($first: Int, $after: DateTime) { articles(first: $first, filter: { publishedAfter: $after }) { totalCount } }';
    expect(await refusal(query, { first: 'ten' })).toMatchObject({ code: 'BAD_USER_INPUT', status: 400 });
    for (const after of [
      'yesterday',
      '9999-12-31T23:30:00-01:00',
      '0001-01-01T00:30:00+01:00',
      '0000-01-01T00:00:00Z',
      '2015-02-30T00:00:00Z',
      '2015-01-01',
      5,
    ])
      expect(await refusal(query, { after })).toMatchObject({ code: 'BAD_USER_INPUT', status: 400 });
    expect((await api.ask(query, { after: '2015-01-01T00:00Z' })).errors).toBeUndefined();
  });

  test('variables that are nested too deep', async () => {
    const filter = JSON.parse(`${'{"not":'.repeat(100_000)}{}${'}'.repeat(100_000)}`);
    const query = 'query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }';
    const { errors } = await api.ask(query, { filter });
    expect(errors).toMatchObject([
      { message: 'The variables are nested too deep.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('too many ids', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(await refusal(query, { ids: Array(101).fill(ENTITY) })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await api.data(query, { ids: Array(100).fill(ENTITY) })).nodes).toEqual(Array(100).fill(null));
  });

  test('a forged cursor', async () => {
    const forge = (...values: unknown[]) =>
      Buffer.from(JSON.stringify(['PUBLISHED_AT DESC', ...values])).toString('base64url');
    const id = 'a1000000-0000-8000-8000-000000000000';
    const query = 'query ($after: String) { articles(after: $after) { nodes { id } } }';
    for (const moment of [
      '2026-02-31T00:00:00.000Z',
      '2026-03-01T24:00:00.000Z',
      '+012026-03-01T00:00:00.000Z',
      5,
    ])
      expect(await refusal(query, { after: forge(moment, id) })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await api.ask(query, { after: forge('2026-03-01T00:00:00.000Z', id) })).errors).toBeUndefined();
  });

  test('a subscription', async () => {
    expect(await refusal('subscription { statistics { articles } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      status: 400,
    });
  });

  test('a cursor of another order', async () => {
    const { articles } = await api.data('{ articles(first: 1) { pageInfo { endCursor } } }');
    const query =
      'query ($after: String) { articles(after: $after, orderBy: { field: INGESTED_AT, direction: DESC }) { totalCount } }';
    expect(await refusal(query, { after: articles.pageInfo.endCursor })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

describe('a field that can be null is null for a wrong argument, and the rest is answered', () => {
  test.each([
    ['node(id: "nonsense") { id }', '`id`: "nonsense" is not an id.'],
    [`article(id: "${ENTITY}") { id }`, `\`id\`: ${ENTITY} is the id of an entity, not of an article.`],
    [
      'event(id: "a1000000-0000-8000-8000-000000000000.f0") { id }',
      expect.stringContaining('is the id of a figure, not of an event'),
    ],
    [
      'event(id: "d1000000-0000-8000-8000-000000000000.r") { id }',
      expect.stringContaining('is the id of a report of an event, not of an event'),
    ],
    ['node(id: "a1000000-0000-8000-8000-000000000000.r") { id }', expect.stringContaining('is not an id')],
    ['node(id: "c1000000-0000-8000-8000-000000000000.m0") { id }', expect.stringContaining('is not an id')],
    ['node(id: "a1000000-0000-8000-8000-000000000000.m-1") { id }', expect.stringContaining('is not an id')],
    ['article { id }', 'Give either `id` or `url`.'],
    ['source { id }', 'Give either `id` or `domain`.'],
    ['entity(kind: PERSON) { id }', 'Give either `id` or `name`.'],
  ])('%s', async (field, message) => {
    expect(await api.ask(`{ wrong: ${field} statistics { articles } }`)).toEqual({
      data: { wrong: null, statistics: { articles: 20 } },
      errors: [
        { message, path: ['wrong'], locations: [expect.anything()], extensions: { code: 'BAD_USER_INPUT' } },
      ],
      status: 200,
    });
  });

  test('of the ids of a list, the others are found', async () => {
    const { articles } = await api.data('{ articles(first: 1) { nodes { id } } }');
    const [{ id }] = articles.nodes;
    const query = 'query ($ids: [ID!]!) { found: nodes(ids: $ids) { id } }';
    const answer = await api.ask(query, { ids: ['nonsense', id, ENTITY] });
    expect(answer).toMatchObject({
      data: { found: [null, { id }, null] },
      errors: [{ path: ['found', 0], extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(answer.errors).toHaveLength(1);
  });

  test('beside introspection', async () => {
    expect(await api.ask('{ node(id: "nonsense") { id } __type(name: "Article") { kind } }')).toMatchObject({
      data: { node: null, __type: { kind: 'OBJECT' } },
      errors: [{ path: ['node'], extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

describe('limits', () => {
  test('depth', async () => {
    const deep = (levels: number) =>
      `{ entities(first: 1) { nodes ${'{ articles(first: 1) { nodes { entities(first: 1) { nodes '.repeat(levels)} { id } ${'} } } }'.repeat(levels)} } }`;
    expect(await refusal(deep(4))).toMatchObject({ code: 'QUERY_TOO_DEEP', status: 400 });
    expect((await api.ask(deep(3))).errors).toBeUndefined();
  });

  test('cost: pages multiply', async () => {
    const query =
      '{ articles(first: 100) { nodes { entities(first: 100) { nodes { articles(first: 100) { nodes { id } } } } } } }';
    expect(await refusal(query)).toMatchObject({ code: 'QUERY_TOO_COSTLY', status: 400 });
  });

  test('fragments that multiply are refused before they are spread out', async () => {
    const fragments = Array.from({ length: 14 }, (_, index) =>
      index === 13
        ? `fragment F13 on Entity { id }`
        : `fragment F${index} on Entity { a${index}: related(first: 0) { entity { ...F${index + 1} } } b${index}: related(first: 0) { entity { ...F${index + 1} } } }`,
    );
    const { code } = await refusal(`{ entity(name: "Lisbon") { ...F0 } } ${fragments.join(' ')}`);
    expect(code).toMatch(/^QUERY_TOO_(COSTLY|DEEP)$/);
  });

  test('aliases', async () => {
    const query = (many: number) =>
      `{ ${Array.from({ length: many }, (_, index) => `a${index}: __typename`).join(' ')} }`;
    expect(await refusal(query(101))).toMatchObject({ code: 'TOO_MANY_ALIASES', status: 400 });
    expect((await api.ask(query(100))).errors).toBeUndefined();
  });

  test('tokens', async () => {
    expect(await refusal(`{ ${'__typename '.repeat(2_001)} }`)).toMatchObject({
      code: 'GRAPHQL_PARSE_FAILED',
      status: 400,
    });
  });

  test('the whole schema can be asked for', async () => {
    const { __schema: schema } = await api.data(getIntrospectionQuery());
    expect(schema.types.length).toBeGreaterThan(50);
  });
});

describe('other errors', () => {
  test('a query that doesn’t parse, or doesn’t fit the schema', async () => {
    expect(await refusal('{ articles(')).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED', status: 400 });
    expect(await refusal('{ articels { totalCount } }')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      status: 400,
    });
  });

  test('an unknown id is null, not an error', async () => {
    expect(
      await api.data(
        `{ node(id: "${ENTITY}") { id } entity(id: "${ENTITY}") { name } article(id: "a1000000-0000-8000-8000-000000000000") { id } }`,
      ),
    ).toEqual({
      node: null,
      entity: null,
      article: null,
    });
  });

  test('an internal error is told by an id alone, and logged under it', async () => {
    await api.database.pool.query('alter table figure rename to figure_away');
    try {
      const { errors, data, status } = await api.ask('{ statistics { figures } }');
      expect(data).toBeUndefined();
      expect(status).toBe(500);
      const [{ message, extensions }] = errors as [NonNullable<typeof errors>[number]];
      expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) });
      expect(message).toBe(`Internal server error. The server's log tells more under ${extensions?.id}.`);
      expect(api.internalErrors.get(String(extensions?.id))?.message).toContain('figure');
    } finally {
      await api.database.pool.query('alter table figure_away rename to figure');
    }
    expect((await api.data('{ statistics { figures } }')).statistics.figures).toBeGreaterThan(0);
  });

  test('a database that can’t be reached is told as that, with when to try again', async () => {
    const url = new URL(api.database.url);
    url.port = '1';
    const pool = createPool(url.href);
    const logged: Error[] = [];
    const told: Error[] = [];
    const server = createGraphQLServer({
      pool,
      writer: {} as never,
      logError: (error) => logged.push(error),
      onUnavailable: (error) => told.push(error),
    });
    const { body, http } = await server.executeOperation(
      { query: '{ statistics { articles } }' },
      { contextValue: { canWrite: false } },
    );
    expect(http.status).toBe(503);
    expect(http.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(body).toMatchObject({
      singleResult: { errors: [{ extensions: { code: 'DATABASE_UNREACHABLE' } }] },
    });
    expect({ logged: logged.length, told: told.length }).toEqual({ logged: 0, told: 1 });
    await server.stop();
    await pool.end();
  });

  test('a read that takes too long is given up', async () => {
    const pool = createPool(api.database.url);
    const server = createGraphQLServer({ pool, writer: {} as never, readTimeout: 100 });
    const locked = await api.database.pool.connect();
    await locked.query('begin; lock table source in access exclusive mode');
    try {
      const { body, http } = await server.executeOperation(
        { query: '{ statistics { sources } }' },
        { contextValue: { canWrite: false } },
      );
      expect(http.status).toBe(503);
      expect(body).toMatchObject({ singleResult: { errors: [{ extensions: { code: 'READ_TIMED_OUT' } }] } });
    } finally {
      await locked.query('rollback');
      locked.release();
    }
    await server.stop();
    await pool.end();
  });
});
