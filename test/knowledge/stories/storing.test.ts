import fc from 'fast-check';
import { exportCanonical } from '../../../src/knowledge/exportCanonical.js';
import { articleOfStoryId } from '../../../src/knowledge/ids.js';
import { createKnowledgeBase, type KnowledgeBase } from '../../../src/knowledge/knowledgeBase.js';
import { emptyDatabase, testDatabase } from '../../setup/database.js';
import { type Told, told } from '../findings.js';

const database = testDatabase();
let knowledge: KnowledgeBase;

beforeAll(() => {
  knowledge = createKnowledgeBase(database.pool);
});

beforeEach(empty);

async function empty() {
  await emptyDatabase(database.pool);
}

async function exported(): Promise<string> {
  let all = '';
  for await (const line of exportCanonical(database.pool)) all += line;
  return all;
}

async function stories(): Promise<{ title: string; n: number }[]> {
  const { rows } = await database.pool.query(
    'SELECT title, article_count AS n FROM story ORDER BY sort_at, title',
  );
  return rows as { title: string; n: number }[];
}

/** An article of a calamity in a place, told by another outlet each time. */
function report(
  outlet: string,
  published: string,
  headline: string,
  text: string,
  event?: Partial<NonNullable<Told['events']>[number]>,
): Told {
  const names = ['Quellmar', 'Tarnovo Bay', 'Ilsa Wendt', 'Oberlund', 'Marek Sool', 'Drevik'].filter((name) =>
    text.includes(name),
  );
  return {
    url: `https://${outlet}.example/${headline.toLowerCase().replace(/\W+/g, '-')}`,
    source: outlet,
    headline,
    text,
    published,
    entities: Object.fromEntries(
      names.map((name) => [
        name,
        { kind: ['Ilsa Wendt', 'Marek Sool'].includes(name) ? ('PERSON' as const) : ('PLACE' as const) },
      ]),
    ),
    events: event ? [{ type: 'ACCIDENT', trigger: 'fire', ...event }] : [],
  };
}

const FERRY = [
  report(
    'harbour',
    '2026-03-03T08:00:00Z',
    'Ferry catches fire off Quellmar',
    'A fire broke out in the engine room of the ferry Sandpiper off Quellmar before dawn. Coastguard lifeboats took 212 passengers ashore. Captain Ilsa Wendt said the sprinklers failed.',
    { day: '2026-03-03', place: 'Quellmar' },
  ),
  report(
    'courier',
    '2026-03-03T12:00:00Z',
    'Lifeboats rescue passengers of burning ferry Sandpiper',
    'Lifeboats rescued 212 passengers of the ferry Sandpiper after a fire in its engine room off Quellmar. The sprinklers had failed, captain Ilsa Wendt told the coastguard.',
    { day: '2026-03-03', place: 'Quellmar' },
  ),
  report(
    'valley',
    '2026-03-04T09:00:00Z',
    'Sprinklers of ferry Sandpiper had failed before',
    'The sprinklers of the ferry Sandpiper, whose engine room caught fire off Quellmar, had failed an inspection. Captain Ilsa Wendt had warned the owners, the coastguard said; 212 passengers were rescued by lifeboats.',
    { day: '2026-03-03' },
  ),
];
const MINE = [
  report(
    'harbour',
    '2026-03-05T08:00:00Z',
    'Miners trapped in flooded Oberlund shaft',
    'Eleven miners are trapped in a flooded zinc shaft at Oberlund. Pumps from the neighbouring colliery were brought by helicopter, foreman Marek Sool said.',
  ),
  report(
    'courier',
    '2026-03-05T15:00:00Z',
    'Pumps flown to Oberlund zinc mine',
    'Helicopters brought pumps to Oberlund, where eleven miners are trapped in a flooded zinc shaft. Foreman Marek Sool said the colliery had lent them.',
  ),
  report(
    'valley',
    '2026-03-06T15:00:00Z',
    'Eleven miners brought up alive at Oberlund',
    'All eleven miners trapped in the flooded zinc shaft at Oberlund were brought up alive after pumps lowered the water. Foreman Marek Sool wept at the colliery gates.',
  ),
];
/** A month of one kind of news, of other places, people and numbers. */
const QUAKES = ['Anlund', 'Bresk', 'Corvane', 'Dumar', 'Estrup', 'Falkenau'].map((town, k) =>
  report(
    'wire',
    `2026-03-${String(2 + 5 * k).padStart(2, '0')}T08:00:00Z`,
    `Earthquake shakes ${town}`,
    `An earthquake shook ${town} on ${['Monday', 'Friday', 'Tuesday'][k % 3]}. ${['Chimneys fell in the old quarter', 'A viaduct cracked', 'Schools were shut for a day', 'The reservoir was drained', 'Trams stood still', 'A belfry collapsed'][k]}, ${['baker', 'deputy', 'geologist', 'nurse', 'sexton', 'mayor'][k]} ${['Ole Brint', 'Tove Haas', 'Rik Almer', 'Una Feld', 'Per Stolz', 'Ivo Krantz'][k]} said.`,
  ),
);
const ALL = [...FERRY, ...MINE, ...QUAKES];

test('articles that report one happening are one story, called by the headline of the most central', async () => {
  await knowledge.store([...FERRY, ...MINE].map(told));
  const found = await stories();
  expect(found.map(({ n }) => n)).toEqual([3, 3]);
  expect(FERRY.map(({ headline }) => headline)).toContain(found[0].title);
  const { rows } = await database.pool.query(
    `SELECT e.name, x.article_count AS n FROM story_entity x JOIN entity e ON e.id = x.entity_id
     WHERE e.name = 'Quellmar'`,
  );
  expect(rows).toEqual([{ name: 'Quellmar', n: 3 }]);
});

test('an article without a date is of its copies’ story, and else of one of its own', async () => {
  const undated: Told = { ...FERRY[1], url: 'https://copy.example/ferry', published: null };
  await knowledge.store([...FERRY, undated].map(told));
  const counts = (await stories()).map(({ n }) => n);
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(4);
});

test('a story is found under the ids that all its articles give it, and is gone with the last', async () => {
  const stored = await knowledge.store(FERRY.map(told));
  const { rows } = await database.pool.query('SELECT id FROM story');
  expect(rows).toHaveLength(1);
  expect(stored.map(({ articleId }) => articleId)).toContain(articleOfStoryId(rows[0].id));
  for (const { articleId } of stored) await knowledge.remove(articleId);
  expect(await exported()).toBe('');
  expect((await database.pool.query('SELECT 1 FROM story_neighbour')).rows).toEqual([]);
});

test('what is exported is a function of the documents, whatever their order, repeats, updates and removals', async () => {
  await knowledge.store(ALL.map(told));
  expect(await exported()).not.toMatch(/ingested_at/);
  const step = fc.record({
    articles: fc.uniqueArray(fc.nat(ALL.length - 1), { minLength: 1, maxLength: 5 }),
    what: fc.constantFrom('store' as const, 'store' as const, 'change' as const, 'remove' as const),
  });
  const changed = ({ events: _, ...rest }: Told): Told => ({
    ...rest,
    text: `${rest.text} More follows.`,
    entities: {},
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 4 }),
      fc.shuffledSubarray(ALL, { minLength: ALL.length }),
      async (steps, order) => {
        await empty();
        // What is at each address: whatever was stored there since it was last removed.
        const there = new Map<string, Map<string, Told>>();
        const store = async (all: readonly Told[]) => {
          for (const each of all) {
            const address = String(each.url);
            const versions = there.get(address) ?? new Map<string, Told>();
            there.set(address, versions.set(each.text, each));
          }
          await knowledge.store(all.map(told));
        };
        for (const { articles, what } of steps) {
          const some = articles.map((k) => ALL[k]);
          if (what !== 'remove') await store(what === 'store' ? some : some.map(changed));
          else
            for (const each of some) {
              const stored = await database.pool.query('SELECT id FROM article WHERE url = $1', [each.url]);
              if (stored.rows.length > 0) await knowledge.remove(stored.rows[0].id);
              there.delete(String(each.url));
            }
        }
        await store(order.slice(0, 7));
        await store(order.slice(7));
        const reached = await exported();
        await empty();
        await knowledge.store(
          [...there.values()]
            .flatMap((versions) => [...versions.values()])
            .reverse()
            .map(told),
        );
        expect(await exported()).toBe(reached);
      },
    ),
    { numRuns: 20 },
  );
}, 300_000);
