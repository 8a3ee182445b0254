import type { Pool } from 'pg';
import { type Document, plainDocument } from '../../src/documents/document.js';
import { analysisFingerprint } from '../../src/ingestion/fingerprint.js';
import { countStaleArticles, ingestAgain } from '../../src/ingestion/ingestAgain.js';
import { ingestEach } from '../../src/ingestion/ingestDocument.js';
import { createIngestor } from '../../src/ingestion/ingestor.js';
import { exportCanonical } from '../../src/knowledge/exportCanonical.js';
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { unreadAnalysis } from '../../src/language/newAnalysis.js';
import { testDatabase } from '../setup/database.js';
import { readsHere } from '../setup/readsHere.js';

const database = testDatabase();
/** The same documents, read by this build alone. */
const fresh = testDatabase();

const DATELINE = 'SUNDERBY (Norden) -- ';

/** A version of an article, of which all that its analysis rests on tells something. */
function version(article: number, edit: number): Document {
  return plainDocument(
    `${DATELINE}A fire killed ${edit + 3} people in a warehouse on Monday. Mayor Olga Brenn said it was arson.`,
    {
      headline: `Fire ${article} kills ${edit + 3}`,
      url: `https://post.example/${article}`,
      source: 'The Post',
      byline: 'Ida Marsh',
      authors: ['Ida Marsh'],
      datelinePlace: 'SUNDERBY',
      publishedAt: new Date('2026-03-02T23:30:00Z'),
      modifiedAt: new Date(Date.UTC(2026, 2, 3 + edit)),
      timeZone: 'Europe/Athens',
      language: 'en-GB',
      furniture: [{ start: 0, end: DATELINE.length }],
    },
  );
}

const VERSIONS = [0, 1].flatMap((article) => [1, 0, 2].map((edit) => version(article, edit)));

async function exported(pool: Pool): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportCanonical(pool)) lines.push(line);
  return lines;
}

async function readAnew(onEach: (stop: AbortController) => void = () => {}): Promise<string[]> {
  const [knowledge, reader, stop] = [
    createKnowledgeBase(database.pool),
    readsHere(),
    new AbortController(),
  ] as const;
  const ingestor = createIngestor(reader, knowledge);
  const outcomes: string[] = [];
  for await (const { outcome } of ingestAgain({ reader, ingestor, knowledge, signal: stop.signal })) {
    outcomes.push(outcome);
    onEach(stop);
  }
  return outcomes;
}

test('articles and the versions that are kept of them are read anew, as if this build had read them, and once', async () => {
  const knowledge = createKnowledgeBase(database.pool);
  for (const document of VERSIONS)
    await knowledge.store([{ document, analysis: unreadAnalysis(document, 'la'), analysedBy: 'before' }]);
  expect(await countStaleArticles(knowledge)).toBe(6);

  // Stopped when the articles are read: the versions are left for the next run.
  expect(await readAnew((stop) => stop.abort())).toEqual(['UPDATED', 'UPDATED']);
  expect(await countStaleArticles(knowledge)).toBe(4);
  expect(await readAnew()).toEqual(['UPDATED', 'UPDATED', 'UPDATED', 'UPDATED']);
  expect(await countStaleArticles(knowledge)).toBe(0);
  expect(await readAnew()).toEqual([]);

  const reading = createIngestor(readsHere(), createKnowledgeBase(fresh.pool));
  for (const document of VERSIONS) await ingestEach([document], reading);
  expect(await exported(database.pool)).toEqual(await exported(fresh.pool));
  const { rows } = await fresh.pool.query(
    "SELECT 1 FROM article_version WHERE facts->>'names' LIKE '%Brenn%'",
  );
  expect(rows).toHaveLength(4);
});

test('a version that came to stand, or went, while it was read anew is left as it is', async () => {
  const knowledge = createKnowledgeBase(database.pool);
  const [kept, stands] = [version(7, 1), version(7, 2)];
  for (const document of [kept, stands])
    await knowledge.store([{ document, analysis: unreadAnalysis(document, 'la'), analysedBy: 'before' }]);
  const [stale] = await knowledge.staleVersions(analysisFingerprint(), null, 10);
  const read = await readsHere().read(stale.document, {
    analysedBy: analysisFingerprint(),
    contentHash: stale.contentHash,
  });

  const later = { ...kept, modifiedAt: new Date('2026-04-01T00:00:00Z') };
  await knowledge.store([{ document: later, analysis: unreadAnalysis(later, 'la'), analysedBy: 'before' }]);
  const before = await exported(database.pool);
  expect(await knowledge.reread(read)).toMatchObject({ articleId: stale.articleId, outcome: 'UNCHANGED' });
  expect(await exported(database.pool)).toEqual(before);

  await knowledge.remove(stale.articleId);
  expect((await knowledge.reread(read)).outcome).toBe('UNCHANGED');
});
