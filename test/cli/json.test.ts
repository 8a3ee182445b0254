import path from 'node:path';
import { runCommand, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';
import { closeSites, openSite } from '../setup/site.js';
import { page, rss } from '../watch/feeds.js';

const database = testDatabase();
const env = { DATABASE_URL: database.url };
const folder = testFolder({
  'bridge.txt': 'Bridge of Sunderby closed\n\nMayor Olga Brenn closed the bridge of Sunderby on Monday.\n',
  'empty.txt': '',
});
afterAll(closeSites);

async function told(...args: string[]): Promise<{ status: number | null; lines: unknown[] }> {
  const { status, stdout } = await runCommand([...args, '--json'], { env });
  return {
    status,
    lines: stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  };
}

test('commands tell scripts what they did in JSON, an object a line', async () => {
  expect(await told('migrate')).toEqual({
    status: 0,
    lines: [{ database: expect.any(String), applied: [] }],
  });
  const ingested = await told(
    'ingest',
    '--workers',
    '1',
    path.join(folder, 'bridge.txt'),
    path.join(folder, 'empty.txt'),
  );
  expect(ingested.status).toBe(1);
  expect(ingested.lines).toHaveLength(3);
  expect(ingested.lines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ outcome: 'CREATED', articleId: expect.any(String), warnings: [] }),
      expect.objectContaining({ outcome: 'FAILED', code: 'EMPTY_DOCUMENT', message: expect.any(String) }),
    ]),
  );
  expect(ingested.lines[2]).toEqual({
    summary: expect.objectContaining({ created: 1, failed: 1, unread: {}, left: [], interrupted: false }),
  });
  expect(await told('decisions')).toEqual({ status: 0, lines: [] });
  const site = await openSite();
  site.pages.set('/1', page('bridge 1'));
  site.pages.set('/feed', rss([{ id: '1', link: `${site.origin}/1` }]));
  const watched = await told(
    'watch',
    '--once',
    '--allow-private',
    '--pause',
    '0',
    '--workers',
    '1',
    `${site.origin}/feed`,
  );
  expect(watched).toEqual({
    status: 0,
    lines: [
      expect.objectContaining({ kind: 'READ', items: 1, fresh: 1 }),
      expect.objectContaining({ kind: 'ARTICLE', outcome: 'CREATED', articleId: expect.any(String) }),
      { summary: { feeds: 1, unread: 0, created: 1, updated: 0, unchanged: 0, failed: 0 } },
    ],
  });
}, 240_000);
