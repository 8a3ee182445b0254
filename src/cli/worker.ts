import type { DatabaseError } from '../database/errors.js';
import { createPool } from '../database/pool.js';
import { createAnalyser } from '../ingestion/analyser.js';
import { AnalyserError } from '../ingestion/analysisError.js';
import type { IngestionResult } from '../ingestion/ingestDocument.js';
import { createIngestor, PATIENT_WAIT } from '../ingestion/ingestor.js';
import { patient } from '../ingestion/patience.js';
import { isUnavailable } from '../knowledge/unavailable.js';
import { openQueue } from '../queue/queue.js';
import { work } from '../queue/work.js';
import { describeError } from './errors.js';
import { interruption } from './interruption.js';
import { openKnowledge } from './knowledge.js';
import { print } from './print.js';
import { duration, startProgress } from './progress.js';
import { noOutcomes, toldOutcomes, toldResult } from './told.js';
import { announcedPatience, stoppedWaiting } from './waiting.js';

interface WorkerOptions {
  readonly json?: boolean;
  readonly once?: boolean;
  readonly data: string;
  readonly workers: number;
  /** Of one article, in seconds. */
  readonly timeLimit: number;
  /** In seconds. */
  readonly wait: number;
}

/** Connections for the queue: to take documents, to hear of new ones, to say that the worker lives. */
const QUEUE_CONNECTIONS = 4;

/** `dateline worker` */
export async function worker(options: WorkerOptions): Promise<void> {
  const broken = new AbortController();
  const signal = AbortSignal.any([interruption(), broken.signal]);
  const analyser = createAnalyser(options.workers, { time: options.timeLimit * 1000 });
  const open = await openKnowledge(options.data, 3);
  const pool = createPool(open.database.url, { max: QUEUE_CONNECTIONS });
  const progress = startProgress('article', null);
  const trying = announcedPatience(open.database, { wait: options.wait, signal, say: progress.line });
  const ingestor = createIngestor(analyser, patient(open.knowledge, trying), { wait: PATIENT_WAIT });
  const counts = noOutcomes();
  const tell = (result: IngestionResult) => {
    counts[result.outcome]++;
    if (options.json) console.log(JSON.stringify(toldResult(result)));
  };
  let stopped: DatabaseError | undefined;
  const begin = Date.now();
  try {
    const queue = await trying(() => openQueue(pool));
    // Who can't read takes nothing: each document that is taken and not read has one attempt less.
    await analyser.ready(signal).catch((error) => {
      if (!signal.aborted) throw error;
    });
    await work(
      queue,
      pool,
      async (document) => {
        try {
          tell({
            ...(await ingestor.ingest(document)),
            headline: document.headline,
            warnings: document.warnings,
          });
          progress.step();
        } catch (error) {
          // Whoever can read takes it.
          if (error instanceof AnalyserError) {
            broken.abort(error);
            throw error;
          }
          tell({ outcome: 'FAILED', error, headline: document.headline, warnings: document.warnings });
          const reason = describeError(error);
          progress.line(`failed: "${document.headline}": ${reason}`);
          // The queue keeps the words of the error alone.
          throw new Error(reason, { cause: error });
        }
      },
      { concurrency: ingestor.concurrency, signal, untilEmpty: options.once ?? false, trying },
    );
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    stopped = await open.database.explain(error);
  } finally {
    progress.stop();
    await analyser.close();
    await pool.end();
    await open.close();
  }
  const seconds = (Date.now() - begin) / 1000;
  const { created, updated, unchanged, failed } = toldOutcomes(counts);
  print(
    options,
    { summary: { created, updated, unchanged, attemptsFailed: failed, seconds } },
    `${created} created, ${updated} updated, ${unchanged} unchanged, ${failed} attempts failed, in ${duration(seconds)}`,
  );
  broken.signal.throwIfAborted();
  if (stopped) throw stoppedWaiting(stopped);
}
