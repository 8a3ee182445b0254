import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';

/** Nothing that is in sight waits any more, and the page answers to the user; what is far below is read as one comes near it. */
export interface Opening {
  /** From the asking for the address till then, in ms. */
  readonly interactive: number;
  /** When its first words were there, in ms. */
  readonly painted: number;
}

const VIEWPORT = { width: 1280, height: 800 };
const PATIENCE = 60_000;
/** A page that has been still for so long is whole, in ms. */
const STILL = 400;

/**
 * Runs in the page before it does: notes when something in sight changed last, whether something in sight still waits, and
 * how long its thread was busy. What lies below is asked for when the page is at rest, which is no part of the opening.
 */
const WATCHING = `
  window.opened = { whole: 0, busy: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) opened.busy = startTime + duration;
  }).observe({ entryTypes: ['longtask'] });
  const inSight = (element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && top < innerHeight && bottom > 0;
  };
  let changed = new Set();
  let asked = false;
  new MutationObserver((changes) => {
    if (!asked) requestAnimationFrame(() => {
      const at = performance.now();
      const waits = [...document.querySelectorAll('.loading, .later')].some(inSight);
      if (waits || !document.querySelector('h1')) opened.whole = 0;
      else if (opened.whole === 0 || [...changed].some((node) => node.isConnected && inSight(node))) opened.whole = at;
      changed = new Set();
      asked = false;
    });
    asked = true;
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) changed.add(node);
  }).observe(document, { childList: true, subtree: true });
`;

/** Opens an address in a browser that has nothing of it yet. */
export async function openFresh(browser: Browser, address: string): Promise<Opening> {
  return withPage(browser, async (page) => {
    await page.goto(address);
    await whole(page);
    return page.evaluate(`({
      interactive: Math.max(opened.whole, opened.busy),
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    })`) as Promise<Opening>;
  });
}

/** How a list was scrolled from its beginning to its end. */
export interface Scrolling {
  readonly frames: number;
  /** The longest frame, and how many took over 50 ms. */
  readonly longest: number;
  readonly over50: number;
  /** The longest time the page's own thread was busy, in ms. */
  readonly longestTask: number;
  /** How many rows there were in the end. */
  readonly rows: number;
}

/** Scrolls a list as far as it goes, a row or more a frame, waiting at its end for what is read meanwhile. */
export async function scrollThrough(browser: Browser, address: string): Promise<Scrolling> {
  return withPage(browser, async (page) => {
    await page.goto(address);
    await whole(page);
    // A list far below is read once one comes near it.
    await page.locator(new URL(address).hash).scrollIntoViewIfNeeded();
    await page.locator('.virtual').first().waitFor();
    await page.evaluate(`document.querySelector('.virtual').scrollIntoView()`);
    await whole(page);
    return page.evaluate(SCROLLING) as Promise<Scrolling>;
  });
}

const SCROLLING = `new Promise((resolve) => {
  const deltas = [];
  let longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  }).observe({ entryTypes: ['longtask'] });
  let [last, stillSince] = [performance.now(), performance.now()];
  const frame = (now) => {
    deltas.push(now - last);
    last = now;
    const before = scrollY;
    scrollBy(0, 300);
    if (scrollY !== before) stillSince = now;
    if (now - stillSince < 3000) return requestAnimationFrame(frame);
    const rows = document.querySelector('.virtual li')?.getAttribute('aria-setsize') ?? 0;
    resolve({
      frames: deltas.length,
      longest: Math.max(...deltas),
      over50: deltas.filter((delta) => delta > 50).length,
      longestTask,
      rows: Number(rows),
    });
  };
  requestAnimationFrame(frame);
})`;

async function whole(page: Page): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await page.evaluate(IS_WHOLE))) {
    if (Date.now() > end) throw new Error(`${page.url()} was not whole within ${PATIENCE / 1000} s.`);
    await sleep(50);
  }
}

const IS_WHOLE = `opened.whole > 0 && performance.now() - Math.max(opened.whole, opened.busy) > ${STILL}`;

async function withPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(WATCHING);
    return await use(page);
  } finally {
    await context.close();
  }
}
