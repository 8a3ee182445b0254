import type { Document } from '../documents/document.js';
import { analyse } from '../language/analyse.js';
import type { Analysis } from '../language/analysis.js';

/** What a worker thread does with a document it is sent. */
export default function analyseDocument(document: Document): Analysis {
  return analyse(document);
}
