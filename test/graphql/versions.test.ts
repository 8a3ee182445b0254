import { createKnowledgeWriter } from '../../src/cli/knowledgeWriter.js';
import { createIngestor } from '../../src/ingestion/ingestor.js';
import { readsHere } from '../setup/readsHere.js';
import { type Data, testApi } from './api.js';

const api = testApi(
  async () => {},
  (knowledge) => createKnowledgeWriter(createIngestor(readsHere(), knowledge), knowledge),
);

const writer = { canWrite: true };
const INGEST = `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { outcome article { id text } } }`;
const FIRST = {
  headline: 'Ferry fire kills 38',
  text: 'A fire on a ferry off Portalva killed 38 people on Monday, the coast guard said.',
  url: 'https://harbour.example/fire',
  source: 'Harbour Post',
  publishedAt: '2026-03-03T08:00:00Z',
};
const SECOND = {
  ...FIRST,
  headline: 'Ferry fire kills 36',
  text: 'A fire on a ferry off Portalva killed 36 people on Monday, the coast guard said. Mayor Olga Brenn wept.',
  modifiedAt: '2026-03-04T08:00:00Z',
};
const VERSIONS = `query ($id: ID!) {
  article(id: $id) {
    headline
    versions { headline text publishedAt modifiedAt changes { __typename kind fact was: before after } }
    two: versions(first: 1) { changes(first: 1) { fact } }
  }
}`;

const ingest = async (input: object): Promise<Data> =>
  (await api.data(INGEST, { input }, writer)).ingestArticle;

test('an article keeps its versions, with the facts that each edit changed, whichever came first', async () => {
  const answers = [];
  for (const order of [
    [FIRST, SECOND],
    [SECOND, FIRST],
  ]) {
    const [one, other] = [await ingest(order[0] ?? {}), await ingest(order[1] ?? {})];
    expect([one.outcome, other.outcome]).toEqual(['CREATED', 'UPDATED']);
    expect(other.article.text).toBe(SECOND.text);
    for (const again of order) expect((await ingest(again)).outcome).toBe('UNCHANGED');
    answers.push(await api.data(VERSIONS, { id: one.article.id }));
    expect(api.statements).toHaveLength(1);
    await api.data(
      'mutation ($id: ID!) { deleteArticle(id: $id) { deletedId } }',
      { id: one.article.id },
      writer,
    );
    const { rows } = await api.database.pool.query('SELECT count(*)::int AS count FROM article_version');
    expect(rows).toEqual([{ count: 0 }]);
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0].article).toEqual({
    headline: 'Ferry fire kills 36',
    versions: [
      {
        headline: 'Ferry fire kills 36',
        text: SECOND.text,
        publishedAt: '2026-03-03T08:00:00.000Z',
        modifiedAt: '2026-03-04T08:00:00.000Z',
        changes: expect.arrayContaining([
          {
            __typename: 'FactChange',
            kind: 'CHANGED',
            fact: 'HEADLINE',
            was: 'Ferry fire kills 38',
            after: 'Ferry fire kills 36',
          },
          { __typename: 'FactChange', kind: 'ADDED', fact: 'NAME', was: null, after: 'Olga Brenn' },
          expect.objectContaining({ kind: 'CHANGED', fact: 'FIGURE', was: expect.stringContaining('38') }),
        ]),
      },
      {
        headline: 'Ferry fire kills 38',
        text: FIRST.text,
        publishedAt: '2026-03-03T08:00:00.000Z',
        modifiedAt: null,
        changes: [],
      },
    ],
    two: [{ changes: [{ fact: 'HEADLINE' }] }],
  });
});
