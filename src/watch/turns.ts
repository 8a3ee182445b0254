import { setTimeout as sleep } from 'node:timers/promises';

/** Gives each host one request at a time, with a pause after each. */
export interface Turns {
  /**
   * Does a request when the host's turn has come; rejects with the signal's reason where it is aborted before.
   *
   * @param pause milliseconds from the end of the request to the beginning of the host's next
   */
  take<T>(host: string, pause: number, request: () => Promise<T>): Promise<T>;
}

/** @param signal ends all waiting */
export function createTurns(signal: AbortSignal): Turns {
  const last = new Map<string, Promise<void>>();
  return {
    async take(host, pause, request) {
      const before = last.get(host);
      let end = () => {};
      const own = new Promise<void>((resolve) => {
        end = resolve;
      });
      const turn = (before ?? Promise.resolve()).then(() => own);
      last.set(host, turn);
      try {
        await before;
        signal.throwIfAborted();
        return await request();
      } finally {
        sleep(pause, undefined, { signal })
          .catch(() => {})
          .then(() => {
            end();
            // Nobody waits: a host that is not asked any more is forgotten.
            if (last.get(host) === turn) last.delete(host);
          });
      }
    },
  };
}
