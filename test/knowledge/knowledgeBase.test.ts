import fc from 'fast-check';
import { expected } from '../../src/expected.js';
import { createKnowledgeBase, type KnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import type { GazetteerEntry } from '../../src/language/analysis.js';
import { emptyDatabase, testDatabase } from '../setup/database.js';
import { contents } from './contents.js';
import { type Told, told } from './findings.js';

const database = testDatabase();
let knowledge: KnowledgeBase;

beforeAll(() => {
  knowledge = createKnowledgeBase(database.pool);
});

beforeEach(async () => {
  await emptyDatabase(database.pool);
});

async function store(...articles: Told[]): Promise<string[]> {
  const ids: string[] = [];
  for (const article of articles) {
    const [stored] = await knowledge.store([told(article)]);
    ids.push(expected(stored, 'stored').articleId);
  }
  return ids;
}

async function rows<T>(sql: string, ...values: unknown[]): Promise<T[]> {
  return (await database.pool.query(sql, values)).rows as T[];
}

const person = (...forms: string[]) => ({ kind: 'PERSON' as const, forms });
const place = (id: string, name: string, countryCode: string): GazetteerEntry => ({
  id,
  name,
  latitude: 1,
  longitude: 2,
  countryCode,
});

const SUMMIT: Told = {
  url: 'https://harbour.example/summit',
  source: 'Harbour Post',
  text: 'President Mirela Vance met Otto Brandl in Lisbon on Monday. "We will keep the ports open to every ship that needs shelter," Vance said.',
  published: '2026-03-03T08:00:00Z',
  entities: {
    'Mirela Vance': person('Vance'),
    'Otto Brandl': person(),
    Lisbon: { kind: 'PLACE', gazetteer: place('city:1', 'Lisbon', 'PT') },
  },
  statements: [
    {
      content: 'We will keep the ports open to every ship that needs shelter,',
      speaker: 'Vance',
      cue: 'said',
    },
  ],
  events: [
    {
      type: 'CONTACT_MEET',
      trigger: 'met',
      day: '2026-03-02',
      when: 'on Monday',
      place: 'Lisbon',
      participants: [
        ['ENTITY', 'Mirela Vance'],
        ['ENTITY', 'Otto Brandl'],
      ],
    },
  ],
};

const RETOLD: Told = {
  url: 'https://courier.example/vance-brandl',
  source: 'The Courier',
  text: 'Talks between Vance and Otto Brandl on Monday ended late. "We will keep the ports open," the president said. Some 40 people marched outside.',
  published: '2026-03-03T20:00:00Z',
  entities: { Vance: person(), 'Otto Brandl': person() },
  statements: [{ content: 'We will keep the ports open,' }],
  events: [
    {
      type: 'CONTACT_MEET',
      trigger: 'Talks',
      day: '2026-03-02',
      when: 'on Monday',
      participants: [
        ['ENTITY', 'Vance'],
        ['ENTITY', 'Otto Brandl'],
      ],
    },
  ],
  figures: [{ text: '40 people', value: 40, counted: 'people' }],
};

const NAMESAKE: Told = {
  url: 'https://valley.example/brandl',
  source: 'Valley News',
  text: 'Greta Brandl, a baker, won the prize of the Bakers Guild (BG) on Friday. The BG gives it every year.',
  published: '2026-03-08T09:00:00Z',
  entities: {
    'Greta Brandl': person(),
    'Bakers Guild': { kind: 'ORGANIZATION', forms: ['BG'], acronym: 'BG' },
  },
};

const SHORT_NAMES: Told = {
  url: 'https://courier.example/short',
  source: 'The Courier',
  text: 'Vance will meet Brandl again, the BG said.',
  published: '2026-03-09T09:00:00Z',
  entities: { Vance: person(), Brandl: person(), BG: { kind: 'ORGANIZATION' } },
};

const ALL = [SUMMIT, RETOLD, NAMESAKE, SHORT_NAMES];

describe('identity', () => {
  test('the same document again is UNCHANGED, another text at its URL UPDATED', async () => {
    const summit = told(SUMMIT);
    expect(await knowledge.unchanged([summit.document])).toEqual([null]);
    const [created] = await knowledge.store([summit]);
    const { articleId } = expected(created, 'created');
    expect(expected(created, 'created').outcome).toBe('CREATED');
    expect(await knowledge.unchanged([told(RETOLD).document, summit.document])).toEqual([
      null,
      { articleId, outcome: 'UNCHANGED', unread: null, isEarlier: false },
    ]);
    expect(await knowledge.store([summit])).toMatchObject([{ articleId, outcome: 'UNCHANGED' }]);
    const changed = told({ ...SUMMIT, text: `${SUMMIT.text} More follows.` });
    expect(await knowledge.store([changed])).toMatchObject([{ articleId, outcome: 'UPDATED' }]);
    expect(await rows('SELECT count(*)::int AS n FROM article')).toEqual([{ n: 1 }]);
  });

  test('an update leaves what the new text alone would give', async () => {
    await store(...ALL);
    await store({ ...SHORT_NAMES, url: SUMMIT.url });
    const updated = await contents(database.pool);
    await emptyDatabase(database.pool);
    await store({ ...SHORT_NAMES, url: SUMMIT.url }, RETOLD, NAMESAKE, SHORT_NAMES);
    expect(updated).toEqual(await contents(database.pool));
  });
});

describe('entities', () => {
  test('a name that fits two names of its article is told where the two are one bearer in its story', async () => {
    const article = (n: number, names: Told['entities'], text: string): Told => ({
      url: `https://b.example/cheer/${n}`,
      text,
      entities: names,
      events: [{ type: 'CONTACT_MEET', trigger: 'met', day: '2026-03-02', participants: [] }],
    });
    const open = article(
      1,
      { 'Rob Vance': person(), 'Robert Vance': person(), Vance: { ...person(), unclear: true } },
      'Rob Vance met the board of the Orsal harbour on Monday. Robert Vance was there, and Vance spoke of the quay.',
    );
    const two = article(
      2,
      { 'Mirela Vance': person(), 'Robert Vance': person(), Vance: { ...person(), unclear: true } },
      'Mirela Vance met the guild of the Marlow bakers in June. Robert Vance was there, and Vance spoke of the bread.',
    );
    await store(open, { ...two, published: '2026-06-03T12:00:00Z' });
    const entityOf = (url: string) =>
      rows<{ entity: string | null }>(
        `SELECT e.name AS entity FROM article_entity a JOIN article t ON t.id = a.article_id
         LEFT JOIN entity e ON e.id = a.entity_id WHERE t.url = $1 AND a.name = 'Vance'`,
        url,
      );
    expect(await entityOf('https://b.example/cheer/1')).toEqual([{ entity: 'Robert Vance' }]);
    expect(await entityOf('https://b.example/cheer/2')).toEqual([{ entity: null }]);
    // Of the two surnames of somebody it may be the first.
    const first = article(
      3,
      {
        'Marta Vance Vidal': person(),
        'Pia Vance Sanz': person(),
        'Robert Vance': person(),
        Vance: { ...person(), unclear: true },
      },
      'Marta Vance Vidal and Pia Vance Sanz met the Quellmar choir in August, as Robert Vance did, and Vance bowed.',
    );
    await store({ ...first, published: '2026-08-03T12:00:00Z' });
    expect(await entityOf('https://b.example/cheer/3')).toEqual([{ entity: null }]);
  });

  test('a bare surname goes to the bearer in its story, else to who is overwhelmingly the one named so, else to nobody', async () => {
    const alone: Told = {
      url: 'https://b.example/alone',
      text: 'Few had heard of Brandl, and nobody knew of Vance.',
      published: null,
      entities: { Brandl: person(), Vance: person() },
    };
    await store(SUMMIT, SHORT_NAMES, alone);
    const names = (article: Told) =>
      rows<{ reason: string | null }>(
        `SELECT a.name, e.name AS entity, a.unresolved_reason AS reason FROM article_entity a JOIN article t ON t.id = a.article_id
         LEFT JOIN entity e ON e.id = a.entity_id WHERE t.url = $1 AND a.kind = 'PERSON' ORDER BY a.position`,
        article.url,
      );
    const told = [
      { name: 'Vance', entity: 'Mirela Vance', reason: null },
      { name: 'Brandl', entity: 'Otto Brandl', reason: null },
    ];
    expect(await names(SHORT_NAMES)).toEqual(told);
    const reason = 'One name alone: neither its article nor its story gives the full name.';
    expect(await names(alone)).toEqual([
      { name: 'Brandl', entity: null, reason },
      { name: 'Vance', entity: null, reason },
    ]);
    await store({ ...NAMESAKE, published: null });
    expect(await names(SHORT_NAMES)).toEqual(told);
    expect((await names(alone))[0].reason).toBe('The name fits more than one person.');
    const naming = (n: number): Told => ({
      url: `https://b.example/${n}`,
      text: `It was ${n} times Otto Brandl.`,
      entities: { 'Otto Brandl': person() },
    });
    await store(...Array.from({ length: 9 }, (_, n) => naming(n)));
    expect((await names(alone))[0]).toEqual({ name: 'Brandl', entity: 'Otto Brandl', reason: null });
  });

  test('names of one bearer in a story are one entity, with the forms of all of them', async () => {
    const told = (url: string, text: string, entities: Told['entities']): Told => ({
      url,
      text,
      published: '2026-03-03T12:00:00Z',
      entities,
    });
    const full = told(
      'https://a.example/full',
      'The harbour master Olaf Brenn closed the flooded lock at Portalva on Tuesday after the barge Corvina sank there, and the Orsal Fisheries Tribunal will ask why the pumps failed.',
      { 'Olaf Brenn': person(), 'Orsal Fisheries Tribunal': { kind: 'ORGANIZATION' } },
    );
    const short = told(
      'https://a.example/short',
      'Brenn closed the flooded lock at Portalva on Tuesday after the barge Corvina sank there, he said, and the OFT will ask why the pumps failed.',
      { Brenn: person(), OFT: { kind: 'ORGANIZATION' } },
    );
    const nodes = () =>
      rows<{ n: number }>(
        `SELECT e.name, e.acronym, e.article_count AS n, array_agg(f.form ORDER BY f.form) AS forms
         FROM entity e JOIN entity_form f ON f.entity_id = e.id GROUP BY e.id ORDER BY e.name`,
      );
    const both = [
      { name: 'Olaf Brenn', acronym: null, n: 2, forms: ['Brenn', 'Olaf Brenn'] },
      { name: 'Orsal Fisheries Tribunal', acronym: 'OFT', n: 2, forms: ['OFT', 'Orsal Fisheries Tribunal'] },
    ];
    const [shortId] = await store(short);
    expect(await nodes()).toEqual([{ name: 'OFT', acronym: null, n: 1, forms: ['OFT'] }]);
    const [oft] = await rows<{ id: string }>('SELECT id FROM entity');
    const [fullId] = await store(full);
    expect(await rows('SELECT count(*)::int AS n FROM story')).toEqual([{ n: 1 }]);
    expect(await nodes()).toEqual(both);
    expect(await rows('SELECT 1 FROM entity WHERE id = $1', oft.id)).toEqual([]);
    await knowledge.remove(shortId);
    expect((await nodes()).map(({ n }) => n)).toEqual([1, 1]);
    await store(short);
    expect(await nodes()).toEqual(both);
    await knowledge.remove(fullId);
    expect(await nodes()).toEqual([{ name: 'OFT', acronym: null, n: 1, forms: ['OFT'] }]);
  });

  test('a bare acronym goes to the name another article expands it to', async () => {
    await store(SHORT_NAMES, NAMESAKE);
    const [guild] = await rows(
      `SELECT name, acronym, article_count AS "articleCount" FROM entity WHERE kind = 'ORGANIZATION'`,
    );
    expect(guild).toEqual({ name: 'Bakers Guild', acronym: 'BG', articleCount: 2 });
  });

  test('spellings, middle names and short forms of a given name are one person; other middle names are not', async () => {
    const naming = (name: string, n: number): Told => ({
      url: `https://a.example/${n}`,
      text: `It was ${name}.`,
      entities: { [name]: person() },
    });
    await store(
      naming('Sergei Orlan', 1),
      naming('Sergey V. Orlan', 2),
      naming('Sergei Viktorovich Orlan', 3),
    );
    expect(await rows('SELECT name, article_count AS n FROM entity')).toEqual([
      { name: expect.any(String), n: 3 },
    ]);
    await store(naming('Sergei Orlan Jr.', 5));
    expect(await rows('SELECT article_count AS n FROM entity ORDER BY 1 DESC')).toEqual([{ n: 3 }, { n: 1 }]);
    await store(naming('Sergei Pavlovich Orlan', 4));
    expect(await rows('SELECT article_count AS n FROM entity ORDER BY 1 DESC')).toEqual([
      { n: 2 },
      { n: 1 },
      { n: 1 },
      { n: 1 },
    ]);
  });

  test('an id goes on answering when its name is joined to another', async () => {
    await store({
      url: 'https://a.example/1',
      text: 'Sergey V. Orlan left.',
      entities: { 'Sergey V. Orlan': person() },
    });
    const [{ id: old }] = await rows<{ id: string }>('SELECT id FROM entity');
    await store({
      url: 'https://a.example/2',
      text: 'Sergei Orlan left.',
      entities: { 'Sergei Orlan': person() },
    });
    const [now] = await rows<{ id: string }>(
      'SELECT e.id FROM entity_name n JOIN entity e ON e.id = n.entity_id WHERE n.id = $1',
      old,
    );
    expect(now.id).not.toBe(old);
  });

  test('names of one entity in an article count as one article of it, with the mentions of all, until they are parted', async () => {
    const counted = `SELECT e.name, e.article_count AS articles, e.mention_count AS mentions, sum(x.mention_count)::int AS listed, max(x.salience) AS salience
      FROM entity e LEFT JOIN entity_article x ON x.entity_id = e.id GROUP BY e.id ORDER BY e.name`;
    await store({
      url: 'https://a.example/1',
      text: 'Sergei Pavlovich Orlan left. Sergei Orlan came back, and Orlan stayed.',
      entities: { 'Sergei Pavlovich Orlan': person(), 'Sergei Orlan': person('Orlan') },
    });
    const saliences = await rows<{ salience: number }>('SELECT salience FROM article_entity');
    expect(await rows(counted)).toEqual([
      {
        name: 'Sergei Pavlovich Orlan',
        articles: 1,
        mentions: 4,
        listed: 4,
        salience: Math.max(...saliences.map(({ salience }) => salience)),
      },
    ]);
    await store({
      url: 'https://a.example/2',
      text: 'Sergei Antonovich Orlan left.',
      entities: { 'Sergei Antonovich Orlan': person() },
    });
    expect(await rows(counted)).toMatchObject([
      { name: 'Sergei Antonovich Orlan', articles: 1, mentions: 1, listed: 1 },
      { name: 'Sergei Orlan', articles: 1, mentions: 3, listed: 3 },
      { name: 'Sergei Pavlovich Orlan', articles: 1, mentions: 1, listed: 1 },
    ]);
  });

  test('counts, aliases and dates follow the articles', async () => {
    await store(...ALL);
    expect(
      await rows(
        `SELECT article_count AS articles, mention_count AS mentions, first_seen_at AS first, last_seen_at AS last FROM entity WHERE name = 'Mirela Vance'`,
      ),
    ).toEqual([
      {
        articles: 3,
        mentions: 4,
        first: new Date(expected(SUMMIT.published, 'SUMMIT.published')),
        last: new Date(expected(SHORT_NAMES.published, 'SHORT_NAMES.published')),
      },
    ]);
  });
});

describe('statements', () => {
  test('a shortened printing without a speaker is the same statement', async () => {
    const longer: Told = {
      url: 'https://valley.example/ports',
      text: 'We will keep the ports open to every ship that needs shelter, was her promise.',
      statements: [{ content: 'We will keep the ports open to every ship that needs shelter' }],
    };
    await store(longer, RETOLD, SUMMIT);
    expect(
      await rows(
        'SELECT s.text, e.name, s.article_count AS n FROM statement s LEFT JOIN entity e ON e.id = s.speaker_id',
      ),
    ).toEqual([
      { text: 'We will keep the ports open to every ship that needs shelter,', name: 'Mirela Vance', n: 3 },
    ]);
  });

  test('a statement without a time of its own is of about the day it was first published', async () => {
    await store(RETOLD, SUMMIT);
    expect(
      await rows(
        'SELECT said_start AS start, said_precision::text AS precision, said_text AS text FROM statement',
      ),
    ).toEqual([{ start: new Date('2026-03-03T00:00:00Z'), precision: 'APPROXIMATE', text: null }]);
  });

  test('the same words of two speakers are two statements', async () => {
    const saying = (name: string, n: number): Told => ({
      url: `https://a.example/${n}`,
      text: `"There is nothing more to be said about the dam," ${name} said.`,
      entities: { [name]: person() },
      statements: [{ content: 'There is nothing more to be said about the dam,', speaker: name }],
    });
    await store(saying('Ada Quill', 1), saying('Ben Rook', 2), saying('Ada Quill', 3));
    expect(await rows('SELECT article_count AS n FROM statement ORDER BY 1')).toEqual([{ n: 1 }, { n: 2 }]);
  });
});

describe('events', () => {
  test('reports with the same day and participants are one event', async () => {
    await store(SUMMIT, RETOLD);
    expect(
      await rows(
        `SELECT title, status::text, article_count AS articles, independent_source_count AS sources FROM event`,
      ),
    ).toEqual([
      {
        title: 'Talks between Mirela Vance and Otto Brandl, Lisbon, 2 March 2026',
        status: 'OCCURRED',
        articles: 2,
        sources: 2,
      },
    ]);
    expect(await rows('SELECT count(*)::int AS n FROM event_article')).toEqual([{ n: 2 }]);
  });

  test('another week is another event', async () => {
    await store(SUMMIT, {
      ...RETOLD,
      events: [{ ...expected(RETOLD.events, 'RETOLD.events')[0], day: '2026-02-12' }],
    });
    expect(await rows('SELECT article_count AS n FROM event')).toEqual([{ n: 1 }, { n: 1 }]);
  });

  test('two meetings of one person on a day are two events', async () => {
    const other: Told = {
      url: 'https://valley.example/late',
      text: 'Mirela Vance met Ilse Marr in Lisbon on Monday.',
      entities: {
        'Mirela Vance': person(),
        'Ilse Marr': person(),
        Lisbon: expected(SUMMIT.entities, 'SUMMIT.entities').Lisbon,
      },
      events: [
        {
          type: 'CONTACT_MEET',
          trigger: 'met',
          day: '2026-03-02',
          when: 'on Monday',
          place: 'Lisbon',
          participants: [
            ['ENTITY', 'Mirela Vance'],
            ['ENTITY', 'Ilse Marr'],
          ],
        },
      ],
    };
    await store(SUMMIT, other);
    expect(await rows('SELECT title FROM event ORDER BY 1')).toEqual([
      { title: 'Meeting of Mirela Vance and Ilse Marr, Lisbon, 2 March 2026' },
      { title: 'Meeting of Mirela Vance and Otto Brandl, Lisbon, 2 March 2026' },
    ]);
  });

  test('a planned meeting is the one that then takes place, and has occurred', async () => {
    const plan: Told = {
      url: 'https://harbour.example/plan',
      text: 'Mirela Vance will meet Otto Brandl on Monday.',
      published: '2026-02-27T08:00:00Z',
      entities: { 'Mirela Vance': person(), 'Otto Brandl': person() },
      events: [
        {
          ...expected(SUMMIT.events, 'SUMMIT.events')[0],
          trigger: 'meet',
          place: undefined,
          status: 'PLANNED',
        },
      ],
    };
    await store(plan);
    expect(await rows('SELECT status::text FROM event')).toEqual([{ status: 'PLANNED' }]);
    await store(SUMMIT);
    expect(await rows('SELECT status::text, article_count AS n FROM event')).toEqual([
      { status: 'OCCURRED', n: 2 },
    ]);
  });

  test('a report that names no day goes with the event of its days that it fits', async () => {
    const undated: Told = {
      ...RETOLD,
      events: [{ ...expected(RETOLD.events, 'RETOLD.events')[0], day: undefined }],
    };
    await store(undated, SUMMIT);
    expect(await rows('SELECT article_count AS n FROM event')).toEqual([{ n: 2 }]);
    await store({
      ...SUMMIT,
      url: 'https://harbour.example/again',
      events: [{ ...expected(SUMMIT.events, 'SUMMIT.events')[0], day: '2026-02-12' }],
    });
    expect(await rows('SELECT article_count AS n FROM event ORDER BY 1')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test('a night between two days is of the day that another report gives', async () => {
    const raid = (url: string, from: string, to: string): Told => ({
      url,
      text: 'Raiders burned the customs house of Lisbon.',
      entities: { Lisbon: expected(SUMMIT.entities, 'SUMMIT.entities').Lisbon },
      events: [
        {
          type: 'CONFLICT_ATTACK',
          trigger: 'burned',
          place: 'Lisbon',
          day: from,
          until: to,
          when: 'Raiders',
        },
      ],
    });
    await store(
      raid('https://a.example/1', '2026-03-01T18:00:00Z', '2026-03-02T06:00:00Z'),
      raid('https://b.example/1', '2026-03-02T00:00:00Z', '2026-03-02T01:00:00Z'),
    );
    expect(await rows('SELECT article_count AS n FROM event')).toEqual([{ n: 2 }]);
  });

  test('a reprinted sentence reports the same event, though it names nobody', async () => {
    const text = 'Three wagons left the rails behind the old brickworks and nobody was hurt.';
    const crash = (url: string, published: string): Told => ({
      url,
      published,
      text,
      events: [{ type: 'ACCIDENT', trigger: 'left' }],
    });
    await store(
      crash('https://a.example/1', '2026-03-03T12:00:00Z'),
      crash('https://b.example/1', '2026-03-04T12:00:00Z'),
      crash('https://c.example/1', '2026-09-04T12:00:00Z'),
    );
    expect(await rows('SELECT article_count AS n FROM event ORDER BY 1')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test('copies of one text count as one source', async () => {
    const long: Told = {
      ...SUMMIT,
      text: `${SUMMIT.text} ${'The two spoke of harbours, tolls, pilots, lighthouses, tugs and the long winter that shut the northern route to all but the largest ships.'}`,
    };
    await store(long, { ...long, url: 'https://copy.example/1', source: 'Copy' });
    expect(
      await rows('SELECT article_count AS articles, independent_source_count AS sources FROM event'),
    ).toEqual([{ articles: 2, sources: 1 }]);
    expect(await rows('SELECT count(DISTINCT copy_group)::int AS n FROM article')).toEqual([{ n: 1 }]);
  });
});

describe('a function of its documents', () => {
  test('removing all articles leaves nothing', async () => {
    const ids = await store(...ALL);
    for (const id of ids) expect(await knowledge.remove(id)).toBe(true);
    expect(Object.values(await contents(database.pool)).flat()).toEqual([]);
    expect(await knowledge.remove(ids[0])).toBe(false);
  });

  test('any order, with repeats and removals on the way, gives the same knowledge base', async () => {
    await store(...ALL);
    const expected = await contents(database.pool);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(ALL, { minLength: ALL.length }),
        fc.array(fc.constantFrom(...ALL), { maxLength: 3 }),
        async (order, detours) => {
          await emptyDatabase(database.pool);
          for (const id of await store(...detours)) await knowledge.remove(id);
          await store(...order, ...detours);
          expect(await contents(database.pool)).toEqual(expected);
        },
      ),
      { numRuns: 5 },
    );
  }, 60_000);

  test('batches of any cut give what one article after another gives', async () => {
    const empty = () => emptyDatabase(database.pool);
    await empty();
    await store(...ALL);
    const oneByOne = await contents(database.pool);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(ALL, { minLength: ALL.length }),
        fc.array(fc.integer({ min: 1, max: ALL.length }), { minLength: 1, maxLength: 4 }),
        async (order, sizes) => {
          await empty();
          for (let from = 0, cut = 0; from < order.length; cut++) {
            const to = from + sizes[cut % sizes.length];
            await knowledge.store(order.slice(from, to).map((article) => told(article)));
            from = to;
          }
          expect(await contents(database.pool)).toEqual(oneByOne);
        },
      ),
      { numRuns: 6, examples: [[ALL, [ALL.length]]] },
    );
  });

  test('writers at once give what one after another gives', async () => {
    const many = Array.from({ length: 12 }, (_, i): Told => {
      const base = ALL[i % ALL.length];
      return { ...base, url: `https://many.example/${i}`, source: `Outlet ${i % 3}` };
    });
    await store(...many);
    const expected = await contents(database.pool);
    await emptyDatabase(database.pool);
    await Promise.all(many.map((article) => store(article)));
    expect(await contents(database.pool)).toEqual(expected);
  }, 60_000);
});
