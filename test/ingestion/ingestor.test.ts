import { plainDocument } from '../../src/documents/document.js';
import { ingestEach } from '../../src/ingestion/ingestDocument.js';
import { createIngestor } from '../../src/ingestion/ingestor.js';
import { createKnowledgeBase, type KnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { testDatabase } from '../setup/database.js';
import { readsHere } from '../setup/readsHere.js';

const database = testDatabase();

const document = (town: string, text = `Mayor Olga Brenn opened the bridge of ${town} on Monday.`) =>
  plainDocument(text, { headline: `Bridge opens in ${town}`, url: `https://post.example/${town.trim()}` });

/** A knowledge base of which it is noted how many articles each of its transactions is to store. */
function watched(sizes: number[]): KnowledgeBase {
  const knowledge = createKnowledgeBase(database.pool);
  return {
    ...knowledge,
    store(articles) {
      sizes.push(articles.length);
      return knowledge.store(articles);
    },
  };
}

test('documents that come together are stored together, and each is told what became of it', async () => {
  const sizes: number[] = [];
  const ingestor = createIngestor(readsHere(), watched(sizes), { wait: 60_000 });
  const towns = Array.from({ length: 12 }, (_, i) => `Town${i}`);
  const first = await ingestEach(
    towns.map((town) => document(town)),
    ingestor,
  );
  expect(first.map(({ outcome }) => outcome)).toEqual(towns.map(() => 'CREATED'));
  expect(sizes).toEqual([12]);

  const again = await ingestEach(
    [...towns, 'Neustadt'].map((town) =>
      town === 'Town3' ? document(town, 'It rained in Town3.') : document(town),
    ),
    ingestor,
  );
  expect(again.map(({ outcome }) => outcome)).toEqual([
    ...towns.map((town) => (town === 'Town3' ? 'UPDATED' : 'UNCHANGED')),
    'CREATED',
  ]);
  expect(sizes).toEqual([12, 2]);
});

test('an article that PostgreSQL does not take fails alone, with its reason', async () => {
  const ingestor = createIngestor(readsHere(), createKnowledgeBase(database.pool), { wait: 60_000 });
  const towns = ['Alm', 'Brook', 'Cliff', 'D\u0000le', 'Elm', 'Ford', 'Gate', 'H\u0000ll', 'Isle'];
  const results = await ingestEach(
    towns.map((town) => document(town)),
    ingestor,
  );
  expect(results.map(({ outcome }) => outcome)).toEqual(
    towns.map((town) => (town.includes('\u0000') ? 'FAILED' : 'CREATED')),
  );
  for (const result of results)
    if (result.outcome === 'FAILED') expect(String(result.error)).toMatch(/unsupported Unicode escape/);
});

test('documents that the reader breaks on fail alone', async () => {
  const reader = readsHere(({ headline }) => {
    if (headline.includes('Broken')) throw new Error('It broke.');
  });
  const ingestor = createIngestor(reader, createKnowledgeBase(database.pool), { wait: 60_000 });
  const results = await ingestEach(
    ['Broken Hill', 'Kirkby', 'Broken Bow'].map((town) => document(town)),
    ingestor,
  );
  expect(results.map(({ outcome }) => outcome)).toEqual(['FAILED', 'CREATED', 'FAILED']);
});
