import type { ApolloServer } from '@apollo/server';
import { createPool } from '../../src/database/pool.js';
import { Cancellation } from '../../src/graphql/cancellation.js';
import { apiError } from '../../src/graphql/errors.js';
import { READING_CONNECTIONS } from '../../src/graphql/reader.js';
import { stringifyResult } from '../../src/graphql/readPath.js';
import { createGraphQLServer, type GraphQLContext } from '../../src/graphql/server.js';
import { until, withLocked } from '../setup/locks.js';
import { type Data, testApi } from './api.js';
import { storeHarbourNews } from './harbourNews.js';

const api = testApi(storeHarbourNews);

/** A server of its own over the same database, whose reads wait `readTimeout` ms. */
async function withServer(
  readTimeout: number,
  work: (
    ask: (query: string, context?: { cancellation?: Cancellation; client?: string }) => Promise<Data>,
  ) => Promise<void>,
): Promise<void> {
  const pool = createPool(api.database.url, { max: READING_CONNECTIONS + 1 });
  const server: ApolloServer<GraphQLContext> = createGraphQLServer({
    pool,
    writer: {} as never,
    readTimeout,
  });
  try {
    await work(async (query, context) => {
      const { body, http } = await server.executeOperation(
        { query },
        { contextValue: { canWrite: false, ...context } },
      );
      if (body.kind !== 'single') throw new Error('An answer in parts.');
      return {
        status: http.status,
        headers: http.headers,
        ...JSON.parse(stringifyResult(body.singleResult)),
      };
    });
  } finally {
    await server.stop();
    await pool.end();
  }
}

/** How many statements of this database wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await api.database.pool.query(
    "select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows[0].waiting;
}

const COSTLY = '{ search(text: "ships") { score } }';

/** Whether it is answered while costly reads have all their turns. */
async function isQuick(ask: (query: string) => Promise<Data>, query: string): Promise<boolean> {
  let quick = false;
  await withLocked(api.database.pool, 'statement', async () => {
    const costly = Array.from({ length: 3 * READING_CONNECTIONS }, () => ask(COSTLY));
    await until(async () => (await waiting()) > 0);
    quick = await Promise.race([ask(query).then(() => true), ...costly.map((one) => one.then(() => false))]);
    await Promise.all(costly);
  });
  return quick;
}

test('an entity’s page may have fragments on all types: what they share is read once', async () => {
  const lists = `
    articles(first: 20) { nodes { id headline publishedAt source { id name } story { id title } } totalCount pageInfo { hasNextPage endCursor } }
    statements(first: 20) { nodes { id text kind cue speaker { id name kind } saidAt { start end precision } reports(first: 3) { article { id headline } evidence { start end text } } } }
    statementsAbout(first: 20) { nodes { id text kind speaker { id name kind } } }
    events(first: 20) { nodes { id type title status time { start end } place { id name } participants { role text entity { id name kind } } } }
    stories(first: 10) { nodes { id title articleCount } }
    related(first: 10) { articleCount entity { id name kind } }
    mentions(first: 10) { nodes { form evidence { text sentence } } }`;
  const fields = `id kind name aliases { name mentionCount } articleCount mentionCount firstSeenAt lastSeenAt ${lists}`;
  const whole = await api.data(`{ entities(first: 10) { nodes { ${fields} } } }`);
  const { entities } = await api.data(
    `{ entities(first: 10) { nodes {
      ... on Person { positions { title } } ... on Organization { acronym } ... on Place { latitude longitude countryCode }
      ... on Group { __typename } ... on Thing { kind }
      ...Whole
    } } }
    fragment Whole on Entity { ${fields} }`,
  );
  expect(api.statements[0].text.match(/ as "endCursor"/g)).toHaveLength(1);
  const own = ['positions', 'acronym', 'latitude', 'longitude', 'countryCode', '__typename'];
  const shared = entities.nodes.map((node: Data) =>
    Object.fromEntries(Object.entries(node).filter(([key]) => !own.includes(key))),
  );
  expect(shared).toEqual(whole.entities.nodes);
  expect(entities.nodes.find(({ kind }: Data) => kind === 'PERSON').positions).toEqual(expect.any(Array));
});

test('each type keeps the fields that it alone is asked for, in their order', async () => {
  const { nodes } = (
    await api.data(`{ entities(first: 100) { nodes {
      ... on Person { id list: articles(first: 1) { nodes { id } } }
      ... on Place { list: articles(first: 1) { totalCount } name }
      ... on Entity { kind list: articles(first: 1) { pageInfo { hasNextPage } } }
    } } }`)
  ).entities;
  const keys = (kind: string) =>
    JSON.stringify(
      nodes.find((node: Data) => node.kind === kind),
      (key, value) => (key === '' || key === 'list' ? value : null),
    ).replace(/:null/g, '');
  expect(keys('PERSON')).toBe('{"id","list":{"nodes","pageInfo"},"kind"}');
  expect(keys('PLACE')).toBe('{"list":{"totalCount","pageInfo"},"name","kind"}');
  expect(keys('ORGANIZATION')).toBe('{"kind","list":{"pageInfo"}}');
});

describe('a document that would take long to validate is refused before', () => {
  test.each([
    ['one field very often', `{ ${'__typename '.repeat(1_900)} }`],
    ['under one alias', `{ ${'s: __typename '.repeat(90)} ${'s '.repeat(10)} }`],
    [
      'in fragments',
      `{ ${Array.from({ length: 30 }, (_, i) => `...F${i}`).join(' ')} } ${Array.from({ length: 30 }, (_, i) => `fragment F${i} on Query { ${'__typename '.repeat(40)} }`).join(' ')}`,
    ],
  ])('%s', async (_name, query) => {
    const { errors, status } = await api.ask(query);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions?.code).toMatch(/^(QUERY_TOO_COSTLY|GRAPHQL_VALIDATION_FAILED)$/);
  });

  test('all that is wrong with a document is told', async () => {
    expect(await api.ask('{ articels { id } statistics { nothing } }')).toMatchObject({
      status: 400,
      errors: [
        { message: expect.stringContaining('articels'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
        { message: expect.stringContaining('nothing'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
      ],
    });
  });
});

test('a hash of a persisted query that doesn’t match is the client’s fault', async () => {
  const { body, http } = await api.server.executeOperation(
    {
      query: '{ __typename }',
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
    },
    { contextValue: { canWrite: false } },
  );
  expect(http.status).toBe(400);
  expect(body).toMatchObject({
    singleResult: {
      errors: [{ message: 'provided sha does not match query', extensions: { code: 'BAD_REQUEST' } }],
    },
  });
});

describe('turns', () => {
  test('quick reads are answered while costly ones take all their turns, which end with 503', async () => {
    await withServer(3_000, async (ask) => {
      await withLocked(api.database.pool, 'statement', async () => {
        const costly = Array.from({ length: 3 * READING_CONNECTIONS }, () => ask(COSTLY));
        await until(async () => (await waiting()) > 0);
        expect((await ask('{ statistics { articles } }')).data.statistics.articles).toBe(20);
        const answers = await Promise.all(costly);
        expect(new Set(answers.map(({ errors }) => errors[0].extensions.code))).toEqual(
          new Set(['READ_TIMED_OUT', 'SERVER_BUSY']),
        );
        for (const { status, headers } of answers) {
          expect(status).toBe(503);
          expect(headers.get('retry-after')).toBe('5');
        }
      });
      expect((await ask(COSTLY)).errors).toBeUndefined();
    });
  });

  test('a long operation takes turns with costly ones as long as it is new', async () => {
    const long = `{ ${Array.from({ length: 20 }, (_, i) => `e${i}: entities(first: 1) { nodes { name mentions(first: 1) { nodes { form evidence { text } } } } }`).join(' ')} }`;
    await withServer(3_000, async (ask) => {
      expect(await isQuick(ask, long)).toBe(false);
      expect((await ask(long)).errors).toBeUndefined();
    });
  });

  test('what looks for many words takes turns with costly reads', async () => {
    const lookingFor = (count: number) =>
      `{ articles(filter: { text: "${Array.from({ length: count }, (_, i) => `w${i}`).join(' or ')}" }) { totalCount } }`;
    await withServer(3_000, async (ask) => {
      expect(await isQuick(ask, lookingFor(30))).toBe(false);
      expect(await isQuick(ask, lookingFor(3))).toBe(true);
    });
  });

  test('a read that was taken for quick and isn’t leaves its place to others', async () => {
    await withServer(30_000, async (ask) => {
      const slow: Promise<Data>[] = [];
      await withLocked(api.database.pool, 'source', async () => {
        for (let index = 0; index < 3 * READING_CONNECTIONS; index += 1)
          slow.push(ask(`{ sources(first: ${index}) { totalCount } }`));
        expect((await ask('{ statistics { articles } }')).data.statistics.articles).toBe(20);
        expect((await ask('{ statistics { entities } }')).data.statistics.entities).toBeGreaterThan(5);
      });
      for (const { data } of await Promise.all(slow)) expect(data.sources.totalCount).toBeGreaterThan(3);
    });
  });

  test('many costly reads of one client leave turns to another’s', async () => {
    await withServer(60_000, async (ask) => {
      const answered: string[] = [];
      const read = async (client: string) => {
        expect((await ask(COSTLY, { client })).errors).toBeUndefined();
        answered.push(client);
      };
      let reads: Promise<void>[] = [];
      await withLocked(api.database.pool, 'statement', async () => {
        reads = Array.from({ length: 10 * READING_CONNECTIONS }, () => read('many'));
        await until(async () => (await waiting()) > 0);
        reads.push(read('few'), read('few'));
      });
      await Promise.all(reads);
      // All that ran already, and one or two of theirs for each of the other's.
      expect(answered.lastIndexOf('few')).toBeLessThan(2 * READING_CONNECTIONS);
    });
  });

  test('who comes to a full lane sends nobody away who has no more waiting', async () => {
    await withServer(60_000, async (ask) => {
      const waitingAtMost = 1_000;
      expect((await ask(COSTLY)).errors).toBeUndefined();
      const reads: Promise<Data>[] = [];
      await withLocked(api.database.pool, 'statement', async () => {
        for (let client = 0; client < waitingAtMost + 3 * READING_CONNECTIONS; client += 1)
          reads.push(ask(COSTLY, { client: `${client}` }));
        const { errors } = await reads[reads.length - 1];
        expect(errors).toMatchObject([{ extensions: { code: 'SERVER_BUSY' } }]);
      });
      const answers = await Promise.all(reads.slice(0, waitingAtMost));
      expect(
        answers.flatMap(({ errors }, k) => (errors ? [`${k} ${errors[0].extensions.code}`] : [])),
      ).toEqual([]);
    });
  });

  test('a client that leaves ends its read in the database', async () => {
    await withServer(60_000, async (ask) => {
      await withLocked(api.database.pool, 'statement', async () => {
        const leaving = new Cancellation();
        const reads = Array.from({ length: 2 * READING_CONNECTIONS }, () =>
          ask(COSTLY, { cancellation: leaving }),
        );
        await until(async () => (await waiting()) > 0);
        leaving.cancel(apiError('CLIENT_GONE', 'The client left before it was answered.'));
        for (const { errors } of await Promise.all(reads))
          expect(errors).toMatchObject([{ extensions: { code: 'CLIENT_GONE' } }]);
        await until(async () => (await waiting()) === 0);
      });
      expect((await ask(COSTLY)).errors).toBeUndefined();
    });
  });
});

// The last: it makes texts long.
test('an answer of more than 16 MB is refused by the database', async () => {
  await api.database.pool.query(
    "update article set text = repeat('harbour ', 125000); update statement set text = repeat('ship ', 200000)",
  );
  const fields = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => `a${index}: ${name}`).join(' ');
  for (const query of [
    `{ articles(first: 20) { nodes { ${fields('text', 20)} } } }`,
    `{ statements(first: 20) { nodes { ${fields('text', 20)} } } }`,
    `{ articles(first: 17) { nodes { text } } }`,
  ])
    expect(await api.ask(query)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'ANSWER_TOO_LARGE' } }],
    });
  const { articles } = await api.data('{ articles(first: 16) { nodes { text } } }');
  expect(articles.nodes).toHaveLength(16);
});
