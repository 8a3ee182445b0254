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

const api = testApi(async (knowledge: KnowledgeBase) => {
  await knowledge.store(MARCHES.map(told));
});

test('what the reports of an event say of a quantity, in one statement', async () => {
  const { events } = await api.data(`{
    events(filter: { happenedBefore: "2026-02-10T00:00:00Z" }) {
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
