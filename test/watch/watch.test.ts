import { gzipSync } from 'node:zlib';
import type { Document } from '../../src/documents/document.js';
import { identityOf } from '../../src/documents/identity.js';
import { AnalysisError } from '../../src/ingestion/analysisError.js';
import type { Ingestor } from '../../src/ingestion/ingestor.js';
import { createWatchState, type WatchState } from '../../src/watch/state.js';
import { createVisitor } from '../../src/watch/visitor.js';
import { type WatchEvent, watch } from '../../src/watch/watch.js';
import { testDatabase } from '../setup/database.js';
import { watchMemory } from '../setup/memory.js';
import { closeSites, openSite, type Site } from '../setup/site.js';
import { page, rss } from './feeds.js';

const database = testDatabase();
afterAll(closeSites);
beforeEach(async () => {
  await database.pool.query('TRUNCATE watched_feed, watched_item');
});

/** What was taken in: each reading of a document, in order. */
function collector(): Ingestor & { readonly taken: Document[] } {
  const taken: Document[] = [];
  return {
    taken,
    concurrency: 2,
    async ingest(document) {
      const isNew = !taken.some((other) => identityOf(other) === identityOf(document));
      taken.push(document);
      return { articleId: '', outcome: isNew ? 'CREATED' : 'UPDATED', unread: null, isEarlier: false };
    },
  };
}

interface Run {
  readonly feeds: readonly string[];
  readonly ingestor: Ingestor;
  readonly state?: WatchState;
  readonly allowPrivate?: boolean;
  readonly interval?: number;
  readonly once?: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: WatchEvent) => void;
}

/** Follows feeds once, unless it says otherwise; gives what happened. */
async function run({ feeds, ingestor, allowPrivate = true, interval = 60_000, once = true, ...rest }: Run) {
  const events: WatchEvent[] = [];
  const signal = rest.signal ?? new AbortController().signal;
  await watch({
    feeds,
    state: rest.state ?? createWatchState(database.pool),
    visitor: createVisitor({
      allowPrivate,
      pause: 0,
      userAgent: 'dateline/test (+https://post.example/robot)',
      signal,
    }),
    ingestor,
    reading: {},
    interval,
    once,
    signal,
    onEvent(event) {
      events.push(event);
      rest.onEvent?.(event);
    },
  });
  return events;
}

/** A site whose feed has so many items, each with its page. */
async function siteWith(names: readonly string[]): Promise<Site> {
  const site = await openSite();
  for (const name of names) site.pages.set(`/${name}`, page(name));
  site.pages.set('/feed', rss(names.map((id) => ({ id, link: `${site.origin}/${id}` }))));
  return site;
}

/** Makes what was put off due now, as time would. */
async function letTimePass(): Promise<void> {
  await database.pool.query(`UPDATE watched_item SET due_at = '2000-01-01' WHERE due_at IS NOT NULL`);
  await database.pool.query(`UPDATE watched_feed SET next_at = '2000-01-01'`);
}

const failureOf = (events: readonly WatchEvent[]) =>
  events.flatMap((event) =>
    event.kind === 'ARTICLE' && event.result.outcome === 'FAILED' ? [event.result.error] : [],
  );
const unread = (events: readonly WatchEvent[]) =>
  events.flatMap((event) => (event.kind === 'UNREAD' ? [event.reason] : []));

test('reads the pages behind the items of a feed, each once, and says who asks', async () => {
  const site = await siteWith(['bridge', 'ferry']);
  const ingestor = collector();
  await run({ feeds: [`${site.origin}/feed`], ingestor });
  expect(ingestor.taken.map(({ headline }) => headline).sort()).toEqual(['bridge', 'ferry']);
  expect(ingestor.taken[0]).toMatchObject({ url: expect.stringContaining(site.origin), warnings: [] });
  await run({ feeds: [`${site.origin}/feed`], ingestor });
  expect(ingestor.taken).toHaveLength(2);
  expect([site.times('/bridge'), site.times('/ferry'), site.times('/feed')]).toEqual([1, 1, 2]);
  for (const { headers } of site.asked)
    expect(headers['user-agent']).toBe('dateline/test (+https://post.example/robot)');
});

test('asks only for what is newer, and takes in what is added', async () => {
  const site = await siteWith(['bridge', 'ferry']);
  let items = ['bridge'];
  const asked: unknown[] = [];
  site.pages.set('/feed', (request, response) => {
    asked.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
    const tag = `"${items.length}"`;
    if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
    else
      response
        .writeHead(200, { etag: tag, 'last-modified': 'Mon, 02 Mar 2026 08:00:00 GMT' })
        .end(rss(items.map((id) => ({ id, link: `${site.origin}/${id}` }))));
  });
  const ingestor = collector();
  for (const now of [['bridge'], ['bridge'], ['ferry', 'bridge']]) {
    items = now;
    await run({ feeds: [`${site.origin}/feed`], ingestor });
  }
  const second = ['"1"', 'Mon, 02 Mar 2026 08:00:00 GMT'];
  expect(asked).toEqual([[undefined, undefined], second, second]);
  expect(ingestor.taken.map(({ headline }) => headline)).toEqual(['bridge', 'ferry']);
});

test('an item that its feed says was changed is read again, and one it only lists again is not', async () => {
  const site = await siteWith(['bridge']);
  const feed = (published: string) =>
    site.pages.set(
      '/feed',
      rss([{ id: 'bridge', link: `${site.origin}/bridge?utm_source=feed`, published }]),
    );
  const ingestor = collector();
  for (const published of [
    'Mon, 02 Mar 2026 08:00:00 GMT',
    'Mon, 02 Mar 2026 08:00:00 GMT',
    'Mon, 02 Mar 2026 09:30:00 GMT',
    'Mon, 02 Mar 2026 08:00:00 GMT',
  ]) {
    feed(published);
    await run({ feeds: [`${site.origin}/feed`], ingestor });
  }
  expect(ingestor.taken.map(({ publishedAt }) => publishedAt)).toEqual([
    new Date('2026-03-02T08:00:00Z'),
    new Date('2026-03-02T09:30:00Z'),
  ]);
});

test('two feeds that name one page read it once', async () => {
  const site = await siteWith(['bridge']);
  site.pages.set('/other', rss([{ id: 'x9', link: `${site.origin}/bridge#top` }]));
  const ingestor = collector();
  await run({ feeds: [`${site.origin}/feed`, `${site.origin}/other`], ingestor });
  expect(site.times('/bridge')).toBe(1);
  expect(ingestor.taken).toHaveLength(1);
});

const OWN =
  'The old bridge of Sunderby was closed on Monday after an engineer found cracks in two of its pillars.';

test('the feed gives the text where the page can not be read, with a warning, and is all there is without a page', async () => {
  const site = await openSite({ '/robots.txt': 'User-agent: dateline\nDisallow: /kept-out' });
  site.pages.set(
    '/feed',
    rss([
      { id: 'gone', link: `${site.origin}/gone`, text: OWN },
      { id: 'kept-out', link: `${site.origin}/kept-out`, text: OWN.replace('Monday', 'Tuesday') },
      { id: 'alone', text: OWN.replace('Monday', 'Friday') },
      { id: 'empty', link: `${site.origin}/empty` },
    ]),
  );
  const ingestor = collector();
  const events = await run({ feeds: [`${site.origin}/feed`], ingestor });
  const warnings = Object.fromEntries(
    ingestor.taken.map(({ text, warnings }) => [/Monday|Tuesday|Friday/.exec(text)?.[0], warnings.join(' ')]),
  );
  expect(warnings).toEqual({
    Monday: expect.stringContaining('the server answered 404'),
    Tuesday: expect.stringContaining('robots.txt'),
    Friday: expect.not.stringContaining('its page'),
  });
  expect(site.times('/kept-out')).toBe(0);
  expect(failureOf(events)).toMatchObject([{ code: 'UNREACHABLE_URL', path: `${site.origin}/empty` }]);
  // What was given up is not asked for again.
  await run({ feeds: [`${site.origin}/feed`], ingestor });
  expect(site.times('/empty')).toBe(1);
});

test('a page that fails for now is tried again, and given up for the text of the feed after five times', async () => {
  const site = await siteWith(['bridge', 'ferry']);
  const broken = (_: unknown, response: { writeHead(status: number): { end(): void } }) =>
    response.writeHead(502).end();
  site.pages.set(
    '/feed',
    rss([
      { id: 'bridge', link: `${site.origin}/bridge` },
      { id: 'ferry', link: `${site.origin}/ferry`, text: OWN },
    ]),
  );
  site.pages.set('/bridge', broken);
  site.pages.set('/ferry', broken);
  const ingestor = collector();
  const feeds = [`${site.origin}/feed`];
  for (let tries = 1; tries <= 3; tries++) {
    const events = await run({ feeds, ingestor });
    expect(events.filter(({ kind }) => kind === 'LATER')).toHaveLength(2);
    await letTimePass();
  }
  site.pages.set('/bridge', page('bridge'));
  for (let tries = 4; tries <= 6; tries++) {
    await run({ feeds, ingestor });
    await letTimePass();
  }
  expect(ingestor.taken.map(({ headline }) => headline).sort()).toEqual([
    'Council meets about ferry',
    'bridge',
  ]);
  expect([site.times('/bridge'), site.times('/ferry')]).toEqual([4, 5]);
});

test('a host that says when to come again is left alone until then, also by what else is due there', async () => {
  const site = await siteWith(['bridge', 'ferry', 'harbour']);
  for (const name of ['bridge', 'ferry', 'harbour'])
    site.pages.set(
      `/${name}`,
      (_, response) => void response.writeHead(503, { 'retry-after': '3600' }).end(),
    );
  const events = await run({ feeds: [`${site.origin}/feed`], ingestor: collector() });
  const later = events.flatMap((event) =>
    event.kind === 'LATER' ? [event.until.getTime() - Date.now()] : [],
  );
  expect(later).toHaveLength(3);
  for (const pause of later) expect(pause).toBeGreaterThan(3_500_000);
  expect(['/bridge', '/ferry', '/harbour'].reduce((sum, path) => sum + site.times(path), 0)).toBe(1);
});

test('a feed that can not be read is asked later each time, and stops no other', async () => {
  const site = await siteWith(['bridge']);
  site.pages.set('/broken', '<rss><channel><item>');
  site.pages.set(
    '/page',
    `<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>`,
  );
  const paths = ['/feed', '/broken', '/gone', '/page'];
  const ingestor = collector();
  const feeds = paths.map((path) => site.origin + path);
  const events = await run({ feeds, ingestor });
  expect(unread(events)).toHaveLength(3);
  for (const reason of [`whose feed is ${site.origin}/feed`, 'answered 404', 'looks like a feed'])
    expect(unread(events)).toContainEqual(expect.stringContaining(reason));
  expect(ingestor.taken).toHaveLength(1);
  // Not so soon again, but for the one that was read.
  await run({ feeds, ingestor });
  expect(paths.map((path) => site.times(path))).toEqual([2, 1, 1, 1]);
  const { rows } = await database.pool.query<{ failures: number; minutes: number }>(
    `SELECT failures, extract(epoch FROM next_at - now())::float / 60 AS minutes FROM watched_feed WHERE failures > 0`,
  );
  expect(rows).toHaveLength(3);
  for (const { minutes } of rows) expect(minutes).toBeGreaterThan(1.7);
});

test('asks a host for one thing at a time, and others meanwhile', async () => {
  const slow = (name: string) => (_: unknown, response: { end(body: string): void }) =>
    void setTimeout(() => response.end(page(name)), 20);
  const names = ['one', 'two', 'three', 'four', 'five'];
  const sites = [await siteWith(names), await siteWith(names)];
  for (const site of sites) for (const name of names) site.pages.set(`/${name}`, slow(name));
  const ingestor = collector();
  await run({ feeds: sites.flatMap(({ origin }) => [`${origin}/feed`, `${origin}/feed?again`]), ingestor });
  expect(ingestor.taken).toHaveLength(10);
  for (const site of sites) expect(site.mostAtOnce()).toBe(1);
});

test('nothing is asked of a host whose robots.txt can not be reached', async () => {
  const site = await siteWith(['bridge']);
  site.pages.set('/robots.txt', (_, response) => void response.writeHead(500).end());
  const events = await run({ feeds: [`${site.origin}/feed`], ingestor: collector() });
  expect(unread(events)).toEqual([expect.stringContaining('robots.txt')]);
  expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt']);
});

test('private addresses are not fetched, named by a feed or redirected to, unless it is allowed', async () => {
  const site = await siteWith(['bridge']);
  const events = await run({
    feeds: [`${site.origin}/feed`, site.origin.replace('127.0.0.1', 'localhost')],
    ingestor: collector(),
    allowPrivate: false,
  });
  expect(unread(events)).toHaveLength(2);
  for (const reason of unread(events)) expect(reason).toContain('an address within this machine or network');
  expect(site.asked).toEqual([]);
});

test('redirects are followed, to a page of another host too, but to no other scheme and not for ever', async () => {
  const other = await openSite({ '/bridge': page('bridge') });
  const site = await openSite({
    '/old': (_, response) => void response.writeHead(301, { location: '/feed' }).end(),
    '/moved': (_, response) => void response.writeHead(302, { location: `${other.origin}/bridge` }).end(),
    '/file': (_, response) => void response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
    '/round': (_, response) => void response.writeHead(302, { location: '/round' }).end(),
  });
  site.pages.set(
    '/feed',
    rss(['moved', 'file', 'round'].map((id) => ({ id, link: `${site.origin}/${id}` }))),
  );
  const ingestor = collector();
  const events = await run({ feeds: [`${site.origin}/old`], ingestor });
  expect(ingestor.taken).toMatchObject([{ url: `${other.origin}/bridge` }]);
  expect(other.times('/robots.txt')).toBe(1);
  expect(failureOf(events)).toMatchObject([{ code: 'INVALID_URL' }]);
  expect(site.times('/round')).toBe(6);
});

test('an answer that is too large, packed or not, is not read to its end', async () => {
  const bomb = gzipSync(Buffer.alloc(100_000_000, ' '), { level: 1 });
  const site = await openSite({
    '/bomb': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    '/packed': (_, response) =>
      void response.writeHead(200, { 'content-type': 'application/gzip' }).end(bomb),
    '/endless': (_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(100_000, ' ')));
      };
      response.on('drain', more);
      more();
    },
  });
  site.pages.set(
    '/feed',
    rss(['bomb', 'packed', 'endless'].map((id) => ({ id, link: `${site.origin}/${id}` }))),
  );
  const memory = watchMemory();
  const events = await run({ feeds: [`${site.origin}/feed`, `${site.origin}/bomb`], ingestor: collector() });
  expect(failureOf(events).map((error) => (error as { code: string }).code)).toEqual(
    Array(3).fill('DOCUMENT_TOO_LARGE'),
  );
  expect(unread(events)).toEqual([expect.stringContaining('larger than')]);
  expect(memory()).toBeLessThan(250_000_000);
});

test('a list of feeds in OPML, nested or not, is followed', async () => {
  const site = await siteWith(['bridge']);
  site.pages.set(
    '/list',
    `<?xml version="1.0"?><opml version="2.0"><body><outline text="News"><outline type="rss" text="Post" xmlUrl="${site.origin}/feed"/></outline><outline text="none"/></body></opml>`,
  );
  const ingestor = collector();
  await run({ feeds: [`${site.origin}/list`], ingestor });
  expect(ingestor.taken).toMatchObject([{ headline: 'bridge' }]);
});

test('goes on asking until it is ended, and then ends in good order', async () => {
  const site = await siteWith(['bridge', 'ferry']);
  const ingestor = collector();
  const stop = new AbortController();
  site.pages.set('/feed', rss([{ id: 'bridge', link: `${site.origin}/bridge` }]));
  await run({
    feeds: [`${site.origin}/feed`],
    ingestor,
    interval: 20,
    once: false,
    signal: stop.signal,
    onEvent(event) {
      if (event.kind !== 'ARTICLE') return;
      if (ingestor.taken.length === 2) stop.abort();
      site.pages.set('/feed', rss(['ferry', 'bridge'].map((id) => ({ id, link: `${site.origin}/${id}` }))));
    },
  });
  expect(ingestor.taken.map(({ headline }) => headline)).toEqual(['bridge', 'ferry']);
});

test('what was begun is finished before it ends, also where the database fails it meanwhile', async () => {
  const site = await siteWith(['bridge', 'ferry']);
  const state = createWatchState(database.pool);
  const lost = new Error('the database is away');
  let isBegun = false;
  let isDone = false;
  const ingestor: Ingestor = {
    concurrency: 1,
    async ingest() {
      isBegun = true;
      await new Promise((resolve) => setTimeout(resolve, 300));
      isDone = true;
      return { articleId: '', outcome: 'CREATED', unread: null, isEarlier: false };
    },
  };
  const failing: WatchState = {
    ...state,
    due: (...given) => (isBegun ? Promise.reject(lost) : state.due(...given)),
    nextDue: (...given) => (isBegun ? Promise.reject(lost) : state.nextDue(...given)),
  };
  await expect(run({ feeds: [`${site.origin}/feed`], ingestor, state: failing, once: false })).rejects.toBe(
    lost,
  );
  expect([isBegun, isDone]).toEqual([true, true]);
});

test('what was begun when it ended is taken in by the next', async () => {
  const site = await siteWith(['bridge', 'ferry', 'harbour']);
  const stop = new AbortController();
  site.pages.set('/bridge', (_, response) => {
    stop.abort();
    response.end(page('bridge'));
  });
  const ingestor = collector();
  await run({ feeds: [`${site.origin}/feed`], ingestor, signal: stop.signal });
  expect(ingestor.taken.length).toBeLessThan(3);
  // The feed says that nothing is new: what is left is known from before.
  site.pages.set('/feed', (_, response) => void response.writeHead(304).end());
  site.pages.set('/bridge', page('bridge'));
  await run({ feeds: [`${site.origin}/feed`], ingestor });
  expect(ingestor.taken.map(({ headline }) => headline).sort()).toEqual(['bridge', 'ferry', 'harbour']);
});

test('what fails for no fault of the article is tried again, what it is to blame for is not', async () => {
  const site = await siteWith(['bridge', 'ferry']);
  const good = collector();
  const errors = [new Error('a thread ended'), new AnalysisError('ANALYSIS_TIMED_OUT', 'It took too long.')];
  let failing = true;
  const ingestor: Ingestor = {
    concurrency: 1,
    ingest: async (document) => {
      if (failing) throw errors[document.headline === 'bridge' ? 0 : 1];
      return good.ingest(document);
    },
  };
  await run({ feeds: [`${site.origin}/feed`], ingestor });
  failing = false;
  await letTimePass();
  await run({ feeds: [`${site.origin}/feed`], ingestor });
  expect(good.taken.map(({ headline }) => headline)).toEqual(['bridge']);
});
