import { plainDocument } from '../../../src/documents/document.js';
import { createKnowledgeBase } from '../../../src/knowledge/knowledgeBase.js';
import { analyse } from '../../../src/language/analyse.js';
import { ENGLISH } from '../../../src/language/packs/english.js';
import { testDatabase } from '../../setup/database.js';

const database = testDatabase();

/** What the second event is to the first, by types, of all that are told together. */
async function relations(): Promise<string[]> {
  const { rows } = await database.pool.query<{ told: string }>(
    `SELECT concat_ws(' ', a.type, r.relation, b.type, r.article_count) AS told
     FROM event_relation r JOIN event a ON a.id = r.event_id JOIN event b ON b.id = r.other_id ORDER BY 1`,
  );
  return rows.map(({ told }) => told);
}

const document = (outlet: string) =>
  plainDocument(
    'QUELLMAR - At least 12 people were killed when a fire broke out on a ferry off Quellmar on Monday. ' +
      'Police arrested the captain, Marek Sool, in Quellmar on Monday.',
    {
      headline: `Ferry burns off Quellmar (${outlet})`,
      url: `https://${outlet}.example/ferry`,
      publishedAt: new Date('2021-05-03T09:00:00Z'),
    },
  );

test('two events that are told together are kept once and told either way', async () => {
  const knowledge = createKnowledgeBase(database.pool);
  const read = (outlet: string) => ({
    document: document(outlet),
    analysis: analyse(document(outlet), ENGLISH),
    analysedBy: 'now',
  });
  await knowledge.store([read('one')]);
  expect(await relations()).toEqual([
    'ACCIDENT CONSEQUENCE LIFE_DIE 1',
    'ACCIDENT FOLLOW_UP JUSTICE_ARREST_JAIL 1',
    'JUSTICE_ARREST_JAIL PRECEDED_BY ACCIDENT 1',
    'JUSTICE_ARREST_JAIL PRECEDED_BY LIFE_DIE 1',
    'LIFE_DIE CAUSE ACCIDENT 1',
    'LIFE_DIE FOLLOW_UP JUSTICE_ARREST_JAIL 1',
  ]);
  await knowledge.store([read('two')]);
  expect((await relations()).every((told) => told.endsWith(' 2'))).toBe(true);
  const { rows } = await database.pool.query(
    'SELECT count(*)::int AS pairs, bool_and(event_id < other_id) AS in_order FROM event_pair',
  );
  expect(rows).toEqual([{ pairs: 3, in_order: true }]);
});

test.each([
  ['CONSEQUENCE', 'CAUSE'],
  ['FOLLOW_UP', 'PRECEDED_BY'],
  ['PART', 'WHOLE'],
  ['OTHER', 'OTHER'],
])('what is %s one way is %s the other way', async (forth, back) => {
  for (const [kept, told] of [
    [forth, back],
    [back, forth],
  ]) {
    await database.pool.query('UPDATE event_pair SET relation = $1', [kept]);
    const { rows } = await database.pool.query(
      'SELECT DISTINCT event_id < other_id AS as_kept, relation FROM event_relation ORDER BY as_kept',
    );
    expect(rows).toEqual([
      { as_kept: false, relation: told },
      { as_kept: true, relation: kept },
    ]);
  }
});
