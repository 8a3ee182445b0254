import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { storeHarbourNews } from '../graphql/harbourNews.js';
import { runCommand } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';

const database = testDatabase();
const env = { DATABASE_URL: database.url };

test('prints decisions, and undoes them', async () => {
  const knowledge = createKnowledgeBase(database.pool);
  await storeHarbourNews(knowledge);
  const articles = await database.pool.query(
    "SELECT id FROM article WHERE headline IN ('A baker wins', 'Nobody else') ORDER BY headline",
  );
  const [left, right] = articles.rows.map(({ id }) => ({ kind: 'article' as const, id, position: 0 }));
  const id = await knowledge.decide({ judgement: 'SAME', left, right, by: 'Ana', note: null });

  const printed = await runCommand(['decisions'], { env });
  expect(printed.status).toBe(0);
  expect(
    printed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      id,
      judgement: 'SAME',
      of: 'story',
      left: 'A baker wins',
      right: 'Nobody else',
      by: 'Ana',
      note: null,
      decidedAt: expect.any(String),
      undoneAt: null,
    },
  ]);
  const before = await runCommand(['export', '--canonical'], { env });
  expect(before.stdout).toMatch(/^\{"table":"decision".*\n/);
  const undone = await runCommand(['decisions', '--undo', id], { env });
  expect(JSON.parse(undone.stdout)).toMatchObject({ id, undoneAt: expect.any(String) });
  const after = await runCommand(['export', '--canonical'], { env });
  expect(after.stdout).not.toMatch(/"decision"/);
});

test('an id of no decision is told', async () => {
  for (const id of ['x', '91000000-0000-8000-8000-000000000000']) {
    const { status, stderr } = await runCommand(['decisions', '--undo', id], { env });
    expect(status).toBe(1);
    expect(stderr).toMatch(/There is no decision .* \(NOT_FOUND\)/);
  }
});
