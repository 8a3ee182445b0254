import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Document } from '../../src/documents/document.js';
import type { Analysis } from '../../src/language/analysis.js';

/**
 * The analyses of many texts by the English pack as it is built, in a thread beside the tests: the models run more than
 * twice as fast there as among modules that a test runner loads.
 */
export async function analysesOf(documents: readonly Document[]): Promise<readonly Analysis[]> {
  const worker = new Worker(new URL('./analysisThread.js', import.meta.url), {
    workerData: documents,
    execArgv: [],
  });
  const [analyses] = (await once(worker, 'message')) as [readonly Analysis[]];
  await worker.terminate();
  return analyses;
}
