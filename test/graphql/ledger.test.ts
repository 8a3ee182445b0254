import type { KnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { type Told, told } from '../knowledge/findings.js';
import { testApi } from './api.js';

/** Reports of one march by papers that don't agree on how many came, and of another by papers that do. */
const MARCHES: readonly Told[] = [
  { paper: 'Harbour Post', host: 'harbour.example', count: 300, day: '06' },
  { paper: 'Valley News', host: 'valley.example', count: 900, day: '06' },
  { paper: 'Harbour Post', host: 'harbour.example', count: 40, day: '13' },
  { paper: 'Valley News', host: 'valley.example', count: 40, day: '13' },
].map(({ paper, host, count, day }) => ({
  headline: `${count} march with Tomasz Weil`,
  url: `https://${host}/march-of-${day}`,
  source: paper,
  text: `${count} bakers marched with Tomasz Weil and Anke Ruiz on Friday, ${paper} counted.`,
  published: `2026-02-${day}T19:00:00Z`,
  entities: { 'Tomasz Weil': { kind: 'PERSON' as const }, 'Anke Ruiz': { kind: 'PERSON' as const } },
  events: [
    {
      type: 'CONFLICT_DEMONSTRATE' as const,
      trigger: 'marched',
      day: `2026-02-${day}`,
      when: 'on Friday',
      participants: [['AGENT', 'Tomasz Weil'] as const, ['AGENT', 'Anke Ruiz'] as const],
    },
  ],
  figures: [{ text: `${count} bakers`, value: count, counted: 'baker', event: 0 }],
}));

/** A report of a fire that killed 12, two of them crew members. */
const FIRE: Told = {
  headline: 'Coach of Lena Orsk burns',
  url: 'https://harbour.example/coach',
  source: 'Harbour Post',
  text: 'Twelve people died when the coach of Lena Orsk burned on Sunday, two crew members among them. The two crewmembers had driven 7 coaches.',
  published: '2026-01-12T19:00:00Z',
  entities: { 'Lena Orsk': { kind: 'PERSON' } },
  events: [{ type: 'LIFE_DIE', trigger: 'died', day: '2026-01-11', when: 'on Sunday' }],
  figures: [
    { text: 'Twelve people', value: 12, counted: 'killed', event: 0 },
    { text: 'two crew members', value: 2, counted: 'killed', people: 'crew member', event: 0 },
    { text: 'two crewmembers', value: 2, counted: 'killed', people: 'crewmember', event: 0 },
    { text: '7 coaches', value: 7, counted: 'coach' },
  ],
};

const api = testApi(async (knowledge: KnowledgeBase) => {
  await knowledge.store([...MARCHES, FIRE].map(told));
});

test('what the reports of an event say of a quantity, in one statement', async () => {
  const { events } = await api.data(`{
    events(filter: { happenedAfter: "2026-02-01T00:00:00Z", happenedBefore: "2026-02-10T00:00:00Z" }) {
      nodes {
        title
        ledger { counted unit verdict explanation latest { value } figures { value article { source { name } } } event { articleCount } }
      }
    }
  }`);
  expect(api.statements).toHaveLength(1);
  expect(events.nodes).toEqual([
    {
      title: expect.any(String),
      ledger: [
        {
          counted: 'baker',
          unit: null,
          verdict: 'CONFLICT',
          explanation: expect.stringMatching(
            /^\d+ on 6 February 2026 \(1 text\) against \d+ on 6 February 2026 \(1 text\)$/,
          ),
          latest: { value: expect.any(Number) },
          figures: expect.arrayContaining([
            { value: 300, article: { source: { name: 'Harbour Post' } } },
            { value: 900, article: { source: { name: 'Valley News' } } },
          ]),
          event: { articleCount: 2 },
        },
      ],
    },
  ]);
});

test('the dead and a part of them are two series of one count', async () => {
  const { events } = await api.data(`{
    events(filter: { happenedBefore: "2026-02-01T00:00:00Z" }) {
      nodes { ledger { counted people explanation figures { value people change } } }
    }
  }`);
  expect(events.nodes[0].ledger).toEqual([
    {
      counted: 'killed',
      people: null,
      explanation: '12 (1 text)',
      figures: [{ value: 12, people: null, change: null }],
    },
    {
      counted: 'killed',
      people: 'crew member',
      explanation: 'crew member killed: 2 (1 text)',
      figures: [{ value: 2, people: 'crew member', change: null }],
    },
  ]);
});

test('a figure tells the series it is in, be it of a part spelled otherwise or told again in its text', async () => {
  const { figures } = await api.data(`{
    figures(filter: { publishedBefore: "2026-02-01T00:00:00Z" }) {
      nodes { value people series { people counted verdict figures { value } event { articleCount } } }
    }
  }`);
  expect(api.statements).toHaveLength(1);
  const whole = { people: null, counted: 'killed', verdict: 'AGREEMENT', figures: [{ value: 12 }] };
  const part = { people: 'crew member', counted: 'killed', verdict: 'AGREEMENT', figures: [{ value: 2 }] };
  const event = { articleCount: 1 };
  expect(figures.nodes).toHaveLength(4);
  expect(figures.nodes).toEqual(
    expect.arrayContaining([
      { value: 12, people: null, series: { ...whole, event } },
      { value: 2, people: 'crew member', series: { ...part, event } },
      { value: 2, people: 'crewmember', series: { ...part, event } },
      { value: 7, people: null, series: null },
    ]),
  );
});

test('events are found by the verdicts on their figures', async () => {
  const query = `query ($verdicts: [FigureVerdict!]) {
    events(filter: { verdicts: $verdicts, minIndependentSources: 2 }) { nodes { figures { nodes { value } } } }
  }`;
  const values = async (verdicts: string[]) => {
    const { events } = await api.data(query, { verdicts });
    return events.nodes.map(({ figures }: { figures: { nodes: { value: number }[] } }) =>
      figures.nodes.map(({ value }) => value).sort((a, b) => a - b),
    );
  };
  expect(await values(['CONFLICT'])).toEqual([[300, 900]]);
  expect(await values(['AGREEMENT', 'SCOPE'])).toEqual([[40, 40]]);
  expect(await values(['REVISION'])).toEqual([]);
  expect(
    (await api.data('{ events(filter: { minIndependentSources: 3 }) { totalCount } }')).events.totalCount,
  ).toBe(0);
});
