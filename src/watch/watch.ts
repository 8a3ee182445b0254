/*
 * Feeds followed for what is new in them. Nothing is trained: when to ask (schedule.ts), how often a host is visited
 * (turns.ts) and what is fetched (pages.ts, robots.ts) may be touched freely; what is known of feeds and items outlives the
 * process (state.ts), in tables of its own.
 */
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { DocumentError } from '../documents/errors.js';
import type { FeedItem } from '../documents/feedItems.js';
import { readFollowed } from '../documents/feedItems.js';
import { AnalysisError } from '../ingestion/analysisError.js';
import { type IngestionResult, ingestDocument } from '../ingestion/ingestDocument.js';
import type { Ingestor } from '../ingestion/ingestor.js';
import { type PageOptions, readItem } from './pages.js';
import { MOST_ATTEMPTS, nextAttempt, nextPoll } from './schedule.js';
import type { DueItem, FeedState, ReadItem, WatchState } from './state.js';
import { NotNow, type Visitor } from './visitor.js';

/** What happened while feeds were followed. */
export type WatchEvent =
  /** A feed was asked; `fresh` of its items are new or changed, none where it says that nothing is. */
  | { readonly kind: 'READ'; readonly feed: string; readonly items: number; readonly fresh: number }
  | { readonly kind: 'UNREAD'; readonly feed: string; readonly reason: string; readonly nextAt: Date }
  | { readonly kind: 'ARTICLE'; readonly address: string; readonly result: IngestionResult }
  /** An item's page could not be reached, and is tried again. */
  | { readonly kind: 'LATER'; readonly address: string; readonly reason: string; readonly until: Date };

export interface WatchOptions {
  /** Addresses of feeds, or of lists of feeds in OPML. */
  readonly feeds: readonly string[];
  readonly state: WatchState;
  readonly visitor: Visitor;
  readonly ingestor: Ingestor;
  readonly reading: PageOptions;
  /** Between two times a feed is asked, in milliseconds. */
  readonly interval: number;
  /** Whether to ask each feed once, take in what is due, and end. */
  readonly once: boolean;
  /** Ends it: no more is asked, what is being stored is stored. */
  readonly signal: AbortSignal;
  onEvent(event: WatchEvent): void;
}

/** The items that are being taken in, by their ids. */
type Running = Map<string, { readonly host: string; readonly done: Promise<void> }>;

/** Most feeds, and most pages, that are fetched at once. */
const FEEDS_AT_ONCE = 32;
const PAGES_AT_ONCE = 16;

/** Longest sleep of who waits for items, in milliseconds. */
const LONGEST_SLEEP = 60_000;

/** The media types of feeds, asked for before pages. */
const ACCEPT =
  'application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.1';

/**
 * Follows feeds: asks each for what is new, reads the pages behind its items and takes them in, till the signal is aborted.
 * Whenever it ends, and however, the next one goes on where it was.
 *
 * @throws what tells that the knowledge base is unavailable (see `isUnavailable`)
 */
export async function watch(options: WatchOptions): Promise<void> {
  const { state, signal, once, onEvent } = options;
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  // Every feed sleeps till it is aborted.
  setMaxListeners(0, signal, stop);
  const polling = pLimit(FEEDS_AT_ONCE);
  const followed = new Map<string, Promise<void>>();
  let wake = () => {};
  stop.addEventListener('abort', () => wake(), { once: true });

  const follow = (url: string): void => {
    if (!followed.has(url))
      followed.set(
        url,
        guarded(() => followFeed(url)),
      );
  };

  /** The first failure of any ends all: what has begun is finished first. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (stop.aborted) return;
      failed.abort(error);
    }
  }

  async function followFeed(url: string): Promise<void> {
    let feed = await state.follow(url);
    for (;;) {
      const pause = feed.nextAt.getTime() - Date.now();
      // Asked for once, a feed is only spared that was not to be asked again so soon.
      if (once && feed.failures > 0 && pause > 0) return;
      if (!once && pause > 0) await sleep(pause, undefined, { signal: stop });
      feed = await polling(() => (stop.aborted ? feed : poll(feed)));
      if (once || stop.aborted) return;
    }
  }

  async function poll(feed: FeedState): Promise<FeedState> {
    try {
      const { next, items, lists } = await askFeed(feed, options);
      // What a list names is followed by who has read it: one that goes on after another reads it first of all.
      const kept = lists.length > 0 ? { ...next, nextAt: new Date() } : next;
      const fresh = await state.read(kept, items, new Date());
      onEvent({ kind: 'READ', feed: feed.url, items: items.length, fresh });
      for (const url of lists) follow(url);
      wake();
      return next;
    } catch (error) {
      if (stop.aborted || !(error instanceof DocumentError || error instanceof NotNow)) throw error;
      const failures = feed.failures + 1;
      const until = error instanceof NotNow ? error.until : null;
      const next = {
        ...feed,
        failures,
        nextAt: nextPoll(new Date(), options.interval, failures, until, Math.random()),
      };
      await state.read(next, [], new Date());
      onEvent({ kind: 'UNREAD', feed: feed.url, reason: error.reason, nextAt: next.nextAt });
      return next;
    }
  }

  /** Takes in what is due, till all is ended; what has begun is finished however it ends. */
  async function takeItems(): Promise<void> {
    const running: Running = new Map();
    try {
      await takeDueItems(running);
    } finally {
      await Promise.all([...running.values()].map(({ done }) => done));
    }
  }

  async function takeDueItems(running: Running): Promise<void> {
    while (!stop.aborted) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const feeds = [...followed.keys()];
      const wereAsked = areAsked;
      const wereRunning = running.size;
      const item =
        running.size < PAGES_AT_ONCE
          ? await state.due(feeds, new Date(), {
              hosts: [...running.values()].map(({ host }) => host).filter((host) => host !== ''),
              ids: [...running.keys()],
            })
          : null;
      if (item !== null && !stop.aborted) {
        const host = item.url === null ? '' : new URL(item.url).host;
        const done = guarded(() => takeItem(item, options)).then(() => void running.delete(item.id));
        running.set(item.id, { host, done });
        continue;
      }
      // One that has ended meanwhile kept others of its host from being found.
      if (running.size < wereRunning) continue;
      const ended = [...running.values()].map(({ done }) => done);
      // What was due was looked for after the last feed was read.
      if (once && ended.length === 0 && wereAsked) break;
      const until = running.size < PAGES_AT_ONCE ? await state.nextDue(feeds) : null;
      const pause = Math.max((until?.getTime() ?? 0) - Date.now(), 0);
      const timer = new AbortController();
      // What is due but not taken waits for another page of its host.
      const later =
        until !== null && pause === 0 && ended.length > 0 ? LONGEST_SLEEP : pause || LONGEST_SLEEP;
      await Promise.race([
        woken,
        ...ended,
        sleep(Math.min(later, LONGEST_SLEEP), undefined, { signal: timer.signal }).catch(() => {}),
      ]);
      timer.abort();
    }
  }

  let areAsked = false;
  for (const url of options.feeds) follow(url);
  const taking = guarded(takeItems);
  // Lists add to what is followed.
  for (let known = -1; known < followed.size; ) {
    known = followed.size;
    await Promise.all(followed.values());
  }
  areAsked = true;
  wake();
  await taking;
  if (failed.signal.aborted) throw failed.signal.reason;
}

/** Asks a feed for what is new. @throws DocumentError, NotNow where it can't be read now. */
async function askFeed(
  feed: FeedState,
  { visitor, reading, interval, once }: WatchOptions,
): Promise<{ next: FeedState; items: readonly ReadItem[]; lists: readonly string[] }> {
  const answer = await visitor.fetch(feed.url, {
    accept: ACCEPT,
    ...(feed.etag === null ? {} : { 'if-none-match': feed.etag }),
    ...(feed.lastModified === null ? {} : { 'if-modified-since': feed.lastModified }),
  });
  const { status, headers, bytes, url } = answer;
  const nextAt = once ? new Date() : nextPoll(new Date(), interval, 0, null, Math.random());
  const next = { ...feed, failures: 0, nextAt };
  if (status === 304) return { next, items: [], lists: [] };
  if (status < 200 || status >= 300)
    throw new DocumentError('UNREACHABLE_URL', `the server answered ${status}; check the address`);
  const contentType = headers.get('content-type');
  const found = readFollowed({
    bytes,
    url: url.href,
    contentType,
    ...(reading.timeZone ? { timeZone: reading.timeZone } : {}),
  });
  // A list is asked for whole: its feeds are not kept apart from those that were named.
  if ('feeds' in found) return { next, items: [], lists: found.feeds };
  return {
    next: { ...next, etag: headers.get('etag'), lastModified: headers.get('last-modified') },
    items: found.items.map(withText),
    lists: [],
  };
}

function withText({ read, ...item }: FeedItem): ReadItem {
  try {
    return { ...item, document: read() };
  } catch (error) {
    if (error instanceof DocumentError) return { ...item, document: null };
    throw error;
  }
}

/** Takes in what an item gives, and keeps that it was. */
async function takeItem(
  item: DueItem,
  { state, visitor, ingestor, reading, interval, signal, onEvent }: WatchOptions,
): Promise<void> {
  const address = item.url ?? item.feedUrl;
  const found = await readItem(item, visitor, reading, item.attempts + 1 >= MOST_ATTEMPTS);
  signal.throwIfAborted();
  if ('later' in found) {
    const { wasAsked, until: notBefore, reason } = found.later;
    const attempts = item.attempts + (wasAsked ? 1 : 0);
    const until = nextAttempt(new Date(), interval, attempts, notBefore);
    await state.postpone(item, until, attempts);
    onEvent({ kind: 'LATER', address, reason, until });
    return;
  }
  if ('failure' in found) {
    await state.settle(item, found.failure.message);
    onEvent({
      kind: 'ARTICLE',
      address,
      result: { outcome: 'FAILED', error: found.failure, headline: null, warnings: [] },
    });
    return;
  }
  let failed: IngestionResult | null = null;
  for (const document of found.documents) {
    const result = await ingestDocument(document, ingestor);
    if (result.outcome === 'FAILED') failed = result;
    onEvent({ kind: 'ARTICLE', address, result });
  }
  const error = failed?.outcome === 'FAILED' ? failed.error : null;
  // What no document is to blame for, as a thread that ended, may go well another time.
  if (error !== null && !isItsOwn(error) && item.attempts + 1 < MOST_ATTEMPTS) {
    const until = nextAttempt(new Date(), interval, item.attempts + 1, null);
    await state.postpone(item, until, item.attempts + 1);
    onEvent({ kind: 'LATER', address, reason: String(error), until });
  } else await state.settle(item, error === null ? null : String(error));
}

/** Whether an error is of the document itself, so that it would come again. */
function isItsOwn(error: unknown): boolean {
  return error instanceof DocumentError || error instanceof AnalysisError;
}
