import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { run, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Document } from '../documents/document.js';
import { freeJobsOfTheDead, live } from './liveness.js';
import { documentOfJob, type Queue, TASK } from './queue.js';
import { silence } from './silence.js';

/** How a worker takes documents. */
export interface WorkOptions {
  /** Most documents at once. */
  readonly concurrency: number;
  /** Ends the work when it is aborted: what has begun is finished, what was but taken is given back. */
  readonly signal: AbortSignal;
  /** Whether it ends when nothing waits any more. */
  readonly untilEmpty: boolean;
}

const POLL_MS = 1_000;
const LOOK_AFTER_THE_DEAD_MS = 5_000;

/**
 * Takes documents from a queue, as many processes may at once, until it is to end. A document that could not be taken in waits
 * and is tried again, by whichever worker; in the end it is kept as failed. A process may be killed at any time: what it had
 * taken is taken by others, and what it had done stays as it is.
 *
 * @param ingest takes a document in; what it throws is the reason why that failed
 * @param pool has connections for this alone: three at the least
 */
export async function work(
  queue: Queue,
  pool: Pool,
  ingest: (document: Document) => Promise<void>,
  { concurrency, signal, untilEmpty }: WorkOptions,
): Promise<void> {
  if (signal.aborted) return;
  const ended = new AbortController();
  const gone = new AbortController();
  const events: WorkerEvents = new EventEmitter();
  // Says that it lives before it can have held a job for long.
  events.once('pool:create', ({ workerPool }) => void live(pool, workerPool.id, gone.signal).catch(stop));
  await freeJobsOfTheDead(pool, queue.schema);
  const runner = await run({
    pgPool: pool,
    noHandleSignals: true,
    events,
    taskList: { [TASK]: (payload: unknown) => ingest(documentOfJob(payload)) },
    crontab: '',
    preset: {
      worker: {
        schema: queue.schema,
        concurrentJobs: concurrency,
        pollInterval: POLL_MS,
        logger: silence,
        // Jobs are taken and done with by the hundred: a statement each would cost more than some documents do.
        localQueue: { size: concurrency },
        completeJobBatchDelay: 20,
        failJobBatchDelay: 20,
      },
    },
  });
  function stop(): void {
    ended.abort();
  }
  signal.addEventListener('abort', stop, { once: true });
  const over = runner.promise.finally(stop);
  over.catch(() => {});
  const watchOver = async () => {
    for (let looked = Date.now(); !ended.signal.aborted; ) {
      await sleep(POLL_MS, undefined, { signal: ended.signal }).catch(() => {});
      if (ended.signal.aborted) return;
      try {
        if (Date.now() - looked >= LOOK_AFTER_THE_DEAD_MS) {
          looked = Date.now();
          await freeJobsOfTheDead(pool, queue.schema);
        }
        if (untilEmpty && !(await queue.hasWork())) stop();
      } catch {
        // The database is away: the runner waits for it too.
      }
    }
  };
  void watchOver();
  if (!ended.signal.aborted) await once(ended.signal, 'abort');
  signal.removeEventListener('abort', stop);
  try {
    await runner.stop().catch(() => {});
    await over;
  } finally {
    gone.abort();
  }
}
