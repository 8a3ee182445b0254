import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, run, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import { rethrow } from '../database/errors.js';
import type { Document } from '../documents/document.js';
import { traced, tracedSince } from '../tracing.js';
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
  /** Does something again and again while the database is away; what it throws in the end, ends the work. */
  readonly trying: <T>(work: () => Promise<T>) => Promise<T>;
}

const POLL_MS = 1_000;
const LOOK_AFTER_THE_DEAD_MS = 5_000;
/** How long what has begun may take to be finished when the connection was lost. */
const LONGEST_FAREWELL_MS = 10_000;

/**
 * Takes documents from a queue, as many processes may at once, until it is to end. A document that could not be taken in waits
 * and is tried again, by whichever worker; in the end it is kept as failed. A process may be killed at any time: what it had
 * taken is taken by others, and what it had done stays as it is.
 *
 * @param ingest takes a document in; what it throws is the reason why that failed
 * @param pool has connections for this alone: three at the least
 * @throws what `trying` does
 */
export async function work(
  queue: Queue,
  pool: Pool,
  ingest: (document: Document) => Promise<void>,
  { concurrency, signal, untilEmpty, trying }: WorkOptions,
): Promise<void> {
  if (signal.aborted) return;
  const ended = new AbortController();
  const stop = () => ended.abort();
  signal.addEventListener('abort', stop, { once: true });
  const watchOver = async () => {
    for (let looked = 0; !ended.signal.aborted; ) {
      if (Date.now() - looked >= LOOK_AFTER_THE_DEAD_MS) {
        looked = Date.now();
        await trying(() => freeJobsOfTheDead(pool, queue.schema));
      }
      if (untilEmpty && !(await trying(() => queue.hasWork()))) stop();
      await pause(ended.signal);
    }
  };
  const watched = watchOver().finally(stop);
  watched.catch(() => {});
  try {
    while (!ended.signal.aborted) {
      await takeUntilLost(queue, pool, ingest, { concurrency, trying, ended: ended.signal });
      await pause(ended.signal);
    }
    await watched;
  } finally {
    stop();
    signal.removeEventListener('abort', stop);
  }
}

async function pause(signal: AbortSignal): Promise<void> {
  await sleep(POLL_MS, undefined, { signal }).catch(() => {});
}

/**
 * Takes documents until it is to end, or until the connection is lost by which others see that this worker lives. What it took is
 * taken anew then, under another name: which of it the database knows to be done or taken can't be told from here.
 */
async function takeUntilLost(
  queue: Queue,
  pool: Pool,
  ingest: (document: Document) => Promise<void>,
  {
    concurrency,
    trying,
    ended,
  }: Pick<WorkOptions, 'concurrency' | 'trying'> & { readonly ended: AbortSignal },
): Promise<void> {
  const over = new AbortController();
  const stop = () => over.abort();
  let gone = new AbortController();
  const begin = async () => {
    gone = new AbortController();
    const { signal } = gone;
    const events: WorkerEvents = new EventEmitter();
    // Says that it lives before it can have held a job for long.
    events.once('pool:create', ({ workerPool }) => void live(pool, workerPool.id, signal, stop).catch(stop));
    try {
      return await run({
        pgPool: pool,
        noHandleSignals: true,
        events,
        taskList: { [TASK]: (payload, { job }) => tracedJob(job, () => ingest(documentOfJob(payload))) },
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
    } catch (error) {
      gone.abort();
      return rethrow(error);
    }
  };
  ended.addEventListener('abort', stop, { once: true });
  if (!process.listeners('unhandledRejection').includes(forgiveGivingBack))
    process.on('unhandledRejection', forgiveGivingBack);
  try {
    const runner = await trying(begin);
    runner.promise.finally(stop).catch(() => {});
    if (ended.aborted) stop();
    if (!over.signal.aborted) await once(over.signal, 'abort');
    // What was taken is given back at the end, which fails beyond repair while the database is away.
    if (!ended.aborted) await trying(() => freeJobsOfTheDead(pool, queue.schema));
    const stopped = runner.stop().catch(() => {});
    // One that lost its connection may wait for answers that never come.
    await (ended.aborted ? stopped : Promise.race([stopped, sleep(LONGEST_FAREWELL_MS)]));
  } finally {
    ended.removeEventListener('abort', stop);
    gone.abort();
  }
}

/**
 * graphile-worker 0.17.3 lets nobody hear that what was taken could not be given back once its local queue is released, as when the
 * connection is lost again: an unhandled rejection, which would end the process. Nothing is lost by it, since what the dead had
 * taken is freed; so it is listened for from the first document that the process takes on.
 */
function forgiveGivingBack(reason: unknown): void {
  const isGivingBack =
    reason instanceof Error && reason.message.includes('whilst returning jobs from local queue');
  if (!isGivingBack) throw reason;
}

/** Does what a job is about within a span of its own, from when it could be done. */
function tracedJob(job: Job, work: () => Promise<void>): Promise<void> {
  return traced(
    'job',
    () => {
      tracedSince('queue', job.run_at);
      return work();
    },
    { startTime: job.run_at, attributes: { 'dateline.job': job.id, 'dateline.job.attempt': job.attempts } },
  );
}
