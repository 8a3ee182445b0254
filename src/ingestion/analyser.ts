import { setTimeout as sleep } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { type Document, plainDocument } from '../documents/document.js';
import type { PreparedArticle, Reading } from '../knowledge/knowledgeBase.js';
import type { Analysis } from '../language/analysis.js';
import type { LoadedModel } from '../language/engine/loadedModels.js';
import type { AnalysisOptions } from '../language/newAnalysis.js';
import { AnalyserError, AnalysisError } from './analysisError.js';
import type { AnalysisTask } from './analysisWorker.js';

/** What of a reading its document and analysis do not tell. */
export type ReadingFacts = Pick<Reading, 'analysedBy' | 'contentHash'>;

/** Makes articles of documents, several at once where it has the threads. */
export interface ArticleReader {
  /** How many documents it works on at once. */
  readonly concurrency: number;
  /**
   * Analyses a document and makes it ready to be stored.
   *
   * @param signal gives it up when it is aborted: rejects with the signal's reason
   * @throws AnalysisError ANALYSIS_TIMED_OUT, ANALYSIS_OUT_OF_MEMORY; its thread is replaced, the others go on.
   * @throws AnalyserError where no thread can begin to read
   */
  read(document: Document, facts: ReadingFacts, signal?: AbortSignal): Promise<PreparedArticle>;
}

/** Analyses documents, several at once where it has the threads. */
export interface Analyser extends ArticleReader {
  /**
   * @param signal gives it up when it is aborted: rejects with the signal's reason
   * @throws AnalysisError ANALYSIS_TIMED_OUT, ANALYSIS_OUT_OF_MEMORY; its thread is replaced, the others go on.
   * @throws AnalyserError where no thread can begin to read
   */
  analyse(document: Document, options?: AnalysisOptions, signal?: AbortSignal): Promise<Analysis>;
  /**
   * Is over when a thread can read.
   *
   * @param signal gives it up when it is aborted: rejects with the signal's reason
   * @throws AnalyserError where none can begin to
   */
  ready(signal?: AbortSignal): Promise<void>;
  /** Ends its threads; what they were working on is lost. */
  close(): Promise<void>;
}

export interface AnalyserLimits {
  /** Longest analysis of one document in milliseconds, from when a thread takes it; 60,000 where it is not given. */
  readonly time?: number;
}

/** Heap of a thread beyond which it ends: models and the largest text that is read take a quarter of it. */
const THREAD_MEGABYTES = 1_536;

/**
 * How long the first thread reads alone, in ms: another takes as long to start as many articles to be read, and for few articles
 * is never needed.
 */
const ALONE = 2_000;

/**
 * An analyser with worker threads of its own, started when they are needed. The first reads the models, the others use the same memory.
 *
 * @param workers number of threads at the most, at least 1
 */
export function createAnalyser(workers: number, { time = 60_000 }: AnalyserLimits = {}): Analyser {
  // Is copied to each thread as it starts: the arrays of the models are shared by that.
  const models: LoadedModel[] = [];
  const pool = new Piscina<AnalysisTask, Analysis | PreparedArticle>({
    filename: new URL('./analysisWorker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: 60_000,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEGABYTES },
    workerData: models,
  });
  const haveModels = new Promise<void>((resolve) => {
    pool.once('message', (loaded: readonly LoadedModel[]) => {
      models.push(...loaded);
      resolve();
    });
  });
  /** Reject the readings that no thread has begun yet: the pool lets them wait for ever where its threads end as they start. */
  const unbegun = new Set<(reason: AnalyserError) => void>();
  pool.on('error', (error) => {
    for (const reject of unbegun) reject(new AnalyserError(error));
  });
  /** Is over when the thread that reads the models has, or has ended with an error. */
  let reading: Promise<unknown> | null = null;
  // Documents wait here: what waits in the pool while a thread is ended may wait there for ever.
  const inTurn = pLimit(1);
  void haveModels
    .then(() => sleep(ALONE, undefined, { ref: false }))
    .then(() => {
      inTurn.concurrency = workers;
    });
  return {
    concurrency: workers,
    analyse: (document, options = {}, signal) =>
      inTurn(() => run({ document, options }, signal) as Promise<Analysis>),
    read: (document, facts, signal) =>
      inTurn(() => run({ document, options: {}, facts }, signal) as Promise<PreparedArticle>),
    async ready(signal) {
      await inTurn(() => run({ document: plainDocument(''), options: {} }, signal));
    },
    close: () => pool.destroy(),
  };

  async function run(
    given: Omit<AnalysisTask, 'started'>,
    signal?: AbortSignal,
  ): Promise<Analysis | PreparedArticle> {
    while (models.length === 0 && reading !== null) await reading;
    signal?.throwIfAborted();
    const giveUp = new AbortController();
    const leave = () => giveUp.abort();
    signal?.addEventListener('abort', leave, { once: true });
    const { port1: started, port2 } = new MessageChannel();
    let timer: NodeJS.Timeout | undefined;
    let reject = (_reason: AnalyserError) => {};
    const noThread = new Promise<never>((_, fail) => {
      reject = fail;
    });
    unbegun.add(reject);
    started.once('message', () => {
      unbegun.delete(reject);
      timer = setTimeout(leave, time);
    });
    try {
      const task = { ...given, started: port2 };
      const result = pool.run(task, { signal: giveUp.signal, transferList: [port2] });
      if (models.length === 0)
        reading = Promise.race([haveModels, result.catch(() => {})]).then(() => {
          reading = null;
        });
      return await Promise.race([result, noThread]);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof AnalyserError) {
        leave();
        throw error;
      }
      throw analysisError(error, given.document, giveUp.signal.aborted ? time : null);
    } finally {
      clearTimeout(timer);
      unbegun.delete(reject);
      started.close();
      signal?.removeEventListener('abort', leave);
    }
  }
}

/** @param elapsed how long it took when it was given up for that; else null */
function analysisError(error: unknown, { text }: Document, elapsed: number | null): unknown {
  if (elapsed !== null)
    return new AnalysisError(
      'ANALYSIS_TIMED_OUT',
      `Its ${text.length} characters were not analysed within ${elapsed / 1000} s. Split it, or leave out what is no prose.`,
    );
  if ((error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new AnalysisError(
      'ANALYSIS_OUT_OF_MEMORY',
      `The analysis of its ${text.length} characters took more than ${THREAD_MEGABYTES} MB. Split it, or leave out what is no prose.`,
    );
  return error;
}
