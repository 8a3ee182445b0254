import type { Document } from '../documents/document.js';
import { DocumentError } from '../documents/errors.js';
import type { Ingested } from '../knowledge/knowledgeBase.js';
import { isUnavailable } from '../knowledge/unavailable.js';
import { AnalyserError } from './analysisError.js';
import type { Ingestor } from './ingestor.js';

/** What became of one document of an ingestion. */
export type IngestionResult =
  | (Noted & Ingested)
  | (Noted & { readonly outcome: 'FAILED'; readonly error: unknown; readonly headline: string | null });

interface Noted {
  readonly headline?: string | null;
  /** What was odd in reading it; missing where it was not read. */
  readonly warnings?: readonly string[];
}

/** Of a document that is no news of its article. */
const EARLIER =
  'it was kept as an earlier version of its article; where it is the later one, give the time it was modified';

/**
 * Takes in one document, or tells why it could not be read.
 *
 * @param signal gives it up when it is aborted, with its reason
 * @throws what no document is to blame for: that the knowledge base is unavailable (see `isUnavailable`), and AnalyserError.
 */
export async function ingestDocument(
  document: Document | DocumentError,
  ingestor: Ingestor,
  signal?: AbortSignal,
): Promise<IngestionResult> {
  if (document instanceof DocumentError)
    return { outcome: 'FAILED', error: document, headline: null, warnings: [] };
  try {
    const stored = await ingestor.ingest(document, signal);
    const warnings = stored.isEarlier ? [...document.warnings, EARLIER] : document.warnings;
    return { ...stored, headline: document.headline, warnings };
  } catch (error) {
    if (isUnavailable(error) || error instanceof AnalyserError || signal?.aborted) throw error;
    return { outcome: 'FAILED', error, headline: document.headline, warnings: document.warnings };
  }
}

/**
 * Takes documents in, several at once, and tells what became of each, in their order. What fails stops nothing
 * else, but for what no document is to blame for, which is thrown.
 *
 * @param signal gives all up when it is aborted, with its reason
 */
export async function ingestEach(
  documents: readonly (Document | DocumentError)[],
  ingestor: Ingestor,
  signal?: AbortSignal,
): Promise<IngestionResult[]> {
  const results: IngestionResult[] = [];
  const entries = documents.entries();
  const work = async () => {
    for (const [index, document] of entries)
      results[index] = await ingestDocument(document, ingestor, signal);
  };
  await Promise.all(Array.from({ length: ingestor.concurrency }, work));
  return results;
}
