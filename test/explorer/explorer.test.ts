import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { expected } from '../../src/expected.js';
import { docx } from '../documents/formats/samples.js';
import { VALID } from '../documents/formats/valid.js';
import { accessibilityFaults, browserTest, settled, testBrowser } from '../setup/browser.js';
import { type RunningCommand, runCommand, startCommand, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';

const KEY = 'a-key-of-these-tests';
/** Where all processors are busy a page takes long, in ms. */
const LIMIT = 180_000;
const SAMPLES = fileURLToPath(new URL('../../prisma/documents/ferry-fire', import.meta.url));
const database = testDatabase();
const emptyBase = testDatabase();
const browser = testBrowser();
const data = testFolder();
const closedData = testFolder();
let command: RunningCommand | undefined;
let url = '';
/** Ids of one of each kind. */
const ids: Record<
  'story' | 'article' | 'person' | 'body' | 'statement' | 'printed' | 'event' | 'source' | 'left' | 'right',
  string
> = {
  story: '',
  article: '',
  person: '',
  body: '',
  statement: '',
  printed: '',
  event: '',
  source: '',
  left: '',
  right: '',
};

const IDS = `{
  stories(first: 1, orderBy: { field: ARTICLE_COUNT, direction: DESC }) { nodes { id articles(first: 2) { nodes { id } } } }
  articles(first: 1, filter: { text: "smoke loudspeakers" }) { nodes { id source { id } } }
  person: entity(name: "Helena Brandt") { id statements(first: 1, orderBy: { field: ARTICLE_COUNT, direction: DESC }) { nodes { id } } }
  body: entity(name: "Tarsis Lines") { id }
  printed: statements(first: 1, orderBy: { field: ARTICLE_COUNT, direction: DESC }) { nodes { id } }
  events(first: 1, orderBy: { field: ARTICLE_COUNT, direction: DESC }) { nodes { id } }
}`;

/** What the API says. */
// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape its operation asks for
async function ask(query: string, variables: unknown = {}): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

const INGEST = 'mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { article { id } } }';
const ingestArticle = async (input: object): Promise<string> =>
  (await ask(INGEST, { input })).data.ingestArticle.article.id;

beforeAll(async () => {
  if (!process.env.CHROME_PATH) return;
  const env = { DATABASE_URL: database.url, DATELINE_WRITE_KEY: KEY };
  const ingested = await runCommand(['ingest', SAMPLES, '--data', data], { env });
  expect(ingested.status).toBe(0);
  command = startCommand(['serve', '--port', '0', '--data', data], { env });
  [url] = await command.printed(/http:\/\/localhost:\d+/);
  const answer = (await ask(IDS)).data;
  ids.story = answer.stories.nodes[0].id;
  [ids.left, ids.right] = answer.stories.nodes[0].articles.nodes.map(({ id }: { id: string }) => id);
  ids.article = answer.articles.nodes[0].id;
  ids.source = answer.articles.nodes[0].source.id;
  ids.person = answer.person.id;
  ids.printed = answer.printed.nodes[0].id;
  ids.statement = answer.person.statements.nodes[0].id;
  ids.body = answer.body.id;
  ids.event = answer.events.nodes[0].id;
}, LIMIT);

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
  [
    'a comparison',
    () => `/compare?story=${ids.story}&left=${ids.left}&right=${ids.right}`,
    /Two on one story/,
  ],
  ['the decisions', () => '/decisions', /Decisions/],
];

const NARROW = { width: 360, height: 740 };

/** How wide a page is on a narrow screen, once it is drawn for it. */
async function narrowed(page: Page): Promise<number> {
  await page.setViewportSize(NARROW);
  return (await page.evaluate(
    `new Promise((resolve) => {
      const ends = performance.now() + 10_000;
      const look = (now) => {
        const width = document.documentElement.scrollWidth;
        if (width === ${NARROW.width} || now > ends) resolve(width);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    })`,
  )) as number;
}

browserTest.each(VIEWS)(
  '%s opens by its address, is accessible, wide and light, narrow and dark, and can be taken away',
  async (_name, address, heading) => {
    const { page, faults } = await browser.open(url + address());
    await settled(page);
    expect(await page.locator('h1').first().textContent()).toMatch(heading);
    expect(await page.locator('.state.error').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await untaken(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await narrowed(page)).toBe(NARROW.width);
    expect(await accessibilityFaults(page, ['color-contrast', 'target-size'])).toEqual([]);
    expect(faults).toEqual([]);
  },
  LIMIT,
);

/** What a view shows of the knowledge base and gives nobody to take away, and the operations that fail behind it. */
async function untaken(page: Page): Promise<string[]> {
  const parts = (await page.evaluate(
    `[...document.querySelectorAll('main section .sec, main .head')]
      .filter((head) => head.matches('.sec') || head.querySelector('.take'))
      .map((head) => ({
        title: head.querySelector('h1, h2').textContent,
        ways: [...head.querySelectorAll('.take > button, .take > a')].map(({ textContent }) => textContent).join(' '),
        operation: head.querySelector('.take > a')?.hash.slice(1) ?? '',
      }))
      .filter(({ title }) => title !== 'Put documents in' && title !== 'Evidence')`,
  )) as { title: string; ways: string; operation: string }[];
  expect(parts.length).toBeGreaterThan(0);
  const failed = [...new Set(parts.map(({ operation }) => operation))].map(async (operation) => {
    const asked = new URLSearchParams(operation);
    const { errors } = await ask(asked.get('query') ?? '', JSON.parse(asked.get('variables') ?? '{}'));
    return errors === undefined ? [] : [`${operation.slice(0, 80)}: ${errors[0].message}`];
  });
  return [
    ...parts
      .filter(({ ways }) => !/^CSV JSON (SVG PNG )?Cite Link GraphiQL$/.test(ways))
      .map(({ title, ways }) => `${title}: ${ways}`),
    ...(await Promise.all(failed)).flat(),
  ];
}

browserTest(
  'two that are compared stand beside one another on a narrow screen too',
  async () => {
    const { page } = await browser.open(
      `${url}/compare?story=${ids.story}&left=${ids.left}&right=${ids.right}`,
      { viewport: NARROW },
    );
    await settled(page);
    const cells = page.locator('.compared tbody tr:not(.band)').first().locator('td');
    expect(await cells.count()).toBe(2);
    const last = await cells.last().boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(NARROW.width);
  },
  LIMIT,
);

browserTest(
  'the tour of README tells how many died, who said so first and who says otherwise, in four clicks',
  async () => {
    const { page, faults } = await browser.open(url);
    // 1. and 2.
    await page.getByRole('heading', { name: /ferry/i }).getByRole('link').first().click();
    const killed = page.locator('.reads > div').filter({ hasText: 'Killed' });
    expect(await killed.locator('dd.v').textContent()).toMatch(/^36\b/);
    expect(await killed.textContent()).toMatch(/20 March/);
    // 3. and 4.
    const figures = page.locator('#figures');
    await figures.locator('svg.figures').waitFor();
    const rows = figures.locator('table.led tbody tr');
    expect(await rows.first().locator('td').allTextContents()).toEqual([
      'at least 31',
      'Valdoran coast guard',
      'Meridian wire',
      expect.stringContaining('3 March 2026, 21:40'),
    ]);
    // 5.
    const evidence = page.getByRole('region', { name: 'Evidence' });
    await rows.first().hover();
    await evidence.locator('mark', { hasText: /31/ }).waitFor();
    await evidence.getByRole('link', { name: 'Open in article' }).click();
    // 6.
    await page.locator('mark.lit', { hasText: /31/ }).first().waitFor();
    expect(page.url()).toMatch(/\/articles\/[^#]+#\d+-\d+$/);
    expect(await page.locator('.note.lit').first().textContent()).toMatch(/coast guard/);
    await page.keyboard.press('Escape');
    await page.locator('mark.lit').first().waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/stories\//);
    // 7.
    await figures.locator('table.others').getByRole('button', { name: 'Injured' }).first().click();
    await figures.locator('.series-head', { hasText: 'Injured' }).waitFor();
    // What lies within one day is called by it.
    const days = page.locator('#timeline h3');
    await days.first().waitFor();
    expect(await days.allTextContents()).toEqual(
      expect.arrayContaining(['Tuesday, 3 March 2026', 'Wednesday, 4 March 2026']),
    );
    // 8. and 9.
    const side = page.locator('#side');
    await settled(page);
    const toll = side
      .locator('tbody tr')
      .filter({ hasText: /^Killed/ })
      .locator('td');
    await toll.locator('.fv', { hasText: '38' }).first().waitFor();
    expect(await toll.locator('.fv').allTextContents()).toEqual(
      expect.arrayContaining(['at least 31', '38', '36']),
    );
    // Somebody whom one text has said more than another, and others leave out.
    const brandt = side.locator('tbody tr').filter({ hasText: /^Helena Brandt/ });
    expect(await brandt.locator('td').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\d statements?/), '–leaves it out']),
    );
    expect(await side.locator('td.out').count()).toBeGreaterThan(0);
    expect(await side.locator('td.early').count()).toBeGreaterThan(0);
    // 10.
    await side.getByRole('link', { name: 'Compare two' }).click();
    await compareTo(page, 'One', 'Halden Courier');
    await compareTo(page, 'Other', 'The Port Observer');
    await page
      .getByRole('rowheader', { name: /They differ|Both have it/ })
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  },
  LIMIT,
);

/** Chooses one of the two that are compared. */
const compareTo = (page: Page, side: 'One' | 'Other', name: string) =>
  page
    .locator('label')
    .filter({ hasText: new RegExp(`^${side}`) })
    .getByRole('combobox')
    .selectOption({ label: name });

browserTest(
  'what lies far below waits for what is in sight, comes where one goes, and all of it when the page is at rest',
  async () => {
    const asked: string[] = [];
    const { page, faults } = await browser.open(`${url}/stories/${ids.story}#why`);
    await page.locator('#why .join').first().waitFor();
    page.on('request', (request) => {
      const [, name] = /"operationName":"(\w+)"/.exec(request.postData() ?? '') ?? [];
      if (name !== undefined) asked.push(name);
    });
    await page.goto('about:blank');
    await page.goto(`${url}/stories/${ids.story}`);
    await page.locator('#figures svg.figures').waitFor();
    await page.locator('.later').first().waitFor({ state: 'detached' });
    await page.locator('#articles li').first().waitFor();
    expect(await page.evaluate('scrollY')).toBe(0);
    expect(asked.indexOf('StoryArticles')).toBeGreaterThan(asked.indexOf('StoryTies'));
    expect(faults).toEqual([]);
  },
  LIMIT,
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
    // The list counts itself in its heading: one is left once both days are taken.
    await page
      .getByRole('region', { name: /^Articles 1$/ })
      .getByRole('link', { name: 'Ferry captain arrested as death toll rises to 38' })
      .waitFor();
    await page.getByLabel('Words').fill('xyzzy');
    await page.getByText('Nothing fits these words and filters.').waitFor();
    await page.getByLabel('Words').fill('brandt');
    await page.getByLabel('Kind').selectOption('Person');
    await page.waitForURL('**/entities?q=brandt&from=2026-03-05&to=2026-03-05&kind=PERSON');
    await page.locator('.virtual').getByRole('link', { name: 'Helena Brandt' }).waitFor();
    expect(faults).toEqual([]);
  },
  LIMIT,
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
  LIMIT,
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
  LIMIT,
);

const SCHOOL =
  'A school for 300 children was opened in Westerby on Monday by Mayor Olga Brenn, who said it would take two hundred more in spring.';

/** Drops files by name, as a hand does. */
async function drop(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const contents = Object.entries(files).map(([name, content]) => [
    name,
    Buffer.from(content).toString('base64'),
  ]);
  const dataTransfer = await page.evaluateHandle(`(() => {
    const held = new DataTransfer();
    for (const [name, content] of ${JSON.stringify(contents)})
      held.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name));
    return held;
  })()`);
  await page.getByRole('group', { name: 'Put documents in' }).dispatchEvent('drop', { dataTransfer });
}

/** Drops a folder of this machine, as a hand does. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  const zone = page.getByRole('group', { name: 'Put documents in' });
  const { x, y } = expected(await zone.boundingBox(), 'the drop zone');
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x: x + 9,
      y: y + 9,
      data: { items: [], files: [folder], dragOperationsMask: 1 },
    });
  await session.detach();
}

browserTest(
  'what became of the first files that an empty base is given stays in sight',
  async () => {
    const env = { DATABASE_URL: emptyBase.url, DATELINE_WRITE_KEY: KEY };
    const server = startCommand(['serve', '--port', '0', '--data', data], { env });
    const [address] = await server.printed(/http:\/\/localhost:\d+/);
    const { page } = await browser.open(address);
    await page.getByText('Nothing is in here yet.').waitFor();
    await page.evaluate(`sessionStorage.setItem('dateline.key', '${KEY}')`);
    const folder = path.join(data, 'dropped');
    await mkdir(path.join(folder, 'within'), { recursive: true });
    await writeFile(path.join(folder, 'bus.html'), REPORT);
    await writeFile(path.join(folder, 'within', 'bridge.pdf'), VALID.pdf);
    await writeFile(path.join(folder, '.hidden.txt'), 'Not to be read.');
    // What is gone by the time it is opened loses nothing else.
    await symlink(path.join(folder, 'gone'), path.join(folder, 'nowhere.txt'));
    await dropFolder(page, folder);
    // More can be dropped while these are read.
    await drop(page, {
      'school.docx': docx([['School opens in Westerby', 'Title'], [SCHOOL]]),
      'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    });
    const given = page.getByRole('list', { name: 'Put in' });
    await given.getByText('picture.png').waitFor();
    // The page is drawn anew with what is in.
    await page
      .getByRole('heading', { name: /Latest|Stories/ })
      .first()
      .waitFor();
    await settled(page);
    expect(await given.getByRole('listitem').count()).toBe(4);
    await page.getByText('3 of 4 files read, 1 failed').waitFor();
    for (const headline of [
      'Three hurt as bus leaves road near Lindow',
      'Bridge closed in Sunderby',
      'School opens in Westerby',
    ])
      await given.getByRole('link', { name: headline }).waitFor();
    server.process.kill('SIGKILL');
    await server.ended;
  },
  LIMIT,
);

/** What a server says whose database is away. */
const AWAY = {
  status: 503,
  json: { errors: [{ message: 'The database is away.', extensions: { code: 'DATABASE_UNREACHABLE' } }] },
};

browserTest(
  'files that a server does not answer keep their turn, also while another view is looked at',
  async () => {
    const { page } = await browser.open(url);
    await page.evaluate(`sessionStorage.setItem('dateline.key', '${KEY}')`);
    await page.getByRole('group', { name: 'Put documents in' }).waitFor();
    await page.route('**/graphql', (route) =>
      (route.request().postData() ?? '').includes('PutIn') ? route.fulfill(AWAY) : route.continue(),
    );
    const school = (name: string) => docx([[`School opens in ${name}`, 'Title'], [SCHOOL]]);
    await drop(page, { 'one.docx': school('Osterby'), 'two.docx': school('Nordby') });
    await page.getByRole('alert').getByText('2 files could not be handed over.').waitFor();
    await goWithin(page, '/decisions');
    await page.getByRole('heading', { level: 1, name: 'Decisions' }).waitFor();
    await goWithin(page, '/');
    await page.unroute('**/graphql');
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await page.getByText('2 of 2 files read').waitFor();
    for (const name of ['Osterby', 'Nordby'])
      await page
        .getByRole('link', { name: `School opens in ${name}` })
        .first()
        .waitFor();
  },
  LIMIT,
);

/** A key that may do so much, made by the command. */
async function madeKey(role: 'read' | 'write' | 'curate'): Promise<string> {
  const made = await runCommand(['keys', 'create', `may-${role}`, '--role', role, '--json', '--data', data], {
    env: { DATABASE_URL: database.url },
  });
  const { key } = JSON.parse(made.stdout) as { key: string };
  // The server takes a new key after a while.
  const undo = { query: 'mutation { undoDecision(id: "x") { decision { id } } }' };
  for (;;) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(undo),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    if (errors[0].extensions.code !== 'UNAUTHENTICATED') return key;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}

browserTest(
  'a key that may only read is told to lack what is wanted, how one is made that has it, and stays till another is given',
  async () => {
    const key = await madeKey('read');
    const { page, faults } = await browser.open(`${url}/entities/${ids.body}`);
    await page.evaluate(`sessionStorage.setItem('dateline.key', '${key}')`);
    await page.getByRole('button', { name: 'Same as…' }).click();
    await page.getByRole('combobox', { name: /What is the same as/ }).fill('civic union');
    await page
      .getByRole('option', { name: /civic union/i })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    const lacks = dialog.getByRole('alert');
    await lacks.getByText('The key “may-read” may not curate.').waitFor();
    expect(await lacks.textContent()).toContain('dateline keys create NAME --role curate');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(`sessionStorage.getItem('dateline.key')`)).toBe(key);
    await dialog.locator('input[type=password]').fill(KEY);
    await dialog.getByRole('button', { name: 'Use this key' }).click();
    await dialog.getByText('2 become 1').waitFor();
    await dialog.getByRole('button', { name: 'Leave it' }).click();

    await page.goto(url);
    await page.evaluate(`sessionStorage.setItem('dateline.key', '${key}')`);
    const files = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Two ships met.') };
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByRole('alert').getByText('The key “may-read” may not write.').waitFor();
    // The answers that refuse are all that failed.
    for (const fault of faults) expect(fault).toMatch(/403/);
  },
  LIMIT,
);

browserTest(
  'what is shown can be taken away: as a table, as a picture, as the operation behind it',
  async () => {
    const { page, faults } = await browser.open(`${url}/stories/${ids.story}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await settled(page);
    const save = async (part: string, name: string) => {
      const download = page.waitForEvent('download');
      await page.locator(part).getByRole('button', { name, exact: true }).first().click();
      const saved = await download;
      return { name: saved.suggestedFilename(), content: await readFile(await saved.path()) };
    };
    const text = async (part: string, name: string) => (await save(part, name)).content.toString();
    expect((await save('#figures', 'CSV')).name).toBe('figures.csv');
    expect(JSON.parse(await text('#figures', 'JSON'))).toEqual(
      expect.arrayContaining([expect.objectContaining({ counted: 'killed' })]),
    );
    expect(await text('#figures', 'SVG')).toContain('coast guard');
    // A part that is no drawing becomes one: its words, its bars.
    const timeline = await text('#timeline', 'SVG');
    expect(timeline).toMatch(/^<svg[^>]*>.*<rect.*on Tuesday.*<\/svg>$/s);
    expect(timeline).not.toContain('GraphiQL');
    const { name, content } = await save('#said', 'PNG');
    expect(name).toBe('who-said-what.png');
    expect(content.subarray(1, 4).toString()).toBe('PNG');
    // One stop of the keyboard, with arrows within.
    const ways = page.locator('#figures [role=toolbar]').first();
    await ways.getByRole('button', { name: 'CSV' }).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator(':focus').textContent()).toBe('GraphiQL');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await ways.getByRole('status').getByText('Copied').waitFor();
    const copied = (await page.evaluate('navigator.clipboard.readText()')) as string;
    expect(copied).toMatch(
      /^Valdoran coast guard: “.*31.*”\. Meridian wire, “.*”, 3 March 2026, 21:40 UTC\. characters \d+–\d+\. http:.*#\d+-\d+$/m,
    );
    // A page that is not of this machine has no clipboard of its own over http.
    await page.evaluate(
      `Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })`,
    );
    await page.getByRole('region', { name: 'Evidence' }).getByRole('button', { name: 'Cite' }).click();
    await page.getByRole('region', { name: 'Evidence' }).getByRole('status').getByText('Copied').waitFor();
    expect(await page.evaluate('delete navigator.clipboard && navigator.clipboard.readText()')).toMatch(
      /^“.*36.*”\. .*#\d+-\d+$/,
    );
    expect(faults).toEqual([]);
  },
  LIMIT,
);

browserTest(
  'a list shows how all of it is spread over time, outlets and names, each a way to less of it; and all of it can be taken away',
  async () => {
    const { page, faults } = await browser.open(`${url}/statements`);
    await settled(page);
    const total = (await ask('{ statements { totalCount } }')).data.statements.totalCount as number;
    const rows = page.locator('.virtual li').first();
    // More than are read at first.
    expect(total).toBeGreaterThan(50);
    const download = page.waitForEvent('download');
    await page
      .getByRole('toolbar', { name: 'Take away “Statements”' })
      .getByRole('button', { name: 'JSON', exact: true })
      .click();
    const saved = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { id: string }[];
    expect(new Set(saved.map(({ id }) => id)).size).toBe(total);

    const spread = page.getByRole('region', { name: 'When and who' });
    await spread.getByRole('link', { name: 'Helena Brandt' }).click();
    await page.waitForURL(`**/statements?speaker=${ids.person}`);
    await settled(page);
    const said = (
      await ask(`{ entity(id: "${ids.person}") { statements { totalCount buckets(by: DAY) { key } } } }`)
    ).data.entity;
    const [{ key: first }] = said.statements.buckets as { key: string }[];
    expect(await rows.getAttribute('aria-setsize')).toBe(String(said.statements.totalCount));
    expect(await page.getByRole('combobox', { name: 'Said by' }).inputValue()).toBe('Helena Brandt');
    // A period that is pressed is asked for by its days.
    const bars = spread.locator('svg.periods');
    const box = await bars.boundingBox();
    await bars.click({ position: { x: 2, y: (box?.height ?? 0) - 2 } });
    await page.waitForURL((address) => address.search.includes(`from=${first}&to=`));
    await settled(page);
    expect(Number(await rows.getAttribute('aria-setsize'))).toBeLessThan(said.statements.totalCount);
    // Whoever empties the field has everybody's again.
    await page.getByRole('combobox', { name: 'Said by' }).fill('');
    await page.waitForURL((address) => !address.search.includes('speaker'));
    await page.goBack();
    const { stories } = (await ask('{ stories { totalCount } }')).data;
    expect(await page.locator('footer').textContent()).toMatch(new RegExp(`: ${stories.totalCount} stor`));
    expect(faults).toEqual([]);
  },
  LIMIT,
);

browserTest(
  'what a page has no room for is a way to the list that has it; an article that is found tells where its words stand',
  async () => {
    const { page, faults } = await browser.open(`${url}/stories/${ids.story}`);
    await settled(page);
    await page
      .locator('#said')
      .getByRole('link', { name: /^All \d+ statements$/ })
      .first()
      .click();
    await page.waitForURL(`**/statements?story=${ids.story}&speaker=*`);
    await page.getByText('In all stories').click();
    await page.waitForURL((address) => !address.search.includes('story'));
    await page.goto(`${url}/entities/${ids.person}`);
    await page.getByRole('link', { name: /^\d+ articles$/ }).click();
    await page.waitForURL(`**/articles?who=${ids.person}`);
    await page.getByLabel('Words').fill('families');
    await page.locator('.snippet mark', { hasText: /famil/i }).first().waitFor();
    await settled(page);
    expect([...(await accessibilityFaults(page)), ...faults]).toEqual([]);
  },
  LIMIT,
);

browserTest(
  'a page that is printed as soon as it is opened waits for all of it, its lists too, and is light on paper',
  async () => {
    const { page, faults } = await browser.open(`${url}/entities/${ids.person}`, { colorScheme: 'dark' });
    await page.evaluate(`window.print = () => {
      document.documentElement.dataset.printed = JSON.stringify({
        waits: document.querySelectorAll('.loading, .later').length,
        namings: document.querySelectorAll('#mentions li').length,
      });
      dispatchEvent(new Event('afterprint'));
    }; undefined`);
    await page.locator('h1').waitFor();
    await page.keyboard.press('Control+p');
    const { entity } = (await ask(`{ entity(id: "${ids.person}") { mentionCount } }`)).data;
    const printed = await page.locator('html[data-printed]').getAttribute('data-printed');
    expect(JSON.parse(printed ?? '')).toEqual({ waits: 0, namings: Math.min(50, entity.mentionCount) });
    // Then it is a page to scroll again.
    await page.locator('#mentions .virtual').waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(`getComputedStyle(document.body).backgroundColor`)).toBe('rgb(252, 252, 250)');
    expect(faults).toEqual([]);
  },
  LIMIT,
);

browserTest(
  'an address that no view has is told as such by the page, and to a program as the API does',
  async () => {
    const { page } = await browser.open(`${url}/nowhere/at/all`);
    await page.getByRole('heading', { level: 1, name: 'Nothing is here' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'To the start page' }).click();
    await page.getByRole('heading', { level: 1, name: /Who said what/ }).waitFor();
    for (const [accept, type] of [
      ['text/html', /html/],
      ['*/*', /json/],
    ] as const) {
      const response = await fetch(`${url}/nowhere`, { headers: { accept } });
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toMatch(type);
    }
  },
  LIMIT,
);

/** Goes to another view as a link does, without loading the page anew. */
async function goWithin(page: Page, address: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(address)})`);
}

/** An id of the same kind, of nothing. */
const nobody = (id: string) => `${id.slice(0, 8)}-0000-8000-8000-000000000000`;

browserTest(
  'an address where nothing is says so, and the way on',
  async () => {
    const { page, faults } = await browser.open(`${url}/nowhere/at/all`);
    for (const [address, what] of [
      [`/articles/${nobody(ids.article)}`, 'no article'],
      [`/articles/${nobody(ids.article)}/versions`, 'no article'],
      [`/stories/${nobody(ids.story)}`, 'no story'],
      [`/statements/${nobody(ids.statement)}`, 'no statement'],
      [`/events/${nobody(ids.event)}`, 'no event'],
      [`/sources/${nobody(ids.source)}`, 'no source'],
      [`/compare?story=${nobody(ids.story)}`, 'no story'],
      [`/entities/${nobody(ids.person)}/network`, 'no entity'],
      [`/stories/${nobody(ids.story)}/network`, 'no story'],
      [`/entities/${nobody(ids.person)}`, 'no entity'],
    ] as const) {
      await goWithin(page, address);
      await page.getByText(`There is ${what} at this address.`).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Nothing is here']);
    }
    await page.getByRole('link', { name: 'All people and bodies' }).click();
    await page.getByRole('heading', { level: 1, name: 'People and bodies' }).waitFor();
    // An id of another kind is told as the API tells it.
    for (const address of [`/sources/${ids.article}`, `/compare?story=${ids.article}`]) {
      await goWithin(page, address);
      await page.getByText('is the id of an article').first().waitFor();
      await page.getByRole('heading', { level: 1, name: 'Nothing is here' }).waitFor();
    }
    await goWithin(page, '/compare');
    await page.getByRole('heading', { level: 1, name: 'Two on one story' }).waitFor();
    // A filter that has no such value is as none.
    await goWithin(page, '/events?from=0000-01-01&to=9999-12-31&kind=x&status=x&verdict=x&order=x');
    await page.locator('main .virtual li').first().waitFor();
    await settled(page);
    expect(await page.locator('.state.error').count()).toBe(0);
    for (const fault of faults) expect(fault).toMatch(/\b40[04]\b/);
  },
  LIMIT,
);

browserTest(
  'every view is reached from the start page by clicking',
  async () => {
    const { page, faults } = await browser.open(url);
    const main = page.locator('main');
    const click = async (link: Locator, address: RegExp, heading: RegExp) => {
      await link.first().click();
      await page.waitForURL(address);
      await main.getByRole('heading', { level: 1, name: heading }).waitFor();
    };
    const bar = (name: string) =>
      page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name });
    const first = () => main.locator('.virtual li a');
    await click(bar('Figures'), /\/figures$/, /Figures/);
    await click(bar('Articles'), /\/articles$/, /Articles/);
    // What was dropped before is of no outlet.
    const ofOutlet = main.locator('.virtual li').filter({ has: page.locator('a.plain') });
    await click(ofOutlet.locator('a.h'), /\/articles\/[^/]+$/, /./);
    await click(main.locator('.kicker a'), /\/sources\/[^/]+$/, /./);
    await click(bar('Statements'), /\/statements$/, /Statements/);
    await click(first(), /\/statements\/[^/]+$/, /./);
    // The link is gone: what is read next, and where Tab goes on, is the page.
    expect(await main.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await click(bar('Events'), /\/events$/, /Events/);
    await click(first(), /\/events\/[^/]+$/, /./);
    await click(bar('People and bodies'), /\/entities$/, /People/);
    await click(first(), /\/entities\/[^/]+$/, /./);
    await click(main.getByRole('link', { name: 'Path to…' }), /\/path\?from=/, /connected/);
    await page.goBack();
    await settled(page);
    await click(main.getByRole('link', { name: 'Network' }), /\/entities\/[^/]+\/network$/, /./);
    await click(bar('Stories'), /\/stories$/, /Stories/);
    await click(first(), /\/stories\/[^/]+$/, /./);
    await click(main.getByRole('link', { name: 'Network' }), /\/stories\/[^/]+\/network$/, /./);
    await page.goBack();
    await click(page.getByRole('link', { name: 'Compare two outlets' }), /\/compare\?story=/, /Two on one/);
    await click(page.getByRole('link', { name: 'Decisions' }), /\/decisions$/, /Decisions/);
    await page.keyboard.press('/');
    await page.keyboard.type('ferry');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /What fits “ferry”/ }).waitFor();
    expect(faults).toEqual([]);
  },
  LIMIT,
);

browserTest(
  'a later page of a list that fails says so below what was read, and is read when asked again',
  async () => {
    const { page } = await browser.open(`${url}/decisions`);
    await page.route('**/graphql', (route) =>
      /"after":"/.test(route.request().postData() ?? '')
        ? route.fulfill({ json: { data: null, errors: [{ message: 'It could not be read.' }] } })
        : route.continue(),
    );
    await goWithin(page, '/statements');
    const rows = page.locator('main .virtual li');
    await rows.first().waitFor();
    await page.keyboard.press('End');
    const failed = page.getByRole('alert');
    await failed.getByText(/^More of .* could not be read\.$/).waitFor();
    expect(await rows.count()).toBeGreaterThan(5);
    await page.unroute('**/graphql');
    await failed.getByRole('button', { name: 'Try again' }).click();
    await failed.waitFor({ state: 'detached' });
    await page.keyboard.press('End');
    // The first page has 50.
    await page.locator('main .virtual li[data-index="50"]').waitFor();
  },
  LIMIT,
);

browserTest(
  'a part that fails says so under its heading, the rest stands, and it is read again when asked',
  async () => {
    const { page, faults } = await browser.open(`${url}/decisions`);
    const fails = (name: string) =>
      page.route('**/graphql', (route) =>
        (route.request().postData() ?? '').includes(`"operationName":"${name}"`)
          ? route.abort()
          : route.continue(),
      );
    await fails('StoryEvents');
    await goWithin(page, `/stories/${ids.story}`);
    await settled(page);
    const failed = (part: string, what: string) =>
      page.locator(part).getByRole('alert').getByText(`${what} could not be read.`);
    await failed('#timeline', 'The timeline').waitFor();
    // What is compared is compared as a whole: what is not known would seem left out.
    await failed('#side', 'Side by side').waitFor();
    await page.locator('#articles .virtual li').first().waitFor();
    await page.locator('#figures svg.figures').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.unroute('**/graphql');
    await page.locator('#side').getByRole('button', { name: 'Try again' }).click();
    await page.locator('#side table').waitFor();
    await page.locator('#timeline .tl-r').first().waitFor();
    for (const fault of faults) expect(fault).toMatch(/ERR_FAILED/);
  },
  LIMIT,
);

/** What the API says an entity is called by: its name and the forms it is printed in. */
async function namesOf(id: string): Promise<{ name: string; forms: string[] }> {
  const { entity } = (await ask(`{ entity(id: "${id}") { name aliases(first: 50) { name } } }`)).data;
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

    // What is one can be two: by its reports, its printings, its articles.
    const parted = async (address: string, part: string) => {
      await goWithin(page, address);
      await page.locator(part).getByRole('button', { name: 'Part from another…' }).first().click();
      await page.locator(part).getByRole('button', { name: 'This is another' }).last().click();
      await dialog.getByText('1 becomes 2').first().waitFor();
    };
    for (const [address, part] of [
      [`/stories/${ids.story}`, '#articles'],
      [`/statements/${ids.printed}`, '#proofs'],
    ] as const) {
      await parted(address, part);
      await dialog.getByRole('button', { name: 'Leave it' }).click();
    }
    await parted(`/events/${ids.event}`, '#proofs');
    await dialog.getByRole('button', { name: 'Decide', exact: true }).click();
    await dialog.getByRole('link', { name: 'list of decisions' }).click();
    const taken = page.locator('.decision', { hasText: 'is another than' });
    await taken
      .getByRole('link', { name: /^“.+” in “.+”$/ })
      .nth(1)
      .waitFor();
    await taken.getByRole('button', { name: 'Undo' }).click();
    await taken.getByText(/Undone/).waitFor();
    expect(faults).toEqual([]);
  },
  LIMIT,
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
    for (const input of EDITS) id = await ingestArticle(input);
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
  LIMIT,
);

const ARABIC = {
  url: 'https://sahil.example/harbour',
  headline: 'حريق في ميناء بورتالفا يصيب 14 شخصا',
  text: 'قال مكتب الميناء يوم الاثنين إن حريقا اندلع على رصيف في بورتالفا وأصاب 14 شخصا.\n\nوقالت المتحدثة باسم المكتب إن الرصيف أغلق حتى إشعار آخر.',
  publishedAt: '2026-03-09T22:30:00Z',
};

browserTest(
  'a text that is written from right to left stands so, and times are those of the reader, UTC on hover',
  async () => {
    const id = await ingestArticle(ARABIC);
    const { page, faults } = await browser.open(`${url}/articles/${id}`, { timezoneId: 'Asia/Amman' });
    await settled(page);
    for (const place of ['h1', '.text p'])
      expect(await page.evaluate(`getComputedStyle(document.querySelector('${place}')).direction`)).toBe(
        'rtl',
      );
    const time = page.locator('.kicker time');
    expect(await time.textContent()).toBe('10 March 2026, 01:30 UTC+3');
    expect(await time.getAttribute('title')).toBe('9 March 2026, 22:30 UTC');
    expect(await narrowed(page)).toBe(NARROW.width);
    expect([...(await accessibilityFaults(page)), ...faults]).toEqual([]);
  },
  LIMIT,
);

const LONG_WORD = 'Orsalharbour'.repeat(30);
const UNBROKEN = {
  url: `https://sahil.example/${LONG_WORD}`,
  headline: `Ferry ${LONG_WORD} in Portalva`,
  text: `The harbour office of ${LONG_WORD} said on Monday that 14 people were hurt.\n\n“It was ${LONG_WORD},” said Nadia Osel of the office.`,
  byline: `By ${LONG_WORD}`,
  publishedAt: '2026-03-09T22:30:00Z',
};

browserTest(
  'what cannot be looked for is told once, without asking again',
  async () => {
    const { page, faults } = await browser.open(`${url}/search?q=!!!`);
    const told = page.getByRole('alert').getByText('holds no word');
    await told.waitFor();
    await settled(page);
    expect(await told.count()).toBe(1);
    await goWithin(page, '/stories?q=!!!');
    await told.waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    await goWithin(page, `/path?from=${ids.person}&to=${ids.person}`);
    await page.getByText('Both are the same name').waitFor();
    await page.goto(`${url}/stories/%E0%A4`);
    await page.getByRole('heading', { level: 1, name: 'Nothing is here' }).waitFor();
    for (const fault of faults) expect(fault).toMatch(/\b400\b/);
  },
  LIMIT,
);

browserTest(
  'words of any length stay in their column',
  async () => {
    const id = await ingestArticle(UNBROKEN);
    const { page, faults } = await browser.open(`${url}/articles/${id}`);
    for (const path of [`/articles/${id}`, `/articles/${id}/versions`, '/articles']) {
      await goWithin(page, path);
      await settled(page);
      expect(await narrowed(page)).toBe(NARROW.width);
    }
    expect(faults).toEqual([]);
  },
  LIMIT,
);

/** Outlets that all report one collapse, each with something of its own; the last six quote the mayor too. */
const MANY = Array.from({ length: 40 }, (_, i) => {
  const who = ['Rescuers', 'Neighbours', 'Engineers', 'Shopkeepers', 'Drivers', 'Officials', 'Students'];
  const did = [
    'searched the bank',
    'waited by the cordon',
    'measured the piers',
    'closed the road',
    'lit candles',
  ];
  const own = `${who[i % 7]} ${did[(i * 3) % 5]} at ${(i % 12) + 1} o’clock, and ${who[(i + 3) % 7]?.toLowerCase()} ${did[(i * 2 + 1) % 5]} until bus ${i + 1} left.`;
  const mayor =
    i < 34
      ? ''
      : '\n\n“We heard a crack and ran,” said Petra Holm, the mayor of Orlec. “It was closed to lorries in May,” Holm said. Police detained Anton Grau, the engineer, on Wednesday.';
  return {
    url: `https://outlet${i}.example/bridge`,
    headline: `Bridge collapse kills 12 in Orlec, report ${i + 1}`,
    text: `A bridge collapsed in Orlec on Tuesday, killing 12 people.\n\n${own}${mayor}`,
    source: `Outlet ${i + 1}`,
    published: new Date(Date.parse('2026-03-03T12:00:00Z') + i * 11 * 60_000).toISOString(),
  };
});

browserTest(
  'what more articles report than come with it is left out by none of them',
  async () => {
    const content = Buffer.from(MANY.map((article) => JSON.stringify(article)).join('\n')).toString('base64');
    await ask('mutation ($input: IngestDocumentInput!) { ingestDocument(input: $input) { outcome } }', {
      input: { name: 'bridge.jsonl', content },
    });
    const found = await ask(
      '{ events(first: 1, orderBy: { field: ARTICLE_COUNT, direction: DESC }) { nodes { title articleCount stories(first: 1) { id } } } }',
    );
    const [{ title, articleCount, stories }] = found.data.events.nodes;
    expect(articleCount).toBe(40);
    const { page, faults } = await browser.open(`${url}/stories/${stories[0].id}#side`);
    const cells = page.locator('#side tbody tr').filter({ hasText: title }).first().locator('td');
    await settled(page);
    // A link of each of the ten texts, those of the last six reports among them.
    await cells.getByRole('link').nth(9).waitFor();
    expect(await cells.count()).toBe(10);
    const holm = page
      .locator('#side tbody tr')
      .filter({ hasText: /^Petra Holm/ })
      .first()
      .locator('td');
    const quoted = await holm.allTextContents();
    expect(quoted.some((text) => text.startsWith('2 statements'))).toBe(true);
    expect(quoted.every((text) => !text.includes('not all'))).toBe(true);
    // So it is between the first and the last of them.
    await page.locator('#side').getByRole('link', { name: 'Compare two' }).click();
    await compareTo(page, 'One', 'Outlet 1');
    await compareTo(page, 'Other', 'Outlet 40');
    const both = page.locator('.compared tbody tr').filter({ hasText: title }).first().locator('td');
    await both.getByRole('link').nth(1).waitFor();
    expect(faults).toEqual([]);
  },
  LIMIT,
);

browserTest(
  'where reading needs a key, it is asked for once, in the place of the view, and again where it is not the one',
  async () => {
    const env = { DATABASE_URL: database.url, DATELINE_WRITE_KEY: KEY };
    const closed = startCommand(['serve', '--port', '0', '--require-key', '--data', closedData], { env });
    try {
      const [address] = await closed.printed(/http:\/\/localhost:\d+/);
      const { page } = await browser.open(`${address}/stories/${ids.story}`);
      const key = page.locator('input[type=password]');
      const give = async (given: string) => {
        await key.fill(given);
        await page.getByRole('button', { name: 'Use this key' }).click();
      };
      await page.getByRole('heading', { level: 1, name: 'Reading needs a key' }).waitFor();
      expect(await key.count()).toBe(1);
      await give('not-the-key-of-these');
      await page.getByRole('alert').getByText('is not the one').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await give(KEY);
      await page.locator('#figures svg.figures').waitFor();
      await settled(page);
      expect(await key.count()).toBe(0);
      await page.goto(`${address}/statements`);
      await page.locator('.virtual li').first().waitFor();
    } finally {
      closed.process.kill('SIGKILL');
      await closed.ended;
    }
  },
  LIMIT,
);
