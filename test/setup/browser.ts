import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

/** The browser that the tests of pages run in: Chromium or Chrome, by its path. */
const CHROME = process.env.CHROME_PATH ?? '';

/** Declares a test that needs a browser; without one, the test says that it was left out. */
export const browserTest = (CHROME === '' ? test.skip : test) as typeof test;

if (CHROME === '')
  process.stderr.write(
    'CHROME_PATH names no Chromium or Chrome: the tests that need a browser are left out.\n',
  );

/** A page, and what went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors on the console, failed requests, requests to another host. */
  readonly faults: string[];
}

/**
 * Gives the test file a browser of its own, from its first test to its last; a page is open until the next is opened. Pages that
 * are opened without options share what the browser has fetched and compiled, and nothing else.
 */
export function testBrowser(): { open(url: string, options?: BrowserContextOptions): Promise<WatchedPage> } {
  let browser: Browser | undefined;
  let plain: BrowserContext | undefined;
  let opened: Page | undefined;
  beforeAll(async () => {
    if (CHROME !== '')
      browser = await chromium.launch({ executablePath: CHROME, args: ['--no-sandbox', '--disable-gpu'] });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  });
  const newContext = (options: BrowserContextOptions): Promise<BrowserContext> => {
    if (browser === undefined) throw new Error('There is no browser.');
    return browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  };
  return {
    async open(url, options) {
      const last = opened?.context();
      await (last === plain ? opened?.close() : last?.close());
      plain ??= await newContext({});
      const context = options === undefined ? plain : await newContext(options);
      const { origin } = new URL(url);
      const page = await context.newPage();
      opened = page;
      await forget(page, origin);
      // A page whose scripts are large is read slowly where all processors are busy.
      page.setDefaultTimeout(60_000);
      page.setDefaultNavigationTimeout(60_000);
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('request', (request) => {
        if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin)
          faults.push(`A request to another host: ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(url);
      return { page, faults };
    },
  };
}

/** Forgets what pages of an origin have kept for later ones; what a page keeps for itself ends with it. */
async function forget(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'cookies,local_storage,indexeddb',
  });
  await session.detach();
}

/** Waits until nothing loads any more, all the way down the page. */
export async function settled(page: Page): Promise<void> {
  const loaded = () => page.locator('.loading').first().waitFor({ state: 'detached' });
  await page.locator('h1').first().waitFor();
  await loaded();
  while ((await page.locator('.later').count()) > 0) {
    await page.evaluate(
      `document.querySelector('.later')?.scrollIntoView(); new Promise((resolve) => requestAnimationFrame(resolve))`,
    );
    await loaded();
  }
  await page.evaluate('scrollTo(0, 0)');
}

/** Minified, as pages evaluate it in half the time. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds against WCAG 2.2 AA, as sentences.
 *
 * @param rules those that are tried; all where it is not given
 */
export async function accessibilityFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(AXE);
  // A colour that still changes, as to another scheme's, is neither scheme's; it begins to change at the next frame.
  await page.evaluate(`new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    .then(() => Promise.allSettled(document.getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished))).then(() => undefined)`);
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: WCAG };
  const violations = await page.evaluate(
    `axe.run(document, ${JSON.stringify({ runOnly })})
      .then(({ violations }) => violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.slice(0, 3).map(({ target }) => target.join(' ')) })))`,
  );
  return (violations as (Pick<Result, 'id' | 'help'> & { at: string[] })[]).map(
    ({ id, help, at }) => `${id}: ${help}: ${at.join(', ')}`,
  );
}
