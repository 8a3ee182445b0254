import type { KnowledgeBase, StaleArticle } from '../knowledge/knowledgeBase.js';
import { isUnavailable } from '../knowledge/unavailable.js';
import type { ArticleReader } from './analyser.js';
import { analysisFingerprint } from './fingerprint.js';
import type { IngestionResult } from './ingestDocument.js';
import { BATCH, type BatchIngestor } from './ingestor.js';

/** How many articles were read by another analysis than this build's. */
export function countStaleArticles(knowledge: KnowledgeBase): Promise<number> {
  return knowledge.countStale(analysisFingerprint());
}

/**
 * Reads all articles anew from their stored text that another analysis than this build's read. What fails is left as it is.
 * When `signal` is aborted, what has begun is finished; called again, it goes on with those that are left.
 */
export async function* ingestAgain({
  reader,
  ingestor,
  knowledge,
  signal,
}: {
  readonly reader: ArticleReader;
  readonly ingestor: BatchIngestor;
  readonly knowledge: KnowledgeBase;
  readonly signal: AbortSignal;
}): AsyncGenerator<IngestionResult, void, undefined> {
  const analysedBy = analysisFingerprint();
  let after: string | null = null;
  while (!signal.aborted) {
    const page: StaleArticle[] = await knowledge.stale(analysedBy, after, BATCH);
    if (page.length === 0) return;
    after = page[page.length - 1].articleId;
    yield* await Promise.all(
      page.map(async ({ document, contentHash }): Promise<IngestionResult> => {
        try {
          return await ingestor.store(reader.read(document, { analysedBy, contentHash }));
        } catch (error) {
          if (isUnavailable(error)) throw error;
          return { outcome: 'FAILED', error, headline: document.headline };
        }
      }),
    );
  }
}
