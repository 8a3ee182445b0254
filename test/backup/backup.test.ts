import fc from 'fast-check';
import type { Pool } from 'pg';
import { backupLines } from '../../src/backup/backUp.js';
import { restore } from '../../src/backup/restore.js';
import { documentFromInput } from '../../src/documents/articleInput.js';
import { plainDocument } from '../../src/documents/document.js';
import { createIngestor } from '../../src/ingestion/ingestor.js';
import { exportCanonical } from '../../src/knowledge/exportCanonical.js';
import { articleIdOfAddress, createKnowledgeBase, DecisionError } from '../../src/knowledge/knowledgeBase.js';
import { emptyDatabase, testDatabase } from '../setup/database.js';
import { readsHere } from '../setup/readsHere.js';

const RUNS = Number(process.env.DATELINE_TEST_RUNS ?? 4);
const database = testDatabase();
const other = testDatabase();

async function emptied(pool: Pool): Promise<Pool> {
  await emptyDatabase(pool);
  return pool;
}

async function exported(pool: Pool): Promise<string> {
  let all = '';
  for await (const line of exportCanonical(pool)) all += line;
  return all;
}

/** Restores the lines of a backup. */
function restoredTo(pool: Pool, lines: readonly string[]) {
  const knowledge = createKnowledgeBase(pool);
  return restore(
    (async function* () {
      yield* lines;
    })(),
    {
      pool,
      knowledge,
      ingestor: createIngestor(readsHere(), knowledge),
      trying: (work) => work(),
      signal: new AbortController().signal,
    },
  );
}

const TEXTS = [
  'Mayor Olga Brenn closed the bridge of Sunderby on Monday. "It is unsafe for every ship and car," Ida Marsh said.',
  'Olga Brenn met Piet Alm in Sunderby on Tuesday. Alm said that 40 people marched against the closing of the bridge.',
  'A fire killed three people in a warehouse in Sunderby on Monday. Ida Marsh, the mayor of the town, said it was arson.',
  'Police arrested Piet Alm on Wednesday after the warehouse fire. Marsh said that 4 people died.',
];

/** Documents, each a version of one of four articles; some come twice, some are of no known time. */
const documents = fc.array(
  fc.record({ article: fc.nat({ max: 3 }), version: fc.nat({ max: 2 }), isTimed: fc.boolean() }),
  { minLength: 2, maxLength: 8 },
);
/** What is decided of pairs of articles, and of names in them. */
const decisions = fc.array(
  fc.record({
    kind: fc.constantFrom('article' as const, 'mention' as const, 'statementReport' as const),
    isSame: fc.boolean(),
    isUndone: fc.boolean(),
    left: fc.nat({ max: 20 }),
    right: fc.nat({ max: 20 }),
  }),
  { maxLength: 5 },
);

test('what is restored is what was backed up: with versions and decisions, whichever comes first', async () => {
  await fc.assert(
    fc.asyncProperty(documents, decisions, fc.boolean(), async (given, decided, decisionsLast) => {
      const pool = await emptied(database.pool);
      const knowledge = createKnowledgeBase(pool);
      const ingestor = createIngestor(readsHere(), knowledge);
      for (const { article, version, isTimed } of given)
        await ingestor.ingest(
          documentFromInput({
            headline: `Sunderby ${article}`,
            text: `${TEXTS[article]}${' The council will meet again on Friday.'.repeat(version)}`,
            url: `https://post.example/${article}`,
            source: 'The Post',
            publishedAt: '2026-03-03T08:00:00Z',
            ...(isTimed && { modifiedAt: `2026-03-0${4 + version}T08:00:00Z` }),
          }),
        );
      for (const { kind, isSame, isUndone, left, right } of decided) {
        const { rows } = await pool.query<{ id: string; position: number }>(
          {
            article: 'SELECT id, 0 AS position FROM article ORDER BY id',
            mention: 'SELECT article_id AS id, position FROM mention ORDER BY article_id, position',
            statementReport: 'SELECT local_id AS id, 0 AS position FROM statement_report ORDER BY local_id',
          }[kind],
        );
        if (rows.length < 2) continue;
        const [l, r] = [left, right].map((n) => ({ kind, ...rows[n % rows.length] }));
        const judgement = isSame ? 'SAME' : 'DIFFERENT';
        try {
          const id = await knowledge.decide({
            judgement,
            left: l,
            right: r,
            by: 'Ana',
            note: null,
            keyName: 'desk',
          });
          if (isUndone) await knowledge.undo(id, 'another');
        } catch (error) {
          if (!(error instanceof DecisionError)) throw error;
        }
      }

      const counts = { articles: 0, versions: 0, decisions: 0, keys: 0 };
      const lines: string[] = [];
      for await (const line of backupLines(pool, knowledge, counts)) lines.push(line);
      const isDecision = (line: string) => line.startsWith('{"decision"');
      const taken = decisionsLast
        ? [...lines.filter((line) => !isDecision(line)), ...lines.filter(isDecision)]
        : lines;
      const empty = await emptied(other.pool);
      const results = restoredTo(empty, taken);
      for await (const { outcome } of results) expect(outcome).toBe('CREATED');
      expect(await exported(empty)).toBe(await exported(pool));
      const undone = 'SELECT id, key_name, undone_key_name FROM decision ORDER BY id';
      expect((await empty.query(undone)).rows).toEqual((await pool.query(undone)).rows);
    }),
    {
      numRuns: RUNS,
      examples: [
        // A person decided to be a place: what the two are does not depend on which of them came first.
        [
          [0, 1].map((article) => ({ article, version: 0, isTimed: false })),
          [{ kind: 'mention', isSame: true, isUndone: false, left: 0, right: 9 }],
          false,
        ],
      ],
    },
  );
}, 240_000);

test('of a backup that was cut short is restored what it holds, and the rest is asked for', async () => {
  const pool = await emptied(database.pool);
  const knowledge = createKnowledgeBase(pool);
  await createIngestor(readsHere(), knowledge).ingest(
    plainDocument(TEXTS[0], { headline: 'Bridge closed', url: 'https://post.example/bridge' }),
  );
  const lines: string[] = [];
  const counts = { articles: 0, versions: 0, decisions: 0, keys: 0 };
  for await (const line of backupLines(pool, knowledge, counts)) lines.push(line);
  const half = (line: string) => line.slice(0, line.length / 2);
  for (const [taken, restored] of [
    [lines.slice(0, -1), 1],
    [lines.slice(0, 1), 0],
    [[], 0],
    // In the middle of a line.
    [[...lines.slice(0, -1), half(lines[lines.length - 1])], 1],
    [[lines[0], half(lines[1])], 0],
  ] as const) {
    const empty = await emptied(other.pool);
    const outcomes: string[] = [];
    const restoring = async () => {
      for await (const { outcome } of restoredTo(empty, taken)) outcomes.push(outcome);
    };
    await expect(restoring()).rejects.toMatchObject({
      code: 'NO_BACKUP',
      message: expect.stringMatching(/cut short.+restored/),
    });
    expect(outcomes).toEqual(Array(restored).fill('CREATED'));
    const { rows } = await empty.query('SELECT id FROM article');
    expect(rows).toHaveLength(restored);
  }
});

test('what has no line of a backup is none, and is not said to be cut short', async () => {
  for (const lines of [['no JSON'], ['{"article": 1}']])
    await expect(restoredTo(database.pool, lines).next()).rejects.toMatchObject({
      code: 'NO_BACKUP',
      message: expect.stringMatching(/no backup/),
    });
});

test('a backup of the first form is read, and what its versions were read by is not known', async () => {
  const lines = [
    { dateline: 1 },
    {
      document: {
        ...plainDocument(TEXTS[0], { headline: 'Bridge closed', url: 'https://post.example/bridge' }),
        modifiedAt: undefined,
      },
    },
    {
      version: {
        article_id: articleIdOfAddress('https://post.example/bridge'),
        content_hash: 'a'.repeat(64),
        headline: 'Bridge closes',
        text: TEXTS[1],
        published_at: '2026-03-03T08:00:00.000Z',
        modified_at: null,
        facts: { names: [], statements: [], figures: [], events: [], times: [] },
      },
    },
  ].map((entry) => JSON.stringify(entry));
  const empty = await emptied(other.pool);
  for await (const { outcome } of restoredTo(empty, lines)) expect(outcome).toBe('CREATED');
  const [stale] = await createKnowledgeBase(empty).staleVersions('now', null, 10);
  expect(stale.document).toMatchObject({ headline: 'Bridge closes', text: TEXTS[1], timeZone: 'UTC' });
});

test('a backup of the third form is read, and which keys its decisions came with is not known', async () => {
  const pool = await emptied(database.pool);
  const knowledge = createKnowledgeBase(pool);
  const ingestor = createIngestor(readsHere(), knowledge);
  const [left, right] = ['a', 'b'].map((name) => `https://post.example/${name}`);
  for (const url of [left, right])
    await ingestor.ingest(plainDocument(TEXTS[0], { headline: 'Bridge closed', url }));
  const of = (url: string) => ({ kind: 'article' as const, id: articleIdOfAddress(url) ?? '', position: 0 });
  await knowledge.decide({
    judgement: 'SAME',
    left: of(left),
    right: of(right),
    by: 'Ana',
    note: null,
    keyName: 'desk',
  });
  const lines: string[] = [];
  const counts = { articles: 0, versions: 0, decisions: 0, keys: 0 };
  for await (const line of backupLines(pool, knowledge, counts))
    lines.push(line.replace('"dateline":4', '"dateline":3').replace(/"(?:undone_)?key_name":[^,}]*,?/g, ''));
  const empty = await emptied(other.pool);
  for await (const { outcome } of restoredTo(
    empty,
    lines.map((line) => line.replace(/,\}/g, '}')),
  ))
    expect(outcome).toBe('CREATED');
  const { rows } = await empty.query('SELECT by, key_name, undone_key_name FROM decision');
  expect(rows).toEqual([{ by: 'Ana', key_name: null, undone_key_name: null }]);
});
