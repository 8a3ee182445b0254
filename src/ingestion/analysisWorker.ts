import type { Document } from '../documents/document.js';
import { analyseInItsLanguage } from '../language/analyse.js';
import type { Analysis } from '../language/analysis.js';
import type { AnalysisOptions } from '../language/newAnalysis.js';
import { PACKS } from '../language/packs/packs.js';

/** What a worker thread is sent. */
export interface AnalysisTask {
  readonly document: Document;
  readonly options: AnalysisOptions;
}

/** What a worker thread does with a document it is sent. */
export default function analyseDocument({ document, options }: AnalysisTask): Analysis {
  return analyseInItsLanguage(document, PACKS, options);
}
