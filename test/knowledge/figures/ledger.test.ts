import { createKnowledgeBase, type KnowledgeBase } from '../../../src/knowledge/knowledgeBase.js';
import { emptyDatabase, testDatabase } from '../../setup/database.js';
import { contents } from '../contents.js';
import { type Told, told } from '../findings.js';

const database = testDatabase();
let knowledge: KnowledgeBase;

beforeAll(() => {
  knowledge = createKnowledgeBase(database.pool);
});

beforeEach(async () => {
  await emptyDatabase(database.pool);
});

/** A report that a ferry was attacked, which killed so many. */
function report(killed: number, hour: number, facts: Partial<Told> = {}): Told {
  const text = `Raiders attacked the ferry of Ilva Brandt and Osk Tarn at Portalva on Tuesday. ${killed} people were killed, officials told reporter ${hour}.`;
  return {
    url: `https://news.example/${killed}-${hour}`,
    text,
    published: `2026-03-04T${String(hour).padStart(2, '0')}:00:00Z`,
    entities: {
      'Ilva Brandt': { kind: 'PERSON' },
      'Osk Tarn': { kind: 'PERSON' },
    },
    events: [
      {
        type: 'CONFLICT_ATTACK',
        trigger: 'attacked',
        day: '2026-03-03',
        when: 'on Tuesday',
        participants: [
          ['VICTIM', 'Ilva Brandt'],
          ['VICTIM', 'Osk Tarn'],
        ],
      },
    ],
    figures: [{ text: `${killed} people`, value: killed, counted: 'killed', event: 0 }],
    ...facts,
  };
}

async function ledger(): Promise<{ verdict: string; explanation: string; figures: number }[]> {
  const { rows } = await database.pool.query(
    'select verdict, explanation, figure_count as figures from figure_series order by event_id, position',
  );
  return rows;
}

test('the series of an event follow its reports: what comes, what is a copy, what goes', async () => {
  const [first] = await knowledge.store([told(report(12, 8))]);
  expect(await ledger()).toEqual([{ verdict: 'AGREEMENT', explanation: '12 (1 text)', figures: 1 }]);
  await knowledge.store([told(report(14, 10)), told(report(14, 11))]);
  expect(await ledger()).toEqual([
    expect.objectContaining({
      verdict: 'REVISION',
      figures: 3,
      explanation: expect.stringContaining('revised to 14'),
    }),
  ]);
  // Two values at one time can't both hold.
  const [other] = await knowledge.store([told(report(9, 11))]);
  expect(await ledger()).toEqual([expect.objectContaining({ verdict: 'CONFLICT', figures: 4 })]);
  await knowledge.remove(other.articleId);
  await knowledge.remove(first.articleId);
  expect(await ledger()).toEqual([expect.objectContaining({ verdict: 'AGREEMENT', figures: 2 })]);
  const one = await contents(database.pool);
  for (const { id } of (await database.pool.query<{ id: string }>('select id from article')).rows)
    await knowledge.remove(id);
  expect(await ledger()).toEqual([]);
  await knowledge.store([told(report(14, 11))]);
  await knowledge.store([told(report(14, 10))]);
  expect(await contents(database.pool)).toEqual(one);
});

test('the copies of one text count once', async () => {
  const long = `${report(21, 1).text} ${'The harbour master said the ferry had been on its way since the morning with all its crew aboard and nothing amiss until the raiders came. '.repeat(3)}`;
  await knowledge.store([
    told(report(21, 1, { text: long })),
    told(
      report(21, 1, { text: long, url: 'https://other.example/reprint', published: '2026-03-04T05:00:00Z' }),
    ),
  ]);
  expect(await ledger()).toEqual([{ verdict: 'AGREEMENT', explanation: '21 (1 text)', figures: 1 }]);
});

test('a part of the dead has a series of its own', async () => {
  await knowledge.store([
    told(
      report(12, 8, {
        figures: [
          { text: '12 people', value: 12, counted: 'killed', event: 0 },
          { text: 'Ilva Brandt and Osk Tarn', value: 2, counted: 'killed', people: 'crew member', event: 0 },
        ],
      }),
    ),
    told(
      report(2, 10, {
        figures: [{ text: '2 people', value: 2, counted: 'killed', people: 'crewmember', event: 0 }],
      }),
    ),
  ]);
  const { rows } = await database.pool.query(
    'select counted, people, verdict, explanation from figure_series order by position',
  );
  expect(rows).toEqual([
    { counted: 'killed', people: null, verdict: 'AGREEMENT', explanation: '12 (1 text)' },
    {
      counted: 'killed',
      people: 'crew member',
      verdict: 'AGREEMENT',
      explanation: 'crew member killed: 2 (2 texts)',
    },
  ]);
});
