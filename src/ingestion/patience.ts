import { setTimeout as sleep } from 'node:timers/promises';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import { isUnavailable } from '../knowledge/unavailable.js';

/** How to wait for a knowledge base that can't be reached. */
export interface PatienceOptions {
  /** Longest wait for one article, in milliseconds. */
  readonly limit: number;
  /** Ends all waiting when it is aborted. */
  readonly signal: AbortSignal;
  /** Is told when a wait begins, and why. Articles that wait at the same time wait together. */
  onWait(error: Error): void;
  /** Is told when it is over and all went well. */
  onResume(milliseconds: number): void;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/** Does some work again and again while the knowledge base can't be reached or has no room. */
export type Patience = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Work on the knowledge base that waits where it can't be reached or has no room, and is tried again: after 0.2 s, then twice
 * as long each time up to 5 s. Beyond the limit, and when the signal is aborted, it throws the last error.
 */
export function createPatience(options: PatienceOptions): Patience {
  const { limit, signal } = options;
  let waiting = 0;
  let since = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    let from: number | undefined;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        const done = await work();
        if (from !== undefined && --waiting === 0) options.onResume(Date.now() - since);
        return done;
      } catch (error) {
        if (from === undefined && isUnavailable(error)) {
          from = Date.now();
          if (++waiting === 1) {
            since = from;
            options.onWait(error);
          }
        }
        const isOver = from !== undefined && Date.now() - from + pause > limit;
        if (!isUnavailable(error) || isOver || signal.aborted) {
          if (from !== undefined) waiting--;
          throw error;
        }
        await sleep(pause, undefined, { signal }).catch(() => {});
      }
    }
  };
}

/**
 * The same knowledge base, which waits where it can't be reached: what was stored although the connection broke is found
 * unchanged when it is tried again.
 */
export function patient(knowledge: KnowledgeBase, trying: Patience): KnowledgeBase {
  return {
    ...knowledge,
    unchanged: (documents) => trying(() => knowledge.unchanged(documents)),
    store: (readings) => trying(() => knowledge.store(readings)),
    countStale: (analysedBy) => trying(() => knowledge.countStale(analysedBy)),
    stale: (analysedBy, after, most) => trying(() => knowledge.stale(analysedBy, after, most)),
    staleVersions: (analysedBy, after, most) =>
      trying(() => knowledge.staleVersions(analysedBy, after, most)),
    reread: (version) => trying(() => knowledge.reread(version)),
    restoreDecision: (decision) => trying(() => knowledge.restoreDecision(decision)),
    restoreVersion: (version) => trying(() => knowledge.restoreVersion(version)),
  };
}
