import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand, startCommand, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';
import { closeSites, openSite } from '../setup/site.js';
import { page, rss } from '../watch/feeds.js';

const database = testDatabase();
const env = { DATABASE_URL: database.url };
const folder = testFolder();
afterAll(closeSites);

async function articles(): Promise<string[]> {
  const { rows } = await database.pool.query<{ headline: string }>('SELECT headline FROM article');
  return rows.map(({ headline }) => headline).sort();
}

const NAMES = Array.from({ length: 12 }, (_, i) => `bridge ${i + 10}`);

test('killed again and again, it takes in each article once; asked to end, it does so in good order', async () => {
  const site = await openSite();
  for (const [i, name] of NAMES.entries()) site.pages.set(`/${i}`, page(name));
  site.pages.set('/feed', rss(NAMES.map((_, i) => ({ id: String(i), link: `${site.origin}/${i}` }))));
  const list = path.join(folder, 'feeds.opml');
  writeFileSync(
    list,
    `<opml version="2.0"><body><outline text="Post" xmlUrl="${site.origin}/feed"/></body></opml>`,
  );
  const args = ['watch', '--allow-private', '--pause', '0', '--interval', '1', '--workers', '1', list];
  for (const after of [2, 7]) {
    let pages = 0;
    const killed = startCommand(args, { env });
    for (const [i, name] of NAMES.entries())
      site.pages.set(`/${i}`, (_, response) => {
        response.end(page(name));
        if (++pages === after) killed.process.kill('SIGKILL');
      });
    expect((await killed.ended).status).toBeNull();
  }
  for (const [i, name] of NAMES.entries()) site.pages.set(`/${i}`, page(name));
  // It has begun when it asks for the feed: before, it would end without a word.
  let begun = false;
  const feed = rss(NAMES.map((_, i) => ({ id: String(i), link: `${site.origin}/${i}` })));
  site.pages.set('/feed', (_, response) => {
    begun = true;
    response.end(feed);
  });
  const running = startCommand(args, { env });
  while (!begun || (await articles()).length < NAMES.length)
    await new Promise((later) => setTimeout(later, 100));
  running.process.kill('SIGTERM');
  const { status, stdout } = await running.ended;
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^feeds read \d+ times, 0 times in vain; articles: \d+ created, 0 updated, \d+ unchanged, 0 failed\n$/,
  );
  expect(await articles()).toEqual([...NAMES].sort());
}, 240_000);

test('asked once, it says what could not be read, and of what is no list of feeds what to write', async () => {
  const site = await openSite({ '/feed': '<html><body>no feed</body></html>' });
  const once = await runCommand(['watch', '--once', '--allow-private', `${site.origin}/feed`], { env });
  expect(once.status).toBe(1);
  expect(once.stderr).toContain(`not read: ${site.origin}/feed: it is no feed`);
  writeFileSync(path.join(folder, 'prose.txt'), 'The council met.\n');
  for (const [arg, message] of [
    [path.join(folder, 'prose.txt'), 'is no http or https address'],
    [path.join(folder, 'missing.opml'), "can't be read (ENOENT)"],
    ['ftp://post.example/feed', 'is no http or https address'],
  ] as const) {
    const wrong = await runCommand(['watch', arg], { env });
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining(message)]);
  }
});
