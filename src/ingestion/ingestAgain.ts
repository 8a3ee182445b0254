import type { KnowledgeBase, StaleArticle } from '../knowledge/knowledgeBase.js';
import { isUnavailable } from '../knowledge/unavailable.js';
import type { Analyser } from './analyser.js';
import { analysisFingerprint } from './fingerprint.js';
import type { IngestionResult } from './ingestDocument.js';

/** How many articles are read anew at once, for each document the analyser works on. */
const PAGE = 8;

/** How many articles were read by another analysis than this build's. */
export function countStaleArticles(knowledge: KnowledgeBase): Promise<number> {
  return knowledge.countStale(analysisFingerprint());
}

/**
 * Reads all articles anew from their stored text that another analysis than this build's read. What fails is left as it is.
 * When `signal` is aborted, what has begun is finished; called again, it goes on with those that are left.
 */
export async function* ingestAgain({
  analyser,
  knowledge,
  signal,
}: {
  readonly analyser: Analyser;
  readonly knowledge: KnowledgeBase;
  readonly signal: AbortSignal;
}): AsyncGenerator<IngestionResult, void, undefined> {
  const analysedBy = analysisFingerprint();
  let after: string | null = null;
  while (!signal.aborted) {
    const page: StaleArticle[] = await knowledge.stale(analysedBy, after, analyser.concurrency * PAGE);
    if (page.length === 0) return;
    after = page[page.length - 1].articleId;
    yield* await Promise.all(
      page.map(async ({ document, contentHash }): Promise<IngestionResult> => {
        try {
          const analysis = await analyser.analyse(document);
          return (await knowledge.store([{ document, analysis, analysedBy, contentHash }]))[0];
        } catch (error) {
          if (isUnavailable(error)) throw error;
          return { outcome: 'FAILED', error, headline: document.headline };
        }
      }),
    );
  }
}
