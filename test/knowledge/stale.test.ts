import fc from 'fast-check';
import { type Document, plainDocument } from '../../src/documents/document.js';
import { contentHashOf } from '../../src/documents/identity.js';
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { unreadAnalysis } from '../../src/language/newAnalysis.js';
import { testDatabase } from '../setup/database.js';

const database = testDatabase();

const words = fc.lorem({ maxCount: 6 });
const maybe = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: null });
const source = fc.constantFrom(
  { source: null, sourceDomain: null },
  { source: 'The Sunderby Post', sourceDomain: null },
  { source: 'The Sunderby Post', sourceDomain: 'post.example' },
  { source: 'courier.example', sourceDomain: 'courier.example' },
);

const document: fc.Arbitrary<Document> = fc
  .record({
    headline: words,
    text: fc.lorem({ mode: 'sentences', maxCount: 4 }),
    from: source,
    agency: maybe(fc.constantFrom('AFB', 'Norden')),
    byline: maybe(words),
    authors: fc.array(words, { maxLength: 3 }),
    datelinePlace: maybe(fc.constant('Sunderby')),
    publishedAt: maybe(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    ),
    timeZone: fc.constantFrom('UTC', 'Europe/Paris'),
    language: fc.constantFrom('und', 'en', 'en-GB', 'fr', 'zh-Hant'),
    furniture: fc.constantFrom(
      [],
      [{ start: 0, end: 2 }],
      [
        { start: 0, end: 1 },
        { start: 2, end: 4 },
      ],
    ),
    warnings: fc.array(words, { maxLength: 3 }),
  })
  .map(({ from, ...facts }) => plainDocument(facts.text, { ...facts, ...from }));

test('an article is read anew as the very document it was read from, whatever its text told of its language', async () => {
  const knowledge = createKnowledgeBase(database.pool);
  const documents = fc
    .sample(document, { numRuns: 40, seed: 7 })
    .map((each, i) => ({ ...each, url: i % 4 === 0 ? null : `https://post.example/${i}` }));
  await knowledge.store(
    documents.map((each) => ({
      document: each,
      analysis: unreadAnalysis(each, 'la'),
      analysedBy: 'before',
    })),
  );
  const stale = await knowledge.stale('now', null, 100);
  expect(stale).toHaveLength(documents.length);
  for (const { document: again, contentHash } of stale) {
    expect(contentHashOf(again)).toBe(contentHash);
    expect(documents).toContainEqual(again);
  }
});
