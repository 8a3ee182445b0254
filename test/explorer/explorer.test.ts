import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { accessibilityFaults, browserTest, settled, testBrowser } from '../setup/browser.js';
import { type RunningCommand, runCommand, startCommand, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';

const KEY = 'a-key-of-these-tests';
const SAMPLES = fileURLToPath(new URL('../../prisma/documents/ferry-fire', import.meta.url));
const database = testDatabase();
const browser = testBrowser();
const data = testFolder();
let command: RunningCommand | undefined;
let url = '';
/** Ids of one of each kind. */
const ids: Record<'story' | 'article' | 'person' | 'body' | 'statement' | 'event' | 'source', string> = {
  story: '',
  article: '',
  person: '',
  body: '',
  statement: '',
  event: '',
  source: '',
};

const IDS = `{
  stories(first: 1, orderBy: { field: ARTICLE_COUNT, direction: DESC }) { nodes { id } }
  articles(first: 1, filter: { text: "smoke loudspeakers" }) { nodes { id source { id } } }
  person: entity(name: "Helena Brandt") { id statements(first: 1, orderBy: { field: ARTICLE_COUNT, direction: DESC }) { nodes { id } } }
  body: entity(name: "Tarsis Lines") { id }
  events(first: 1, orderBy: { field: ARTICLE_COUNT, direction: DESC }) { nodes { id } }
}`;

beforeAll(async () => {
  if (!process.env.CHROME_PATH) return;
  const env = { DATABASE_URL: database.url, DATELINE_WRITE_KEY: KEY };
  const ingested = await runCommand(['ingest', SAMPLES, '--data', data], { env });
  expect(ingested.status).toBe(0);
  command = startCommand(['serve', '--port', '0', '--data', data], { env });
  [url] = await command.printed(/http:\/\/localhost:\d+/);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: IDS }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape its operation asks for
  const answer = ((await response.json()) as any).data;
  ids.story = answer.stories.nodes[0].id;
  ids.article = answer.articles.nodes[0].id;
  ids.source = answer.articles.nodes[0].source.id;
  ids.person = answer.person.id;
  ids.statement = answer.person.statements.nodes[0].id;
  ids.body = answer.body.id;
  ids.event = answer.events.nodes[0].id;
}, 120_000);

afterAll(async () => {
  command?.process.kill('SIGKILL');
  await command?.ended;
});

const VIEWS: [name: string, address: () => string, heading: RegExp][] = [
  ['the start page', () => '/', /Who said what/],
  ['a story', () => `/stories/${ids.story}`, /ferry/i],
  ['the network of a story', () => `/stories/${ids.story}/network`, /ferry/i],
  ['an article', () => `/articles/${ids.article}`, /Smoke/],
  ['an entity', () => `/entities/${ids.person}`, /Helena Brandt/],
  ['the network of an entity', () => `/entities/${ids.person}/network`, /Helena Brandt/],
  ['a statement', () => `/statements/${ids.statement}`, /./],
  ['an event', () => `/events/${ids.event}`, /./],
  ['a source', () => `/sources/${ids.source}`, /Northern Ledger/],
  ['a search', () => '/search?q=sprinklers', /sprinklers/],
  ['the stories', () => '/stories', /Stories/],
  ['the people and bodies', () => '/entities?kind=PERSON', /People/],
  ['the events', () => '/events', /Events/],
  ['the statements', () => '/statements?kind=DIRECT', /Statements/],
  ['the figures', () => '/figures?verdict=AGREEMENT', /Figures/],
  ['the articles', () => '/articles?q=captain', /Articles/],
  ['a path', () => `/path?from=${ids.person}&to=${ids.body}`, /connected/],
  ['a comparison', () => `/compare?story=${ids.story}`, /Two on one story/],
  ['the decisions', () => '/decisions', /Decisions/],
];

browserTest.each(VIEWS)(
  '%s opens by its address, whole, accessible and without asking another host',
  async (_name, address, heading) => {
    const { page, faults } = await browser.open(url + address());
    await settled(page);
    expect(await page.locator('h1').first().textContent()).toMatch(heading);
    expect(await page.locator('.state.error').count()).toBe(0);
    expect([...(await accessibilityFaults(page)), ...faults]).toEqual([]);
  },
  60_000,
);

browserTest.each(VIEWS.filter((_, i) => [0, 1, 3, 4, 9, 10].includes(i)))(
  '%s is accessible in the dark and fits a narrow screen',
  async (_name, address) => {
    const { page, faults } = await browser.open(url + address(), {
      colorScheme: 'dark',
      viewport: { width: 360, height: 740 },
    });
    await settled(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect([...(await accessibilityFaults(page)), ...faults]).toEqual([]);
  },
  60_000,
);

browserTest(
  'from the start page to the evidence of a death toll in three clicks',
  async () => {
    const { page, faults } = await browser.open(url);
    await page.getByRole('heading', { name: /ferry/i }).getByRole('link').first().click();
    const figures = page.locator('#figures');
    await figures.getByRole('table').first().waitFor();
    expect(await page.locator('.reads').textContent()).toMatch(/Killed/);
    await page.getByRole('link', { name: 'Open in article' }).click();
    await page.locator('mark.lit').first().waitFor();
    expect(page.url()).toMatch(/\/articles\/[^#]+#\d+-\d+$/);
    const lit = page.locator('.note.lit').first();
    await lit.waitFor();
    await lit.getByRole('link').click();
    await page.locator('.kicker', { hasText: 'Event' }).waitFor();
    await page.goBack();
    await page.locator('mark.lit').first().waitFor();
    expect(faults).toEqual([]);
  },
  60_000,
);

browserTest(
  'what lies far below is not asked for until one comes near it, and an address may name it',
  async () => {
    const { page, faults } = await browser.open(`${url}/stories/${ids.story}`);
    await page.locator('#figures svg.figures').waitFor();
    expect(await page.locator('#articles.later').count()).toBe(1);
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'Articles' })
      .click();
    await page.locator('#articles li').first().waitFor();
    await page.goto('about:blank');
    await page.goto(`${url}/stories/${ids.story}#why`);
    await page.locator('#why .join').first().waitFor();
    expect(faults).toEqual([]);
  },
  60_000,
);

browserTest(
  'search finds as one types, by keyboard alone, and its filters stand in the address',
  async () => {
    const { page, faults } = await browser.open(`${url}/stories`);
    await settled(page);
    await page.keyboard.press('/');
    await page.keyboard.type('Helena Bra');
    const first = page.getByRole('option', { name: /Helena Brandt/ }).first();
    await first.waitFor();
    await choose(page, /Helena Brandt.*person/);
    await page.waitForURL(`**/entities/${ids.person}`);
    await page.keyboard.press('/');
    await page.keyboard.type('captain');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=captain');
    await settled(page);
    await page.getByLabel('From', { exact: true }).fill('2026-03-05');
    await page.getByLabel('To', { exact: true }).fill('2026-03-05');
    await page.waitForURL('**/search?q=captain&from=2026-03-05&to=2026-03-05');
    const articles = page.getByRole('region', { name: /^Articles/ });
    await articles.getByRole('link', { name: 'Ferry captain arrested as death toll rises to 38' }).waitFor();
    expect(await articles.locator('li').count()).toBe(1);
    expect(faults).toEqual([]);
  },
  60_000,
);

/** Goes down the list of a search to what has this name, and takes it. */
async function choose(page: Page, name: RegExp): Promise<void> {
  for (let turn = 0; turn < 12; turn++) {
    await page.keyboard.press('ArrowDown');
    const active = await page.locator('[role=option][data-active-item]').textContent();
    if (active !== null && name.test(active)) return page.keyboard.press('Enter');
  }
  throw new Error(`The list has no ${name}.`);
}

browserTest(
  'an article is read by keyboard: layers, facts, the address of a fact, its page',
  async () => {
    const { page, faults } = await browser.open(`${url}/articles/${ids.article}`);
    await page.locator('.note').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the page');
    expect(await page.locator('.text').getAttribute('class')).toContain('on-n');
    await page.keyboard.press('1');
    expect(await page.locator('.text').getAttribute('class')).not.toContain('on-n');
    await page.locator('body').evaluate('document.activeElement.blur()');
    await page.keyboard.press('j');
    const first = new URL(page.url()).hash;
    expect(first).toMatch(/^#\d+-\d+$/);
    await page.keyboard.press('j');
    expect(new URL(page.url()).hash).not.toBe(first);
    await page.keyboard.press('k');
    expect(new URL(page.url()).hash).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(statements|events|entities)\//);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
  },
  60_000,
);

const REPORT = `<!doctype html><html lang="en"><head><title>Three hurt as bus leaves road near Lindow</title>
<meta property="article:published_time" content="2026-04-02T08:00:00Z"></head><body><article>
<h1>Three hurt as bus leaves road near Lindow</h1>
<p>Three people were injured on Thursday when a bus left the road near Lindow, police said. “The road was covered with ice,” said
Mara Tessel, a spokeswoman of the police. The bus belonged to Ostrava Coaches, a company from Lindow, and had 21 people on board.</p>
<p>The road was closed for two hours. Tessel said that the driver had been taken to a hospital in Lindow and would be questioned.</p>
</article></body></html>`;

browserTest(
  'a file that is dropped is read once a key is given, and what was found is shown',
  async () => {
    const { page } = await browser.open(url);
    const chooser = page.locator('input[type=file]');
    await chooser.setInputFiles({ name: 'bus.html', mimeType: 'text/html', buffer: Buffer.from(REPORT) });
    const key = page.locator('input[type=password]');
    await key.fill('not-the-key');
    await page.getByRole('button', { name: 'Use this key' }).click();
    await key.fill(KEY);
    await page.getByRole('button', { name: 'Use this key' }).click();
    await page.getByRole('link', { name: 'Three hurt as bus leaves road near Lindow' }).click();
    await page
      .getByRole('heading', { level: 1, name: 'Three hurt as bus leaves road near Lindow' })
      .waitFor();
    await page.locator('.note', { hasText: 'Mara Tessel' }).first().waitFor();
  },
  60_000,
);

browserTest(
  'what is shown can be taken away: as a table, as a picture, as the operation behind it',
  async () => {
    const { page, faults } = await browser.open(`${url}/stories/${ids.story}`);
    const figures = page.locator('#figures');
    const save = async (name: string) => {
      const download = page.waitForEvent('download');
      await figures.getByRole('button', { name, exact: true }).first().click();
      return (await download).suggestedFilename();
    };
    await figures.locator('svg.figures').waitFor();
    expect(await save('CSV')).toBe('figures.csv');
    expect(await save('JSON')).toBe('figures.json');
    expect(await save('SVG')).toBe('figures.svg');
    expect(await save('PNG')).toBe('figures.png');
    const href = await figures.getByRole('link', { name: 'GraphiQL' }).getAttribute('href');
    const operation = new URLSearchParams(href?.split('#')[1]);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: operation.get('query'),
        variables: JSON.parse(operation.get('variables') ?? '{}'),
      }),
    });
    expect(((await response.json()) as { errors?: unknown }).errors).toBeUndefined();
    expect(faults).toEqual([]);
  },
  60_000,
);

browserTest(
  'an address where nothing is says so, and the way on',
  async () => {
    const { page } = await browser.open(`${url}/articles/a11e951d-0000-8000-8000-000000000000`);
    await page.getByText('There is no article at this address.').waitFor();
    await page.getByRole('link', { name: 'All articles' }).click();
    await page.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
  },
  60_000,
);

/** What the API says an entity is called by: its name and the forms it is printed in. */
async function namesOf(id: string): Promise<{ name: string; forms: string[] }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ entity(id: "${id}") { name aliases(first: 50) { name } } }` }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape its operation asks for
  const { entity } = ((await response.json()) as any).data;
  return { name: entity.name, forms: entity.aliases.map((alias: { name: string }) => alias.name) };
}

browserTest(
  'two bodies are made one by clicking, after what would change was shown, and two again by undoing it',
  async () => {
    const before = await namesOf(ids.body);
    const { page, faults } = await browser.open(`${url}/entities/${ids.body}`);
    await settled(page);
    await page.getByRole('button', { name: 'Same as…' }).click();
    await page.getByRole('combobox', { name: `What is the same as ${before.name}` }).fill('civic union');
    await page
      .getByRole('option', { name: /civic union/i })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=password]').fill(KEY);
    await dialog.getByRole('button', { name: 'Use this key' }).click();
    await dialog.getByText('2 become 1').waitFor();
    expect(await namesOf(ids.body)).toEqual(before);
    await dialog.getByLabel('Who decides').fill('Ola Brekke');
    await dialog.getByLabel('Why').fill('a trial');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Decide', exact: true }).click();
    await dialog.getByRole('status').waitFor();
    expect((await namesOf(ids.body)).forms.length).toBeGreaterThan(before.forms.length);
    await dialog.getByRole('link', { name: 'list of decisions' }).click();
    await page.getByText('Ola Brekke').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/\. Undone/).waitFor();
    expect(await namesOf(ids.body)).toEqual(before);
    expect(faults).toEqual([]);
  },
  90_000,
);

const EDITED = {
  url: 'https://harbour.example/pier',
  headline: 'Pier fire injures 14',
  text: 'A fire on a pier in Portalva injured 14 people on Monday, the harbour office said.',
  publishedAt: '2026-03-09T08:00:00Z',
};
const EDITS = [
  EDITED,
  {
    ...EDITED,
    headline: 'Pier fire injures 12',
    text: EDITED.text.replace('14', '12'),
    modifiedAt: '2026-03-10T08:00:00Z',
  },
];

browserTest(
  'an article that was edited leads to its versions, with what the edit changed',
  async () => {
    let id = '';
    for (const input of EDITS) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
        body: JSON.stringify({
          query: 'mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { article { id } } }',
          variables: { input },
        }),
      });
      // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape its operation asks for
      id = ((await response.json()) as any).data.ingestArticle.article.id;
    }
    const { page, faults } = await browser.open(`${url}/articles/${id}`);
    await page.getByRole('link', { name: '2 versions' }).click();
    await page.waitForURL(`**/articles/${id}/versions`);
    const edit = page.getByRole('region', { name: /The last edit/ });
    const change = edit.getByRole('listitem').filter({ hasText: 'Figure' });
    expect(await change.locator('del').textContent()).toContain('14');
    expect(await change.locator('ins').textContent()).toContain('12');
    expect(await edit.locator('.diff-text .only').allTextContents()).toEqual(['14', '14', '12', '12']);
    expect([...(await accessibilityFaults(page)), ...faults]).toEqual([]);
  },
  60_000,
);
