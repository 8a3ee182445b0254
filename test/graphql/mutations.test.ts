import { documentFromInput } from '../../src/documents/articleInput.js';
import type { Analyser } from '../../src/ingestion/analyser.js';
import { createIngestor } from '../../src/ingestion/ingestor.js';
import { analyse } from '../../src/language/analyse.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { testApi } from './api.js';

const api = testApi(
  async () => {},
  (knowledge) => {
    const analyser: Analyser = {
      concurrency: 1,
      analyse: async (document) => analyse(document, ENGLISH),
      close: async () => {},
    };
    const ingestor = createIngestor(analyser, knowledge);
    return {
      ingest: (input) => ingestor.ingest(documentFromInput(input)),
      delete: (id) => knowledge.remove(id),
    };
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
