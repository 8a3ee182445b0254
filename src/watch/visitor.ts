import { DocumentError } from '../documents/errors.js';
import { fetchWhole, type WholeAnswer } from '../documents/fetching.js';
import { createRobots, LONGEST_ROBOTS, ROBOT } from './robots.js';
import { retryAfter } from './schedule.js';
import { createTurns } from './turns.js';

/** Fetches addresses as a guest does: one at a time from a host, what its robots.txt allows, not before the time it named. */
export interface Visitor {
  /**
   * @throws DocumentError as `fetchWhole`; ROBOTS_DISALLOWED
   * @throws NotNow
   */
  fetch(address: string, headers?: Readonly<Record<string, string>>): Promise<WholeAnswer>;
}

export interface VisitorOptions {
  readonly allowPrivate: boolean;
  /** Least time between two requests to a host, in milliseconds. */
  readonly pause: number;
  /** Who asks, as "dateline/1.0 (+https://example.org/about)". */
  readonly userAgent: string;
  /** Ends all fetching and waiting. */
  readonly signal: AbortSignal;
}

/** An address that is not to be asked at present: its host is too busy, or what it allows can't be learnt. */
export class NotNow extends Error {
  override readonly name = 'NotNow';

  constructor(
    /** Why, as a part of a sentence. */
    readonly reason: string,
    /** Before when not to ask again; null where the host named no time. */
    readonly until: Date | null,
    /** Whether it was asked; else an earlier answer of its host is held to. */
    readonly wasAsked = true,
  ) {
    super(reason);
  }
}

/** Largest answer, in bytes, unpacked. */
export const LARGEST_ANSWER = 20_000_000;

/** Statuses that tell that the same may be answered otherwise later. */
const PASSING = new Set([408, 421, 425, 429, 500, 502, 503, 504, 507, 520, 521, 522, 523, 524]);

export function createVisitor({ allowPrivate, pause, userAgent, signal }: VisitorOptions): Visitor {
  const turns = createTurns(signal);
  /** Hosts that asked to be left alone, and until when. */
  const left = new Map<string, Date>();
  const common = { allowPrivate, signal };

  const refuseLeft = (host: string): void => {
    const until = left.get(host);
    if (until === undefined) return;
    if (until.getTime() > Date.now()) throw new NotNow('its host asked to be left alone', until, false);
    left.delete(host);
  };

  const robots = createRobots((address) =>
    fetchWhole(address, LONGEST_ROBOTS, {
      ...common,
      headers: { 'user-agent': userAgent, accept: 'text/plain,*/*;q=0.1' },
      turn: ({ host }, request) => turns.take(host, pause, request),
    }),
  );

  return {
    async fetch(address, headers = {}) {
      const answer = await fetchWhole(address, LARGEST_ANSWER, {
        ...common,
        headers: { 'user-agent': userAgent, ...headers },
        async turn(url, request) {
          refuseLeft(url.host);
          const rules = await robots.of(url);
          const allowed = rules.allows(url);
          if (allowed === null) throw new NotNow("the robots.txt of its host can't be reached", null);
          if (!allowed)
            throw new DocumentError(
              'ROBOTS_DISALLOWED',
              `the robots.txt of ${url.host} forbids it to ${ROBOT}; ask its publisher`,
            );
          return turns.take(url.host, Math.max(pause, rules.pause), () => {
            refuseLeft(url.host);
            return request();
          });
        },
      });
      if (!PASSING.has(answer.status)) return answer;
      const until = retryAfter(answer.headers.get('retry-after'), new Date());
      if (until !== null) left.set(answer.url.host, until);
      throw new NotNow(`the server answered ${answer.status}`, until);
    },
  };
}
