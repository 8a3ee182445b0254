import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'graphql';
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { storeHarbourNews } from '../graphql/harbourNews.js';
import { browserTest, testBrowser } from '../setup/browser.js';
import { type RunningCommand, startCommand, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';

const EXAMPLES = 'src/graphql/examples';
const names = readdirSync(EXAMPLES).flatMap((file) =>
  parse(readFileSync(path.join(EXAMPLES, file), 'utf8')).definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition' && definition.name ? [definition.name.value] : [],
  ),
);

const database = testDatabase();
const data = testFolder();
const browser = testBrowser();
let command: RunningCommand | undefined;
let url: string;

// The built server: it holds what is bundled for the browser.
beforeAll(async () => {
  await storeHarbourNews(createKnowledgeBase(database.pool));
  command = startCommand(['serve', '--port', '0', '--data', data], { env: { DATABASE_URL: database.url } });
  url = `${(await command.printed(/http:\/\/localhost:\d+/))[0]}/graphiql`;
}, 120_000);
afterAll(async () => {
  command?.process.kill('SIGKILL');
  await command?.ended;
});

browserTest(
  'GraphiQL opens with every example at hand, and runs the first',
  async () => {
    const { page, faults } = await browser.open(url);
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    // The text of a tab ends with that of the picture which closes it.
    const opened = (await tabs.allTextContents()).map((text) => names.find((name) => text.startsWith(name)));
    expect(opened.sort()).toEqual([...names].sort());
    await page.getByRole('button', { name: /execute query/i }).click();
    await page.getByText('"articleCount": 3').first().waitFor();
    expect(faults).toEqual([]);
  },
  120_000,
);

browserTest(
  'an operation handed over in the address is open first, and the examples beside it',
  async () => {
    const query = 'query Handed { statistics { articles } }';
    const { page } = await browser.open(`${url}#${new URLSearchParams({ query })}`);
    await page.getByRole('tab', { name: 'Handed', selected: true }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(names.length + 1);
    await page.getByRole('button', { name: /execute query/i }).click();
    await page.getByText('"articles": 20').first().waitFor();
  },
  120_000,
);

test('the page holds every example as it is', async () => {
  const html = await (await fetch(url)).text();
  const [, held = ''] = /data-examples="([^"]*)"/.exec(html) ?? [];
  const examples: string[] = JSON.parse(held.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  expect(examples.sort()).toEqual(
    readdirSync(EXAMPLES)
      .map((file) => readFileSync(path.join(EXAMPLES, file), 'utf8'))
      .sort(),
  );
});
