import { createPool } from '../database/pool.js';
import { createAnalyser } from '../ingestion/analyser.js';
import { createIngestor, PATIENT_WAIT } from '../ingestion/ingestor.js';
import { patient } from '../ingestion/patience.js';
import { openQueue } from '../queue/queue.js';
import { work } from '../queue/work.js';
import { describeError } from './errors.js';
import { interruption } from './interruption.js';
import { openKnowledge } from './knowledge.js';
import { duration, startProgress } from './progress.js';
import { announcedPatience } from './waiting.js';

interface WorkerOptions {
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
  const signal = interruption();
  const analyser = createAnalyser(options.workers, { time: options.timeLimit * 1000 });
  const open = await openKnowledge(options.data, 3);
  const pool = createPool(open.database.url, { max: QUEUE_CONNECTIONS });
  const progress = startProgress('articles', null);
  const trying = announcedPatience(open.database, { wait: options.wait, signal, say: progress.line });
  const ingestor = createIngestor(analyser, patient(open.knowledge, trying), { wait: PATIENT_WAIT });
  const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0 };
  let failures = 0;
  const begin = Date.now();
  try {
    const queue = await openQueue(pool);
    await work(
      queue,
      pool,
      async (document) => {
        try {
          counts[(await ingestor.ingest(document)).outcome]++;
          progress.step();
        } catch (error) {
          failures++;
          const reason = describeError(error);
          progress.line(`failed: "${document.headline}": ${reason}`);
          // The queue keeps the words of the error alone.
          throw new Error(reason, { cause: error });
        }
      },
      { concurrency: ingestor.concurrency, signal, untilEmpty: options.once ?? false },
    );
  } finally {
    progress.stop();
    await analyser.close();
    await pool.end();
    await open.close();
  }
  console.log(
    `${counts.CREATED} created, ${counts.UPDATED} updated, ${counts.UNCHANGED} unchanged, ${failures} attempts failed, in ${duration((Date.now() - begin) / 1000)}`,
  );
}
