import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Document } from '../documents/document.js';
import { type PreparedArticle, prepareArticle } from '../knowledge/article/prepare.js';
import { loadAllModels } from '../language/allModels.js';
import { analyseInItsLanguage } from '../language/analyse.js';
import type { Analysis } from '../language/analysis.js';
import { type LoadedModel, takeModels } from '../language/engine/loadedModels.js';
import type { AnalysisOptions } from '../language/newAnalysis.js';
import { PACKS } from '../language/packs/packs.js';
import type { ReadingFacts } from './analyser.js';

/** What a worker thread is sent. */
export interface AnalysisTask {
  readonly document: Document;
  readonly options: AnalysisOptions;
  /** Given where the article is wanted and not the analysis alone. */
  readonly facts?: ReadingFacts;
  /** Is sent a word when the thread begins. */
  readonly started: MessagePort;
}

// The models are loaded at the thread's start, so that no document is charged with it, and by the first thread for all.
takeModels(workerData as readonly LoadedModel[]);
parentPort?.postMessage(loadAllModels());

/** What a worker thread does with a document it is sent. */
export default function analyseDocument({
  document,
  options,
  facts,
  started,
}: AnalysisTask): Analysis | PreparedArticle {
  started.postMessage(null);
  started.close();
  const analysis = analyseInItsLanguage(document, PACKS, options);
  return facts === undefined ? analysis : prepareArticle({ document, analysis, ...facts });
}
