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
  const id = await knowledge.decide({
    judgement: 'SAME',
    left,
    right,
    by: 'Ana',
    note: null,
    keyName: 'desk',
  });

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
      keyName: 'desk',
      decidedAt: expect.any(String),
      undoneAt: null,
      undoneKeyName: null,
    },
  ]);
  const before = await runCommand(['export', '--canonical'], { env });
  expect(before.stdout).toMatch(/^\{"table":"decision".*\n/);
  const undone = await runCommand(['decisions', '--undo', id], { env });
  expect(JSON.parse(undone.stdout)).toMatchObject({ id, undoneAt: expect.any(String) });
  const after = await runCommand(['export', '--canonical'], { env });
  expect(after.stdout).not.toMatch(/"decision"/);
});

test('of a decision that is removed nothing is kept, and nothing holds of it', async () => {
  const knowledge = createKnowledgeBase(database.pool);
  const before = await runCommand(['export', '--canonical'], { env });
  const { rows } = await database.pool.query(
    'SELECT article_id AS id, position FROM mention ORDER BY article_id, position',
  );
  const [left, right] = [rows[0], rows.at(-1)].map((row) => ({ kind: 'mention' as const, ...row }));
  const id = await knowledge.decide({
    judgement: 'SAME',
    left,
    right,
    by: 'Ana',
    note: null,
    keyName: 'desk',
  });
  expect((await runCommand(['export', '--canonical'], { env })).stdout).not.toBe(before.stdout);
  expect(await runCommand(['decisions', '--remove', id], { env })).toEqual({
    status: 0,
    stdout: `{"id":"${id}","removed":true}\n`,
    stderr: '',
  });
  expect((await runCommand(['export', '--canonical'], { env })).stdout).toBe(before.stdout);
  expect((await database.pool.query('SELECT id FROM decision WHERE id = $1', [id])).rows).toEqual([]);
  expect((await runCommand(['decisions', '--remove', id], { env })).status).toBe(1);
});

test('an id of no decision is told', async () => {
  for (const id of ['x', '91000000-0000-8000-8000-000000000000']) {
    const { status, stderr } = await runCommand(['decisions', '--undo', id], { env });
    expect(status).toBe(1);
    expect(stderr).toMatch(/There is no decision .* \(NOT_FOUND\)/);
  }
});
