import { Piscina } from 'piscina';
import type { Document } from '../documents/document.js';
import type { Analysis } from '../language/analysis.js';
import type { AnalysisOptions } from '../language/newAnalysis.js';
import type { AnalysisTask } from './analysisWorker.js';

/** Analyses documents, several at once where it has the threads. */
export interface Analyser {
  /** How many documents it works on at once. */
  readonly concurrency: number;
  analyse(document: Document, options?: AnalysisOptions): Promise<Analysis>;
  /** Ends its threads; what they were working on is lost. */
  close(): Promise<void>;
}

/**
 * An analyser with worker threads of its own, started when they are first needed; each loads the models for itself.
 *
 * @param workers number of threads, at least 1
 */
export function createAnalyser(workers: number): Analyser {
  const pool = new Piscina<AnalysisTask, Analysis>({
    filename: new URL('./analysisWorker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: 60_000,
    concurrentTasksPerWorker: 1,
  });
  return {
    concurrency: workers,
    analyse: (document, options = {}) => pool.run({ document, options }),
    close: () => pool.destroy(),
  };
}
