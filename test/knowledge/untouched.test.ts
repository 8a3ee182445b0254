import { plainDocument } from '../../src/documents/document.js';
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { analyse } from '../../src/language/analyse.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { testDatabase } from '../setup/database.js';

const database = testDatabase();

/** What many articles share and each of them resolves anew. */
const SHARED = [
  'event',
  'event_participant',
  'entity_event',
  'figure_series',
  'statement',
  'entity_statement',
  'several_story_event',
  'several_story_statement',
  'story_neighbour',
];

/** Of each row, as text, the transaction that wrote it. */
async function writers(): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const table of SHARED) {
    const { rows } = await database.pool.query<{ row: string; writer: string }>(
      `SELECT to_jsonb(t)::text AS row, t.xmin::text AS writer FROM "${table}" AS t`,
    );
    for (const { row, writer } of rows) all.set(`${table} ${row}`, writer);
  }
  return all;
}

const report = (outlet: string, hour: number, text: string) =>
  plainDocument(text, {
    headline: `Ferry burns off Quellmar (${outlet})`,
    url: `https://${outlet}.example/ferry`,
    publishedAt: new Date(Date.UTC(2021, 4, 3, hour)),
  });

test('a row of what is shared that a write leaves as it was is not written anew', async () => {
  const knowledge = createKnowledgeBase(database.pool);
  const store = (document: ReturnType<typeof report>) =>
    knowledge.store([{ document, analysis: analyse(document, ENGLISH), analysedBy: 'now' }]);
  const first =
    'QUELLMAR - At least 12 people were killed when a fire broke out on a ferry off Quellmar on Monday. ' +
    '"The smoke was everywhere within minutes and nobody could see the stairs," Ilsa Wendt, a passenger, said. ' +
    'Police arrested the captain, Marek Sool, in Quellmar on Monday.';
  await store(report('one', 9, first));
  const before = await writers();
  expect([...before.keys()].some((row) => row.startsWith('event '))).toBe(true);
  expect([...before.keys()].some((row) => row.startsWith('statement '))).toBe(true);

  await store(
    report(
      'two',
      12,
      'A ferry fire killed at least 14 people off Quellmar on Monday, officials said. ' +
        'Police in Quellmar arrested Marek Sool, the captain of the ferry. The harbour stays closed.',
    ),
  );
  const after = await writers();
  const kept = [...after].filter(([row]) => before.has(row));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.filter(([row, writer]) => before.get(row) !== writer)).toEqual([]);
  // It came to be of events that were there.
  expect(after.size).toBeGreaterThan(before.size);
});
