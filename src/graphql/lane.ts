import { traced } from '../tracing.js';
import type { Cancellation } from './cancellation.js';
import { apiError } from './errors.js';

/** How many may wait in a lane: who comes when it is full would wait too long anyway. */
const MOST_WAITING = 1_000;

/** Work as a lane sees it. */
export interface Waiting {
  /** For whom it is done. */
  readonly client?: string | undefined;
  /** Ends the waiting. */
  readonly cancellation?: Cancellation | undefined;
}

/** How many a lane has let through, and how many wait for their turn. */
export interface LaneLoad {
  readonly running: number;
  readonly waiting: number;
}

/** One that waits for its turn. */
interface Waiter {
  begin(): void;
  refuse(): void;
}

/**
 * Lets only so many through at once; the others wait for their turn. Clients take turns, each with its own in the order they came.
 *
 * Threat: a few requests that take long would take all connections, and everybody would wait for them; many of one client would have
 * all others wait until they are done.
 */
export class Lane {
  private running = 0;
  /** By their clients, of whom the first is next. */
  private readonly waiting = new Map<string, Set<Waiter>>();
  private waitingCount = 0;

  /**
   * @param size how many at once
   * @param patience how long one waits at the most, in ms
   */
  constructor(
    private readonly size: number,
    private readonly patience: number,
  ) {}

  /** How many it has now. */
  get load(): LaneLoad {
    return { running: this.running, waiting: this.waitingCount };
  }

  /**
   * Does the work when its turn has come.
   *
   * @throws GraphQLError SERVER_BUSY where that takes too long; the reason of the cancellation where that is before.
   */
  async take<T>(work: () => Promise<T>, { client = '', cancellation }: Waiting): Promise<T> {
    cancellation?.throwIfCancelled();
    if (this.running >= this.size) await traced('lane', () => this.turn(client, cancellation));
    else this.running += 1;
    try {
      return await work();
    } finally {
      if (this.waitingCount > 0) this.next();
      else this.running -= 1;
    }
  }

  /** The place of one that is done goes to the client who is next, and to what it has waited for longest. */
  private next(): void {
    const [[client, waiters]] = this.waiting;
    const [waiter] = waiters;
    this.waiting.delete(client);
    this.waiting.set(client, waiters);
    waiter.begin();
  }

  private async turn(client: string, cancellation: Cancellation | undefined): Promise<void> {
    if (this.waitingCount >= MOST_WAITING) this.makeRoom(client);
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.remove(client, waiter);
        cancellation?.off(leave);
        settle();
      };
      const waiter: Waiter = { begin: () => end(resolve), refuse: () => end(() => reject(busy())) };
      const leave = () => end(() => reject(cancellation?.reason));
      const timer = setTimeout(waiter.refuse, this.patience);
      cancellation?.on(leave);
      this.add(client, waiter);
    });
  }

  /**
   * Sends away who came last of the client who has most waiting, where it still has as many then as who comes.
   *
   * @throws GraphQLError where nobody has
   */
  private makeRoom(client: string): void {
    const all = [...this.waiting.values()];
    const most = all.reduce((one, other) => (other.size > one.size ? other : one));
    if (most.size <= (this.waiting.get(client)?.size ?? 0) + 1) throw busy();
    [...most].at(-1)?.refuse();
  }

  private add(client: string, waiter: Waiter): void {
    const waiters = this.waiting.get(client);
    if (waiters === undefined) this.waiting.set(client, new Set([waiter]));
    else waiters.add(waiter);
    this.waitingCount += 1;
  }

  private remove(client: string, waiter: Waiter): void {
    const waiters = this.waiting.get(client);
    if (!waiters?.delete(waiter)) return;
    this.waitingCount -= 1;
    if (waiters.size === 0) this.waiting.delete(client);
  }
}

function busy() {
  return apiError(
    'SERVER_BUSY',
    'The server is busy with other requests of this kind. Ask again in a few seconds, or for less at once.',
  );
}
