import fc from 'fast-check';
import { expected, lookUp } from '../../../src/expected.js';
import { nameId } from '../../../src/knowledge/entities/nameKeys.js';
import { exportCanonical } from '../../../src/knowledge/exportCanonical.js';
import {
  createKnowledgeBase,
  type DecisionRequest,
  type KnowledgeBase,
  type Subject,
} from '../../../src/knowledge/knowledgeBase.js';
import { emptyDatabase, testDatabase } from '../../setup/database.js';
import { contents } from '../contents.js';
import { type Told, told } from '../findings.js';

const RUNS = Number(process.env.DATELINE_TEST_RUNS ?? 6);

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

async function one<T>(sql: string, ...values: unknown[]): Promise<T> {
  const { rows } = await database.pool.query(sql, values);
  return expected(rows[0] as T, 'a row');
}

const person = (...forms: string[]) => ({ kind: 'PERSON' as const, forms });

/** An article of a story of its own: nothing else prints its words. */
function article(name: string, day: number, text: string, rest: Partial<Told> = {}): Told {
  return {
    url: `https://${name}.example/${day}`,
    source: name,
    headline: `${name} ${day}`,
    published: `2026-03-${String(day).padStart(2, '0')}T08:00:00Z`,
    text,
    ...rest,
  };
}

const TALKS = article(
  'harbour',
  3,
  'Mirela Vance met Otto Brandl in the harbour office on Monday. "We will keep the ports open to every ship that needs shelter," Vance said.',
  {
    entities: { 'Mirela Vance': person('Vance'), 'Otto Brandl': person() },
    statements: [
      { content: 'We will keep the ports open to every ship that needs shelter,', speaker: 'Vance' },
    ],
    events: [
      {
        type: 'CONTACT_MEET',
        trigger: 'met',
        day: '2026-03-02',
        when: 'on Monday',
        participants: [
          ['ENTITY', 'Mirela Vance'],
          ['ENTITY', 'Otto Brandl'],
        ],
      },
    ],
  },
);
const RETOLD = article(
  'courier',
  3,
  'Talks between Mirela Vance and Otto Brandl on Monday ended late. "We will keep the ports open to every ship," the president said.',
  {
    entities: { 'Mirela Vance': person(), 'Otto Brandl': person() },
    statements: [{ content: 'We will keep the ports open to every ship,' }],
    events: [
      {
        type: 'CONTACT_MEET',
        trigger: 'Talks',
        day: '2026-03-02',
        when: 'on Monday',
        participants: [
          ['ENTITY', 'Mirela Vance'],
          ['ENTITY', 'Otto Brandl'],
        ],
      },
    ],
  },
);
const RECALLED = article(
  'valley',
  9,
  'The meeting of Mirela Vance and Otto Brandl on Monday last week comes to mind. The baker Otto Brandl, no kin of his, sells rolls.',
  {
    entities: { 'Mirela Vance': person(), 'Otto Brandl': person() },
    events: [
      {
        type: 'CONTACT_MEET',
        trigger: 'meeting',
        day: '2026-03-02',
        when: 'on Monday last week',
        participants: [
          ['ENTITY', 'Mirela Vance'],
          ['ENTITY', 'Otto Brandl'],
        ],
      },
    ],
  },
);
const BAKER = article(
  'village',
  12,
  'Otto Brandl won the prize of the bakers. "Rye wants time and patience, and so do I," Brandl said. Mira Vance came third.',
  {
    published: '2026-07-12T08:00:00Z',
    entities: { 'Otto Brandl': person('Brandl'), 'Mira Vance': person() },
    statements: [{ content: 'Rye wants time and patience, and so do I,', speaker: 'Brandl' }],
  },
);
// Months from all others, so that no story says who is meant.
const SHORT = article('wire', 14, 'Vance will meet nobody again. "Rye wants patience," a baker said.', {
  published: '2026-05-10T08:00:00Z',
  entities: { Vance: person() },
  statements: [{ content: 'Rye wants patience,' }],
});
const ALL = [TALKS, RETOLD, RECALLED, BAKER, SHORT];

async function articleOf({ url }: Told): Promise<string | null> {
  const { rows } = await database.pool.query('SELECT id FROM article WHERE url = $1', [url]);
  return rows[0]?.id ?? null;
}

/** An article as it stands after an edit. */
const edited = (article: Told, text: string): Told => ({
  ...article,
  text,
  modified: '2026-09-01T12:00:00Z',
});

async function removeAt(article: Told): Promise<void> {
  const id = await articleOf(article);
  if (id !== null) await knowledge.remove(id);
}

/** Stores articles without the versions that edits left. */
async function storeAfresh(...articles: readonly Told[]): Promise<void> {
  for (const article of articles) await removeAt(article);
  await knowledge.store(articles.map(told));
}

/** What decisions are told of, by what it is in an article that is stored; null where it isn't. */
async function subject(finding: Finding): Promise<Subject | null> {
  const id = await articleOf(finding.in);
  if (id === null) return null;
  switch (finding.kind) {
    case 'article':
      return { kind: 'article', id, position: 0 };
    case 'statementReport':
    case 'eventReport': {
      const table = finding.kind === 'eventReport' ? 'event_report' : 'statement_report';
      const { rows } = await database.pool.query(`SELECT local_id FROM ${table} WHERE article_id = $1`, [id]);
      return rows[0] ? { kind: finding.kind, id: rows[0].local_id, position: 0 } : null;
    }
    case 'mention': {
      const { rows } = await database.pool.query(
        'SELECT position FROM mention WHERE article_id = $1 AND text = $2 ORDER BY position',
        [id, finding.name],
      );
      return rows[0] ? { kind: 'mention', id, position: rows[0].position } : null;
    }
    case 'entity': {
      const { rows } = await database.pool.query('SELECT id FROM entity_name WHERE id = $1', [
        nameId('PERSON', expected(finding.name, 'a name').toLowerCase()),
      ]);
      return rows[0] ? { kind: 'entity', id: rows[0].id, position: 0 } : null;
    }
  }
}

interface Finding {
  readonly kind: 'article' | 'statementReport' | 'eventReport' | 'mention' | 'entity';
  readonly in: Told;
  readonly name?: string;
}

const is = (kind: Finding['kind'], told: Told, name?: string): Finding => ({
  kind,
  in: told,
  ...(name !== undefined && { name }),
});

async function request(
  judgement: DecisionRequest['judgement'],
  left: Finding,
  right: Finding,
): Promise<DecisionRequest> {
  return {
    judgement,
    left: expected(await subject(left), 'the left finding'),
    right: expected(await subject(right), 'the right finding'),
    by: 'desk',
    note: null,
    keyName: null,
  };
}

const decide = async (judgement: DecisionRequest['judgement'], left: Finding, right: Finding) =>
  knowledge.decide(await request(judgement, left, right));

async function nodeOf(finding: Finding): Promise<string | null> {
  const of = expected(await subject(finding), 'a finding');
  const sql = {
    article: 'SELECT story_id AS node FROM article WHERE id = $1 AND $2 = 0',
    statementReport: 'SELECT statement_id AS node FROM statement_report WHERE local_id = $1 AND $2 = 0',
    eventReport: 'SELECT event_id AS node FROM event_report WHERE local_id = $1 AND $2 = 0',
    mention:
      'SELECT e.entity_id AS node FROM mention m JOIN article_entity e ON e.article_id = m.article_id AND e.position = m.entity_position WHERE m.article_id = $1 AND m.position = $2',
    entity: 'SELECT entity_id AS node FROM entity_name WHERE id = $1 AND $2 = 0',
  };
  return (await one<{ node: string | null }>(sql[finding.kind], of.id, of.position)).node;
}

const areOne = async (a: Finding, b: Finding) => {
  const [x, y] = [await nodeOf(a), await nodeOf(b)];
  return x !== null && x === y;
};

/** Decides, sees that it holds, undoes it and sees that all is as before. */
async function decideAndUndo(
  judgement: DecisionRequest['judgement'],
  left: Finding,
  right: Finding,
  check: () => Promise<void> = async () => {},
): Promise<void> {
  const before = await contents(database.pool);
  expect(await areOne(left, right)).toBe(judgement === 'DIFFERENT');
  const effects = await knowledge.effectsOf(await request(judgement, left, right));
  expect(await contents(database.pool)).toEqual(before);
  expect(effects.length).toBeGreaterThan(0);
  const id = await decide(judgement, left, right);
  expect(await areOne(left, right)).toBe(judgement === 'SAME');
  await check();
  const decidedOn = await contents(database.pool);
  expect(await decide(judgement, left, right)).toBe(id);
  expect(await contents(database.pool)).toEqual(decidedOn);
  await knowledge.undo(id, null);
  expect(await contents(database.pool)).toEqual(before);
  await knowledge.undo(id, null);
  expect(await contents(database.pool)).toEqual(before);
}

describe('each family', () => {
  beforeEach(async () => {
    await knowledge.store(ALL.map(told));
  });

  test('two entities are made one, with all that rests on them', () =>
    decideAndUndo(
      'SAME',
      is('entity', TALKS, 'Mirela Vance'),
      is('entity', BAKER, 'Mira Vance'),
      async () => {
        expect(await one("SELECT article_count AS n FROM entity WHERE name = 'Mirela Vance'")).toEqual({
          n: 4,
        });
      },
    ));

  test('one article’s use of a name is parted from the name, with its aliases and statements', () =>
    decideAndUndo(
      'DIFFERENT',
      is('mention', TALKS, 'Otto Brandl'),
      is('mention', BAKER, 'Otto Brandl'),
      async () => {
        const baker = await nodeOf(is('mention', BAKER, 'Otto Brandl'));
        expect(await one('SELECT name, article_count AS n FROM entity WHERE id = $1', baker)).toEqual({
          name: 'Otto Brandl',
          n: 1,
        });
        expect(
          await one('SELECT sum(mention_count)::int AS n FROM entity_form WHERE entity_id = $1', baker),
        ).toEqual({ n: 2 });
        expect(await one('SELECT count(*)::int AS n FROM statement WHERE speaker_id = $1', baker)).toEqual({
          n: 1,
        });
      },
    ));

  test('a short name that fits nobody is given to somebody', async () => {
    await decideAndUndo('SAME', is('mention', SHORT, 'Vance'), is('entity', TALKS, 'Mirela Vance'));
  });

  test('a report is parted from its event, and two events are made one', async () => {
    await decideAndUndo('DIFFERENT', is('eventReport', TALKS), is('eventReport', RECALLED));
    const id = await decide(
      'DIFFERENT',
      is('mention', TALKS, 'Otto Brandl'),
      is('mention', RECALLED, 'Otto Brandl'),
    );
    if (!(await areOne(is('eventReport', TALKS), is('eventReport', RECALLED))))
      await decideAndUndo('SAME', is('eventReport', TALKS), is('eventReport', RECALLED));
    await knowledge.undo(id, null);
  });

  test('a printing is parted from its statement', () =>
    decideAndUndo('DIFFERENT', is('statementReport', TALKS), is('statementReport', RETOLD)));

  test('two statements are made one', () =>
    decideAndUndo('SAME', is('statementReport', BAKER), is('statementReport', SHORT)));

  test('two stories are made one', () => decideAndUndo('SAME', is('article', TALKS), is('article', BAKER)));
});

test('copies of one text are of one story unless somebody parts them', async () => {
  const long =
    'A fire broke out in the engine room of the ferry Sandpiper off Quellmar before dawn. Coastguard lifeboats took 212 passengers ashore. Captain Ilsa Wendt said the sprinklers failed while the crew slept.';
  const [first, copy] = [article('harbour', 3, long), article('courier', 3, long)];
  await knowledge.store([first, copy].map(told));
  await decideAndUndo('DIFFERENT', is('article', first), is('article', copy));
});

test('a decision waits while an article is away, and is in force again when it comes back', async () => {
  await knowledge.store(ALL.map(told));
  await decide('SAME', is('article', TALKS), is('article', BAKER));
  await decide('DIFFERENT', is('eventReport', TALKS), is('eventReport', RECALLED));
  await decide('DIFFERENT', is('mention', TALKS, 'Otto Brandl'), is('mention', BAKER, 'Otto Brandl'));
  const before = await exported();
  await knowledge.remove(expected(await articleOf(TALKS), 'the article'));
  expect(await exported()).toMatch(/"table":"decision"/);
  await knowledge.store([told(TALKS)]);
  expect(await exported()).toBe(before);
  await knowledge.store([told(edited(BAKER, `${BAKER.text} More follows.`))]);
  await storeAfresh(BAKER);
  expect(await exported()).toBe(before);
});

test('what was decided on is known again when its article is printed with other words before it', async () => {
  await knowledge.store(ALL.map(told));
  await decide('DIFFERENT', is('eventReport', TALKS), is('eventReport', RECALLED));
  await decide('SAME', is('statementReport', BAKER), is('statementReport', SHORT));
  const before = await exported();
  const corrected = (told: Told) => edited(told, `Corrected: the day was left out. ${told.text}`);
  await knowledge.store([told(corrected(TALKS)), told(corrected(BAKER))]);
  expect(await areOne(is('eventReport', TALKS), is('eventReport', RECALLED))).toBe(false);
  expect(await areOne(is('statementReport', BAKER), is('statementReport', SHORT))).toBe(true);
  const id = await decide('SAME', is('statementReport', SHORT), is('statementReport', BAKER));
  await expect(decide('SAME', is('eventReport', RECALLED), is('eventReport', TALKS))).rejects.toMatchObject({
    code: 'CONTRADICTS_DECISION',
  });
  await storeAfresh(BAKER, TALKS);
  expect(await exported()).toBe(before);
  await knowledge.undo(id, null);
  expect(await areOne(is('statementReport', BAKER), is('statementReport', SHORT))).toBe(false);
});

test('people and writers at once give what one after another gives', async () => {
  await knowledge.store(ALL.slice(0, 4).map(told));
  const asked = await Promise.all(
    DECISIONS.slice(0, 9).map(([judgement, left, right]) =>
      subject(left).then(async (there) => there && (await subject(right)) && request(judgement, left, right)),
    ),
  );
  const taken = asked.flatMap((each) => each || []);
  expect(taken.length).toBeGreaterThan(5);
  await Promise.all([
    ...taken.map((each) => knowledge.decide(each)),
    ...taken.map((each) => knowledge.decide(each)),
    knowledge.effectsOf(taken[0]),
    knowledge.store([told(SHORT)]),
    knowledge.store([told(edited(TALKS, `${TALKS.text} More follows.`))]),
  ]);
  await storeAfresh(TALKS);
  const atOnce = [await exported(), await contents(database.pool)];
  await empty();
  await knowledge.store(ALL.map(told));
  for (const each of taken) await knowledge.decide(each);
  expect([await exported(), await contents(database.pool)]).toEqual(atOnce);
});

test('what contradicts decisions in force is refused, and leaves nothing', async () => {
  await knowledge.store(ALL.map(told));
  const [a, b, c] = [is('eventReport', TALKS), is('eventReport', RETOLD), is('eventReport', RECALLED)];
  const [ab] = [await decide('SAME', a, b), await decide('SAME', b, c)];
  const before = await exported();
  await expect(decide('DIFFERENT', a, c)).rejects.toMatchObject({
    code: 'CONTRADICTS_DECISION',
    message: expect.stringContaining(ab),
  });
  await expect(decide('DIFFERENT', b, a)).rejects.toMatchObject({ code: 'CONTRADICTS_DECISION' });
  expect(await exported()).toBe(before);
  await knowledge.undo(ab, null);
  await decide('DIFFERENT', a, c);
  await expect(decide('SAME', a, b)).rejects.toMatchObject({ code: 'CONTRADICTS_DECISION' });
});

test.each([
  ['two kinds', is('eventReport', TALKS), is('article', TALKS), 'CANNOT_DECIDE'],
  ['one finding', is('eventReport', TALKS), is('eventReport', TALKS), 'CANNOT_DECIDE'],
])('nothing can be decided of %s', async (_name, left, right, code) => {
  await knowledge.store([told(TALKS)]);
  await expect(decide('SAME', left, right)).rejects.toMatchObject({ code });
});

test('what is one node is parted by its findings alone; what is not there is not found', async () => {
  await knowledge.store(ALL.map(told));
  const left = expected(await subject(is('eventReport', TALKS)), 'a report');
  const right = expected(await subject(is('eventReport', RETOLD)), 'a report');
  const node = (of: Subject): Subject => ({ ...of, kind: 'event' });
  const asked = { judgement: 'DIFFERENT' as const, by: null, note: null, keyName: null };
  await expect(knowledge.decide({ ...asked, left: node(left), right: node(right) })).rejects.toMatchObject({
    code: 'CANNOT_DECIDE',
    message: expect.stringContaining('reports'),
  });
  const nowhere: Subject = { kind: 'event', id: 'd1000000-0000-8000-8000-000000000000', position: 0 };
  await expect(knowledge.decide({ ...asked, left, right: nowhere })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(knowledge.undo('91000000-0000-8000-8000-000000000000', null)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

/** Decisions that do not contradict one another. */
const DECISIONS: readonly (readonly [DecisionRequest['judgement'], Finding, Finding])[] = [
  ['SAME', is('article', TALKS), is('article', BAKER)],
  ['DIFFERENT', is('article', BAKER), is('article', RETOLD)],
  ['SAME', is('article', RETOLD), is('article', RECALLED)],
  ['DIFFERENT', is('eventReport', TALKS), is('eventReport', RECALLED)],
  ['SAME', is('eventReport', RETOLD), is('eventReport', RECALLED)],
  ['DIFFERENT', is('statementReport', TALKS), is('statementReport', RETOLD)],
  ['SAME', is('statementReport', BAKER), is('statementReport', SHORT)],
  ['SAME', is('entity', TALKS, 'Mirela Vance'), is('entity', BAKER, 'Mira Vance')],
  ['DIFFERENT', is('mention', TALKS, 'Otto Brandl'), is('mention', BAKER, 'Otto Brandl')],
  ['SAME', is('mention', BAKER, 'Otto Brandl'), is('mention', RECALLED, 'Otto Brandl')],
  ['SAME', is('mention', SHORT, 'Vance'), is('mention', RECALLED, 'Mirela Vance')],
];

test('the base is a function of documents and decisions, whatever the order in which they came and went', async () => {
  const step = fc.oneof(
    fc.record({
      what: fc.constantFrom('store' as const, 'change' as const, 'shift' as const, 'remove' as const),
      k: fc.nat(ALL.length - 1),
    }),
    fc.record({ what: fc.constantFrom('decide' as const, 'undo' as const), k: fc.nat(DECISIONS.length - 1) }),
  );
  const ids = new Map<number, string>();
  const tryDecide = async (k: number) => {
    const [judgement, left, right] = DECISIONS[k];
    if ((await subject(left)) !== null && (await subject(right)) !== null)
      ids.set(k, await decide(judgement, left, right));
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 8 }),
      fc.shuffledSubarray(ALL, { minLength: ALL.length }),
      fc.shuffledSubarray(
        DECISIONS.map((_, k) => k),
        { maxLength: 6 },
      ),
      fc.array(fc.nat(DECISIONS.length - 1), { maxLength: 2 }),
      async (steps, order, wanted, parted) => {
        await empty();
        ids.clear();
        await knowledge.store(ALL.map(told));
        for (const k of [...wanted].sort((a, b) => a - b)) await tryDecide(k);
        const expectedContents = await contents(database.pool);
        const expectedExport = await exported();

        await empty();
        ids.clear();
        const isEdited = new Set<Told>();
        const ofEdits = new Set<number>();
        for (const { what, k } of steps) {
          if (what === 'change' || what === 'shift') isEdited.add(ALL[k]);
          if (what === 'remove') isEdited.delete(ALL[k]);
          if (what === 'decide') {
            await tryDecide(k);
            const [, left, right] = DECISIONS[k];
            if (isEdited.has(left.in) || isEdited.has(right.in)) ofEdits.add(k);
          } else if (what === 'undo') {
            if (ids.has(k)) await knowledge.undo(lookUp(ids, k), null);
          } else if (what === 'store') await knowledge.store([told(ALL[k])]);
          else if (what === 'change')
            await knowledge.store([told(edited(ALL[k], `${ALL[k].text} More follows.`))]);
          else if (what === 'shift')
            await knowledge.store([told(edited(ALL[k], `More came first. ${ALL[k].text}`))]);
          else {
            const id = await articleOf(ALL[k]);
            if (id !== null) await knowledge.remove(id);
          }
        }
        // The versions that edits left go with the article.
        for (const { what, k } of steps) if (what === 'change' || what === 'shift') await removeAt(ALL[k]);
        await knowledge.store(order.slice(0, 2).map(told));
        await knowledge.store(order.slice(2).map(told));
        // What was decided of an edited text says what it was decided of, though it holds for the text without the edit too.
        for (const [k, id] of ids) if (ofEdits.has(k)) await knowledge.undo(id, null);
        for (const k of parted) await tryDecide(k);
        for (const k of wanted) await tryDecide(k);
        for (const [k, id] of ids) if (!wanted.includes(k)) await knowledge.undo(id, null);
        expect(await exported()).toBe(expectedExport);
        expect(await contents(database.pool)).toEqual(expectedContents);
      },
    ),
    { numRuns: RUNS },
  );
}, 300_000);
