import { createKnowledgeWriter } from '../../src/cli/knowledgeWriter.js';
import { expected } from '../../src/expected.js';
import { createIngestor } from '../../src/ingestion/ingestor.js';
import { readsHere } from '../setup/readsHere.js';
import { testApi } from './api.js';

/** The headline of what the analyser breaks on. */
const BROKEN = 'Broken';

const api = testApi(
  async () => {},
  (knowledge) => {
    const reader = readsHere(({ headline }) => {
      if (headline === BROKEN) throw new Error('The analyser broke.');
    });
    return createKnowledgeWriter(createIngestor(reader, knowledge), knowledge);
  },
);

const writer = { canWrite: true };
const INGEST = `mutation ($input: IngestArticleInput!) {
  done: ingestArticle(input: $input) {
    __typename
    result: outcome
    article { id head: headline publishedAt source { name } entities { nodes { __typename name ... on Place { countryCode } } totalCount } }
  }
}`;
const ARTICLE = {
  headline: 'Ferry to sail again',
  text: 'The ferry sails again on Monday, Maria Sorel told reporters in Lisbon.',
  url: 'https://harbour.example/ferry',
  source: 'Harbour Post',
  publishedAt: '2026-03-03T08:00:00Z',
};

test('an article goes in once, changes, and goes', async () => {
  const { done } = await api.data(INGEST, { input: ARTICLE }, writer);
  expect(done).toMatchObject({
    __typename: 'IngestArticlePayload',
    result: 'CREATED',
    article: {
      head: 'Ferry to sail again',
      publishedAt: '2026-03-03T08:00:00.000Z',
      source: { name: 'Harbour Post' },
    },
  });
  expect(done.article.entities.nodes).toHaveLength(done.article.entities.totalCount);
  expect(api.statements).toHaveLength(1);
  expect((await api.data(INGEST, { input: ARTICLE }, writer)).done).toEqual({ ...done, result: 'UNCHANGED' });
  const changed = { ...ARTICLE, text: `${ARTICLE.text} It is late.` };
  expect((await api.data(INGEST, { input: changed }, writer)).done).toMatchObject({
    result: 'UPDATED',
    article: { id: done.article.id },
  });
  const drop = 'mutation ($id: ID!) { gone: deleteArticle(id: $id) { deletedId __typename } }';
  expect(await api.data(drop, { id: done.article.id }, writer)).toEqual({
    gone: { deletedId: done.article.id, __typename: 'DeleteArticlePayload' },
  });
  expect(await api.data('{ statistics { articles entities } }')).toEqual({
    statistics: { articles: 0, entities: 0 },
  });
  expect((await api.ask(drop, { id: done.article.id }, writer)).errors).toMatchObject([
    { extensions: { code: 'NOT_FOUND' } },
  ]);
});

test('without the write key nothing is written', async () => {
  const { errors, status } = await api.ask(INGEST, { input: ARTICLE });
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' }, path: ['done'] }]);
  expect(status).toBe(401);
  expect(
    (await api.ask('mutation { deleteArticle(id: "a1000000-0000-8000-8000-000000000000") { deletedId } }'))
      .errors,
  ).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(await api.data('{ statistics { articles } }')).toEqual({ statistics: { articles: 0 } });
});

test.each([
  ['an empty text', { text: ' \n' }],
  ['an empty headline', { headline: '' }],
  ['a text that is too long', { text: 'a'.repeat(2_000_001) }],
  ['a NUL character', { text: 'a\0b' }],
  ['a headline that is too long', { headline: 'a'.repeat(1_001) }],
  ['an address that isn’t one', { url: 'harbour' }],
  ['an address of a file', { url: 'file:///etc/passwd' }],
  ['a date of the year 0', { publishedAt: '0000-01-01T00:00:00Z' }],
  ['a language that isn’t one', { language: 'not a language' }],
])('%s is BAD_USER_INPUT', async (_name, part) => {
  const { errors } = await api.ask(INGEST, { input: { ...ARTICLE, ...part } }, writer);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(await api.data('{ statistics { articles } }')).toEqual({ statistics: { articles: 0 } });
});

test('what a payload selects is bound by the limits of reads', async () => {
  const query = `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { article {
    entities(first: 100) { nodes { articles(first: 100) { nodes { entities(first: 100) { nodes { id } } } } } }
  } } }`;
  const { errors } = await api.ask(query, { input: ARTICLE }, writer);
  expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY' } }]);
  expect(await api.data('{ statistics { articles } }')).toEqual({ statistics: { articles: 0 } });
});

describe('several articles at once', () => {
  const EACH = `mutation ($inputs: [IngestArticleInput!]!) {
    done: ingestArticles(inputs: $inputs) {
      __typename outcome wrong: error { __typename code message } warnings
      article { headline entities { totalCount } }
    }
  }`;

  test('go in in their order; one that fails stops no other', async () => {
    const inputs = [
      ARTICLE,
      { ...ARTICLE, url: 'https://harbour.example/empty', text: ' ' },
      { ...ARTICLE, url: 'https://harbour.example/old', publishedAt: '0900-01-01T00:00:00Z' },
      { ...ARTICLE, url: 'https://harbour.example/broken', headline: BROKEN },
      { ...ARTICLE, url: 'https://harbour.example/other', headline: 'Another ferry' },
    ];
    const { done } = await api.data(EACH, { inputs }, writer);
    expect(done.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'CREATED',
      'FAILED',
      'CREATED',
      'FAILED',
      'CREATED',
    ]);
    expect(done[0]).toMatchObject({
      __typename: 'IngestResult',
      wrong: null,
      warnings: [],
      article: { headline: 'Ferry to sail again' },
    });
    expect(done[1]).toMatchObject({
      article: null,
      wrong: { __typename: 'IngestError', code: 'BAD_USER_INPUT', message: '`text` is empty.' },
    });
    expect(done[2]).toMatchObject({
      wrong: null,
      warnings: [expect.stringContaining('outside the years 1600 to 2199')],
    });
    // What broke is told in the log alone.
    expect(done[3].wrong).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(done[3].wrong.message).not.toMatch(/analyser/);
    expect(
      expected([...api.internalErrors.values()].at(-1), '[...api.internalErrors.values()].at(-1)').message,
    ).toBe('The analyser broke.');
    expect(done[4].article.headline).toBe('Another ferry');
    expect((await api.data(EACH, { inputs: inputs.slice(0, 1) }, writer)).done).toMatchObject([
      { outcome: 'UNCHANGED' },
    ]);
    expect(await api.data(EACH, { inputs: [] }, writer)).toEqual({ done: [] });
  });

  test('are 200 at the most, within the limits of reads, and need the key', async () => {
    const { errors } = await api.ask(EACH, { inputs: Array(201).fill(ARTICLE) }, writer);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const costly = `mutation ($inputs: [IngestArticleInput!]!) { ingestArticles(inputs: $inputs) { article {
      entities(first: 100) { nodes { articles(first: 10) { nodes { id } } } }
    } } }`;
    expect((await api.ask(costly, { inputs: Array(100).fill(ARTICLE) }, writer)).errors).toMatchObject([
      { extensions: { code: 'QUERY_TOO_COSTLY' } },
    ]);
    expect((await api.ask(EACH, { inputs: [ARTICLE] })).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });
});

describe('a document', () => {
  const DOCUMENT = `mutation ($input: IngestDocumentInput!) {
    done: ingestDocument(input: $input) {
      outcome error { code message } warnings article { headline url publishedAt source { name } }
    }
  }`;
  const file = (name: string, content: string | Uint8Array, url?: string) => ({
    input: { name, content: Buffer.from(content).toString('base64'), ...(url && { url }) },
  });

  test('is read whatever its format, one result an article', async () => {
    const feed = `<rss version="2.0"><channel><title>Quay News</title>
      <item><title>Crane falls in dock</title><link>https://quay.example/crane</link>
        <pubDate>Tue, 03 Mar 2026 09:00:00 GMT</pubDate>
        <description>A crane fell in the dry dock on Tuesday, Ivo Marek said.</description></item>
      <item><title>Only a title</title><link>https://quay.example/title</link></item>
    </channel></rss>`;
    const { done } = await api.data(DOCUMENT, file('news.bin', feed), writer);
    expect(done).toMatchObject([
      {
        outcome: 'CREATED',
        error: null,
        article: {
          headline: 'Crane falls in dock',
          url: 'https://quay.example/crane',
          publishedAt: '2026-03-03T09:00:00.000Z',
          source: { name: 'Quay News' },
        },
      },
      { outcome: 'FAILED', article: null, error: { code: expect.any(String) } },
    ]);
    expect(done[0].warnings).toEqual([expect.stringContaining('summary')]);
  });

  test('takes its address from the client where it has none', async () => {
    const page =
      '<html><body><article><h1>Lock gate opens</h1><p>The gate of the lock opened on Monday after a year of repairs, said Ana Brandt.</p></article></body></html>';
    const { done } = await api.data(DOCUMENT, file('page', page, 'https://lock.example/gate'), writer);
    expect(done).toMatchObject([
      { outcome: 'CREATED', article: { url: 'https://lock.example/gate', source: { name: 'lock.example' } } },
    ]);
  });

  test('that is not read is told by its code', async () => {
    const { done } = await api.data(
      DOCUMENT,
      file('old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
      writer,
    );
    expect(done).toMatchObject([
      { outcome: 'FAILED', article: null, error: { code: 'UNSUPPORTED_FORMAT' }, warnings: [] },
    ]);
    expect(done[0].error.message).toMatch(/^old\.doc: .*DOCX/);
  });

  test.each([
    ['no Base64', { name: 'a', content: 'a?b=' }],
    ['cut Base64', { name: 'a', content: 'YWJj Z' }],
    ['nothing', { name: 'a', content: ' ' }],
    ['no name', { name: '', content: 'YWJj' }],
    ['an address of a file', { name: 'a', content: 'YWJj', url: 'file:///a' }],
    ['more than 16 MB', { name: 'a', content: 'A'.repeat(21_333_340) }],
    [
      'more articles than may be',
      {
        name: 'a.jsonl',
        content: Buffer.from(`${JSON.stringify({ title: 'A', text: 'A text.' })}\n`.repeat(201)).toString(
          'base64',
        ),
      },
    ],
  ])('of %s is BAD_USER_INPUT', async (_name, input) => {
    const { articles } = (await api.data('{ statistics { articles } }')).statistics;
    const { errors } = await api.ask(DOCUMENT, { input }, writer);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect((await api.data('{ statistics { articles } }')).statistics.articles).toBe(articles);
  });

  test('needs the key', async () => {
    expect((await api.ask(DOCUMENT, file('a', 'b'))).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });
});
