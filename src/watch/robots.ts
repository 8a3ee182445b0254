import robotsModule from 'robots-parser';
import { DocumentError } from '../documents/errors.js';
import type { WholeAnswer } from '../documents/fetching.js';

/** What a host's robots.txt allows (RFC 9309). */
export interface Rules {
  /** False where it forbids an address; null where nobody can say, since it can't be reached: then nothing is to be asked. */
  allows(url: URL): boolean | null;
  /** The pause it wants between two requests, in milliseconds; 0 where it names none. */
  readonly pause: number;
}

export interface Robots {
  /** @throws DocumentError PRIVATE_ADDRESS */
  of(url: URL): Promise<Rules>;
}

/** The name by which robots.txt speaks of this program. */
export const ROBOT = 'dateline';

/** The package's types are of another form of module than it has. */
const parseRobots = robotsModule as unknown as typeof robotsModule.default;

/** How long rules hold, and how long it is taken for granted that they can't be reached, in milliseconds. */
const HOLDS = 24 * 3_600_000;
const HOLDS_UNREACHED = 10 * 60_000;

/** Longest pause that is kept, in milliseconds, and most hosts whose rules are kept. */
const LONGEST_PAUSE = 60_000;
const MOST_HOSTS = 5_000;

/** Largest robots.txt in bytes, as for other robots (RFC 9309, 2.5). */
export const LONGEST_ROBOTS = 500_000;

const EVERYTHING: Rules = { allows: () => true, pause: 0 };
const UNREACHED: Rules = { allows: () => null, pause: 0 };

/** @param fetch fetches an address without asking for its rules */
export function createRobots(fetch: (address: string) => Promise<WholeAnswer>): Robots {
  const kept = new Map<string, { until: number; readonly rules: Promise<Rules> }>();
  return {
    of({ origin }) {
      const known = kept.get(origin);
      if (known !== undefined && Date.now() < known.until) return known.rules;
      const rules = rulesAt(`${origin}/robots.txt`, fetch);
      const entry = { until: Date.now() + HOLDS, rules };
      kept.delete(origin);
      kept.set(origin, entry);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_HOSTS) break;
        kept.delete(oldest);
      }
      rules.then(
        (read) => {
          if (read === UNREACHED) entry.until = Date.now() + HOLDS_UNREACHED;
        },
        () => kept.delete(origin),
      );
      return rules;
    },
  };
}

/** What is not there allows all; what can't be reached, or says that it is too busy, nothing until it can. */
async function rulesAt(address: string, fetch: (address: string) => Promise<WholeAnswer>): Promise<Rules> {
  let answer: WholeAnswer;
  try {
    answer = await fetch(address);
  } catch (error) {
    if (!(error instanceof DocumentError) || error.code === 'PRIVATE_ADDRESS') throw error;
    return UNREACHED;
  }
  const { status, bytes } = answer;
  if (status >= 500 || status === 429) return UNREACHED;
  if (status < 200 || status >= 300) return EVERYTHING;
  const parser = parseRobots(address, Buffer.from(bytes).toString('utf8'));
  const delay = parser.getCrawlDelay(ROBOT);
  return {
    allows: (url) => parser.isAllowed(url.href, ROBOT) !== false,
    pause: delay === undefined || !(delay > 0) ? 0 : Math.min(delay * 1000, LONGEST_PAUSE),
  };
}
