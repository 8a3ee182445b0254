import type { Document } from '../documents/document.js';
import type { Ingested, KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Analyser } from './analyser.js';
import { analysisFingerprint } from './fingerprint.js';

/** The one way documents go into a knowledge base, whoever brings them. */
export interface Ingestor {
  /** How many documents it is worth giving it at once. */
  readonly concurrency: number;
  /**
   * Stores a document with what is found in it. One that is stored just as it is stays as it is, without being analysed.
   *
   * @param signal gives the analysis up when it is aborted: rejects with the signal's reason. What is being stored is stored.
   */
  ingest(document: Document, signal?: AbortSignal): Promise<Ingested>;
}

/** An ingestor that lets `analyser` read the documents. */
export function createIngestor(analyser: Analyser, knowledge: KnowledgeBase): Ingestor {
  return {
    concurrency: analyser.concurrency * 2,
    async ingest(document, signal) {
      const known = await knowledge.unchanged(document);
      if (known !== null) return known;
      const analysis = await analyser.analyse(document, {}, signal);
      signal?.throwIfAborted();
      const [ingested] = await knowledge.store([{ document, analysis, analysedBy: analysisFingerprint() }]);
      return ingested;
    },
  };
}
