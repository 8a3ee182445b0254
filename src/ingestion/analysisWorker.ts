import type { MessagePort } from 'node:worker_threads';
import { type Document, plainDocument } from '../documents/document.js';
import { analyse, analyseInItsLanguage } from '../language/analyse.js';
import type { Analysis } from '../language/analysis.js';
import type { AnalysisOptions } from '../language/newAnalysis.js';
import { PACKS } from '../language/packs/packs.js';

/** What a worker thread is sent. */
export interface AnalysisTask {
  readonly document: Document;
  readonly options: AnalysisOptions;
  /** Is sent a word when the thread begins. */
  readonly started: MessagePort;
}

// The models are loaded at the thread's start, so that no document is charged with it.
for (const pack of PACKS) analyse(plainDocument('It began.'), pack);

/** What a worker thread does with a document it is sent. */
export default function analyseDocument({ document, options, started }: AnalysisTask): Analysis {
  started.postMessage(null);
  started.close();
  return analyseInItsLanguage(document, PACKS, options);
}
