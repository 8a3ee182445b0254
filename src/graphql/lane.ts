import { traced } from '../tracing.js';
import type { Cancellation } from './cancellation.js';
import { apiError } from './errors.js';

/** How many may wait in a lane: who comes when it is full would wait too long anyway. */
const MOST_WAITING = 1_000;

/**
 * Lets only so many through at once; the others wait for their turn in the order they came.
 *
 * Threat: a few requests that take long would take all connections, and everybody would wait for them.
 */
export class Lane {
  private running = 0;
  private readonly waiting = new Set<() => void>();

  /**
   * @param size how many at once
   * @param patience how long one waits at the most, in ms
   */
  constructor(
    private readonly size: number,
    private readonly patience: number,
  ) {}

  /**
   * Does the work when its turn has come.
   *
   * @throws GraphQLError SERVER_BUSY where that takes too long; the reason of the cancellation where that is before.
   */
  async take<T>(work: () => Promise<T>, cancellation?: Cancellation): Promise<T> {
    cancellation?.throwIfCancelled();
    if (this.running >= this.size) await traced('lane', () => this.turn(cancellation));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const [next] = this.waiting;
      if (next) next();
      else this.running -= 1;
    }
  }

  /** The place of one that is done goes to who has waited longest. */
  private async turn(cancellation: Cancellation | undefined): Promise<void> {
    if (this.waiting.size >= MOST_WAITING) throw busy();
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.waiting.delete(begin);
        cancellation?.off(leave);
        settle();
      };
      const begin = () => end(resolve);
      const leave = () => end(() => reject(cancellation?.reason));
      const timer = setTimeout(() => end(() => reject(busy())), this.patience);
      cancellation?.on(leave);
      this.waiting.add(begin);
    });
  }
}

function busy() {
  return apiError(
    'SERVER_BUSY',
    'The server is busy with other requests of this kind. Ask again in a few seconds, or for less at once.',
  );
}
