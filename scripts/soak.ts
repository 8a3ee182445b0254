// Follows feeds on this machine that fail as feeds do, kills and restarts `dateline watch` meanwhile, and tells whether anything
// was lost or came twice. What the command said is kept, and of what was lost how far it came.
//   tsx scripts/soak.ts [--minutes 10] [--feeds 50] [--interval 5] [--log FILE]     (after `npm run build`)
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { openTemporaryServer } from '../src/database/embedded/temporary.js';
import { expected } from '../src/expected.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    feeds: { type: 'string', default: '50' },
    interval: { type: 'string', default: '5' },
    log: { type: 'string', default: path.join(tmpdir(), `dateline-soak-${process.pid}.log`) },
  },
});
const MINUTES = Number(values.minutes);
const FEEDS = Number(values.feeds);

/** Chances of what goes wrong, and seconds between two items of a feed and between two ends of the command, on average. */
const FEED_FAILS = 0.1;
const PAGE_FAILS = 0.1;
const HAS_NO_PAGE = 0.05;
const ITEM_EVERY = 240;
const END_EVERY = 90;
/** So many items stand in a feed; seconds after which, nothing having come, what has not come in the end is lost. */
const SHOWN = 30;
const DRAIN = 600;

const COMMAND = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const SYLLABLES = ['bren', 'dal', 'ost', 'mar', 'vik', 'lun', 'tor', 'hel', 'sund', 'gar', 'ring', 'fal'];
const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)];
const name = () => {
  const word = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  return word[0].toUpperCase() + word.slice(1);
};

interface Item {
  readonly id: number;
  readonly headline: string;
  readonly text: string;
  readonly hasPage: boolean;
  asked: number;
}

interface Feed {
  readonly origin: string;
  readonly items: Item[];
}

function newItem(id: number): Item {
  const [town, mayor, body] = [name(), name(), name()];
  const what = pick(['bridge', 'school', 'harbour', 'library', 'market', 'tunnel', 'mill', 'theatre']);
  return {
    id,
    headline: `${town} ${pick(['closes', 'opens', 'sells', 'rebuilds'])} its ${what} ${id}`,
    text: `The ${what} of ${town} was talked about on ${pick(['Monday', 'Tuesday', 'Friday'])} by the council, which ${mayor} leads. Mayor Ida ${mayor} said that ${body} would pay ${id + 3} million crowns for it before the year ends.`,
    hasPage: Math.random() >= HAS_NO_PAGE,
    asked: 0,
  };
}

const counts = { feedErrors: 0, pageErrors: 0, notModified: 0, kills: 0, terms: 0, ownEnds: 0, feedReads: 0 };
let isQuiet = false;

async function openFeed(): Promise<Feed> {
  const feed: { origin: string; items: Item[] } = { origin: '', items: [] };
  const server = createServer((request, response) => answer(feed, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  feed.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return feed;
}

function answer(
  feed: Feed,
  request: { readonly url?: string; readonly headers: { readonly 'if-none-match'?: string } },
  response: ServerResponse,
): void {
  const path = request.url ?? '/';
  if (path === '/feed') {
    if (!isQuiet && Math.random() < FEED_FAILS) {
      counts.feedErrors++;
      fail(response);
      return;
    }
    const tag = `"${feed.items.length}"`;
    if (request.headers['if-none-match'] === tag) {
      counts.notModified++;
      response.writeHead(304).end();
      return;
    }
    counts.feedReads++;
    const items = feed.items
      .slice(-SHOWN)
      .map(
        ({ id, headline, text }) =>
          `<item><title>${headline}</title><link>${feed.origin}/${id}</link><description>${text}</description></item>`,
      );
    response
      .writeHead(200, { etag: tag, 'content-type': 'application/rss+xml' })
      .end(`<rss version="2.0"><channel><title>Post</title>${items.join('')}</channel></rss>`);
    return;
  }
  const item = feed.items.find(({ id }) => path === `/${id}`);
  if (item === undefined) {
    response.writeHead(404).end();
    return;
  }
  item.asked++;
  if (!item.hasPage) response.writeHead(404).end();
  else if (!isQuiet && Math.random() < PAGE_FAILS) {
    counts.pageErrors++;
    fail(response);
  } else
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<html><head><title>${item.headline}</title></head><body><article><h1>${item.headline}</h1><p>${item.text}</p><p>It is the ${item.id + 2}th time that the council has met about it this year, and few came.</p></article></body></html>`,
      );
}

/** One of the ways in which servers fail. */
function fail(response: ServerResponse): void {
  pick([
    () => response.writeHead(500).end(),
    () => response.writeHead(503, { 'retry-after': '2' }).end(),
    () => response.destroy(),
    () => response.writeHead(200, { 'content-length': '5000' }).end('<rss><channel><item><ti'),
    () => response.writeHead(302, { location: response.req.url ?? '/' }).end(),
  ])();
}

const server = await openTemporaryServer();
const feeds = await Promise.all(Array.from({ length: FEEDS }, openFeed));
const pool = new Pool({ connectionString: server.url });

const log = openSync(values.log, 'a');
const started: { at: number; end: string }[] = [];

function startWatch(): ChildProcess {
  const run = { at: Date.now(), end: 'runs' };
  started.push(run);
  const child = spawn(
    process.execPath,
    [
      COMMAND,
      'watch',
      '--allow-private',
      '--pause',
      '50',
      '--interval',
      expected(values.interval, 'an interval'),
      '--workers',
      '1',
      ...feeds.map(({ origin }) => `${origin}/feed`),
    ],
    { env: { ...process.env, DATABASE_URL: server.url }, stdio: ['ignore', log, log] },
  );
  child.once('exit', (code, signal) => {
    run.end = `${code ?? signal}`;
  });
  return child;
}

/** Whether it ended although nobody ended it. */
const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** Ends the command, in good order or not, and starts it again. */
async function restarted(child: ChildProcess): Promise<ChildProcess> {
  if (hasEnded(child)) {
    counts.ownEnds++;
    return startWatch();
  }
  const isKill = Math.random() < 0.7;
  counts[isKill ? 'kills' : 'terms']++;
  const ended = once(child, 'exit');
  child.kill(isKill ? 'SIGKILL' : 'SIGTERM');
  await ended;
  return startWatch();
}

async function addressesTaken(): Promise<string[]> {
  const { rows } = await pool
    .query<{ url: string }>('SELECT url FROM article')
    // Before the first start has made the tables.
    .catch(() => ({ rows: [] }));
  return rows.map(({ url }) => url);
}

const begin = Date.now();
let child = startWatch();
let next = 0;
let endAt = begin + END_EVERY * 1000;
while (Date.now() - begin < MINUTES * 60_000) {
  await sleep(1000);
  for (const feed of feeds) if (Math.random() < 1 / ITEM_EVERY) feed.items.push(newItem(next++));
  if (Date.now() >= endAt || hasEnded(child)) {
    child = await restarted(child);
    endAt = Date.now() + END_EVERY * 1000 * (0.5 + Math.random());
  }
}
isQuiet = true;
const published = feeds.flatMap(({ origin, items }) => items.map(({ id }) => `${origin}/${id}`));
let [came, cameAt] = [0, Date.now()];
// A feed that failed often is asked late: there is time as long as anything comes.
while (came < published.length && Date.now() - cameAt < DRAIN * 1000) {
  await sleep(1000);
  const now = (await addressesTaken()).length;
  if (now > came) cameAt = Date.now();
  came = now;
  if (hasEnded(child)) child = await restarted(child);
}
const ended = once(child, 'exit');
child.kill('SIGTERM');
const [status] = await ended;

const taken = await addressesTaken();
const items = feeds.flatMap((feed) => feed.items);
const lost = published.filter((address) => !taken.includes(address));
const { rows } = await pool.query<{ due: number; kept: number }>(
  'SELECT count(due_at)::int AS due, count(*)::int AS kept FROM watched_item',
);
const failures = await pool.query<{ failure: string; times: number }>(
  'SELECT failure, count(*)::int AS times FROM watched_item WHERE failure IS NOT NULL GROUP BY failure LIMIT 10',
);
/** How far each came of what was lost: what is kept of it and of its feed. */
const traces = await pool.query(
  `SELECT address, item.due_at, item.attempts, item.failure, feed.next_at, feed.failures
   FROM unnest($1::text[]) AS address
   LEFT JOIN watched_item AS item ON item.url = address
   LEFT JOIN watched_feed AS feed ON feed.url = substring(address FROM '^http://[^/]+') || '/feed'`,
  [lost.slice(0, 20)],
);
console.log(
  JSON.stringify({
    log: values.log,
    lastStarts: started.slice(-3).map(({ at, end }) => ({ at: new Date(at), end })),
    traces: traces.rows,
    now: new Date(),
    minutes: Math.round((Date.now() - begin) / 6000) / 10,
    feeds: FEEDS,
    ...counts,
    published: published.length,
    articles: taken.length,
    twice: taken.length - new Set(taken).size,
    lost: lost.length,
    notPublished: taken.filter((address) => !published.includes(address)).length,
    pagesAskedMoreThanOnce: items.filter(({ asked }) => asked > 1).length,
    lastEnd: status,
    items: rows[0],
    failures: failures.rows,
  }),
);
await pool.end();
await server.close();
process.exitCode = lost.length === 0 && taken.length === new Set(taken).size ? 0 : 1;
process.exit();
