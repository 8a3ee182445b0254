import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import pLimit from 'p-limit';
import { addressOf, LONGEST_URL } from '../documents/compose.js';
import { decodeText } from '../documents/encoding.js';
import { DocumentError } from '../documents/errors.js';
import { feedsOfList } from '../documents/feedItems.js';
import { createAnalyser } from '../ingestion/analyser.js';
import { createIngestor } from '../ingestion/ingestor.js';
import { patient } from '../ingestion/patience.js';
import { isUnavailable } from '../knowledge/unavailable.js';
import { createWatchState, patientState } from '../watch/state.js';
import { createVisitor } from '../watch/visitor.js';
import { type WatchEvent, watch } from '../watch/watch.js';
import { UsageError } from './errors.js';
import { describeFailure } from './ingest.js';
import { interruption } from './interruption.js';
import { openKnowledge } from './knowledge.js';
import { print } from './print.js';
import { noOutcomes, outcomesInWords, toldOutcomes, toldResult } from './told.js';
import { announcedPatience, stoppedWaiting } from './waiting.js';

interface WatchFeedsOptions {
  readonly json?: boolean;
  readonly once?: boolean;
  /** In seconds. */
  readonly interval: number;
  /** In milliseconds. */
  readonly pause: number;
  readonly contact?: string;
  readonly allowPrivate?: boolean;
  readonly timeZone: string;
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly workers: number;
  /** Of one article, in seconds. */
  readonly timeLimit: number;
  /** In seconds. */
  readonly wait: number;
  readonly data: string;
}

/** Connections that keep how far feeds were read, and that each worker's articles are stored by. */
const STATE_CONNECTIONS = 4;
const CONNECTIONS_PER_WORKER = 2;

/** `dateline watch` */
export async function watchFeeds(args: string[], options: WatchFeedsOptions): Promise<void> {
  const feeds = [...new Set((await Promise.all(args.map(feedsOf))).flat())];
  const userAgent = userAgentOf(options.contact);
  const signal = interruption();
  const analyser = createAnalyser(options.workers, { time: options.timeLimit * 1000 });
  const open = await openKnowledge(
    options.data,
    options.workers * CONNECTIONS_PER_WORKER + STATE_CONNECTIONS,
  );
  const trying = announcedPatience(open.database, { wait: options.wait, signal, say: console.error });
  // However many feeds are asked at once, none waits so long for a connection that the database seems to be away.
  const inTurn = pLimit(STATE_CONNECTIONS);
  const counts = noOutcomes();
  let [feedsRead, feedsUnread] = [0, 0];
  try {
    await watch({
      feeds,
      state: patientState(createWatchState(open.pool), (work) => trying(() => inTurn(work))),
      visitor: createVisitor({
        allowPrivate: options.allowPrivate ?? false,
        pause: options.pause,
        userAgent,
        signal,
      }),
      ingestor: createIngestor(analyser, patient(open.knowledge, trying)),
      reading: {
        timeZone: options.timeZone,
        ...(options.dateOrder ? { dateOrder: options.dateOrder } : {}),
      },
      interval: options.interval * 1000,
      once: options.once ?? false,
      signal,
      onEvent(event) {
        if (event.kind === 'READ') feedsRead++;
        else if (event.kind === 'UNREAD') feedsUnread++;
        else if (event.kind === 'ARTICLE') counts[event.result.outcome]++;
        if (options.json) console.log(JSON.stringify(toldEvent(event)));
        for (const line of linesOf(event)) console.error(line);
      },
    });
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    throw stoppedWaiting(await open.database.explain(error));
  } finally {
    await analyser.close();
    await open.close();
  }
  print(
    options,
    {
      summary: {
        feeds: feedsRead,
        unread: feedsUnread,
        ...toldOutcomes(counts),
      },
    },
    `feeds read ${feedsRead} times, ${feedsUnread} times in vain; articles: ${outcomesInWords(counts)}`,
  );
  if (options.once && feedsUnread + counts.FAILED > 0) process.exitCode = 1;
}

/** The feeds that an argument names. @throws UsageError */
async function feedsOf(arg: string): Promise<string[]> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(arg)) return [feedAddress(arg, arg)];
  let content: string;
  try {
    content = decodeText(await readFile(arg));
  } catch (error) {
    throw new UsageError(`${arg} can't be read (${(error as NodeJS.ErrnoException).code}). Check the path.`);
  }
  if (/<opml[\s>]/i.test(content.slice(0, 2000))) {
    try {
      return feedsOfList(content);
    } catch (error) {
      if (error instanceof DocumentError) throw error.at(arg);
      throw error;
    }
  }
  const lines = content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw new UsageError(`${arg} names no feeds. Write an address a line.`);
  return lines.map((line) => feedAddress(line, arg));
}

function feedAddress(address: string, place: string): string {
  const url = addressOf(address);
  if (url === null || url.length > LONGEST_URL)
    throw new UsageError(
      `${place}: "${address.slice(0, 100)}" is no http or https address of ${LONGEST_URL} characters at the most. Give addresses of feeds, or lists of them as OPML or an address a line.`,
    );
  return url;
}

function userAgentOf(contact: string | undefined): string {
  const { name, version, homepage } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { readonly name: string; readonly version: string; readonly homepage?: string };
  if (contact !== undefined && addressOf(contact) === null)
    throw new UsageError('--contact must be an http or https address.');
  const page = contact ?? homepage;
  return `${name}/${version}${page === undefined ? '' : ` (+${page})`}`;
}

/** An event for scripts. */
function toldEvent(event: WatchEvent): object {
  if (event.kind !== 'ARTICLE') return event;
  const { kind, address, result } = event;
  return { kind, address, ...toldResult(result) };
}

function* linesOf(event: WatchEvent): Generator<string> {
  switch (event.kind) {
    case 'READ':
      if (event.fresh > 0) yield `${event.feed}: ${event.fresh} of ${event.items} items are new or changed`;
      return;
    case 'UNREAD':
      yield `not read: ${event.feed}: ${event.reason}; it is asked again at ${event.nextAt.toISOString()}`;
      return;
    case 'LATER':
      yield `not read: ${event.address}: ${event.reason}; it is tried again at ${event.until.toISOString()}`;
      return;
    case 'ARTICLE': {
      const { result, address } = event;
      if (result.outcome === 'FAILED') yield `failed: ${describeFailure(result)}`;
      else if (result.outcome !== 'UNCHANGED')
        yield `${result.outcome.toLowerCase()}: "${result.headline}" ${address}`;
      for (const warning of result.warnings ?? []) yield `warning: "${result.headline}": ${warning}`;
    }
  }
}
