import type { Ingested, KnowledgeBase, StaleArticle } from '../knowledge/knowledgeBase.js';
import { isUnavailable } from '../knowledge/unavailable.js';
import type { ArticleReader } from './analyser.js';
import { AnalyserError } from './analysisError.js';
import { analysisFingerprint } from './fingerprint.js';
import type { IngestionResult } from './ingestDocument.js';
import { BATCH, type BatchIngestor } from './ingestor.js';

/** How many articles, and versions that are kept of them, were read by another analysis than this build's. */
export function countStaleArticles(knowledge: KnowledgeBase): Promise<number> {
  return knowledge.countStale(analysisFingerprint());
}

/** What stored articles are read anew with. */
interface Rereading {
  readonly reader: ArticleReader;
  readonly ingestor: BatchIngestor;
  readonly knowledge: KnowledgeBase;
  readonly signal: AbortSignal;
}

/**
 * Reads all articles anew from their stored text that another analysis than this build's read, then the versions that are kept of
 * them. What fails is left as it is. When `signal` is aborted, what has begun is finished; called again, it goes on with those
 * that are left.
 */
export async function* ingestAgain({
  reader,
  ingestor,
  knowledge,
  signal,
}: Rereading): AsyncGenerator<IngestionResult, void, undefined> {
  const analysedBy = analysisFingerprint();
  const read = ({ document, contentHash }: StaleArticle) =>
    reader.read(document, { analysedBy, contentHash });
  yield* eachAnew(
    (last) => knowledge.stale(analysedBy, last?.articleId ?? null, BATCH),
    (article) => ingestor.store(read(article)),
    signal,
  );
  yield* eachAnew(
    (last) => knowledge.staleVersions(analysedBy, last, BATCH),
    async (version) => knowledge.reread(await read(version)),
    signal,
  );
}

/**
 * @param pageAfter the first ones after the last of the page before; of none, from the beginning
 * @param readAnew reads one anew and stores what was found
 */
async function* eachAnew(
  pageAfter: (last: StaleArticle | null) => Promise<StaleArticle[]>,
  readAnew: (stale: StaleArticle) => Promise<Ingested>,
  signal: AbortSignal,
): AsyncGenerator<IngestionResult, void, undefined> {
  let last: StaleArticle | null = null;
  while (!signal.aborted) {
    const page: StaleArticle[] = await pageAfter(last);
    if (page.length === 0) return;
    last = page[page.length - 1];
    yield* await Promise.all(
      page.map(async (stale): Promise<IngestionResult> => {
        try {
          return await readAnew(stale);
        } catch (error) {
          if (isUnavailable(error) || error instanceof AnalyserError) throw error;
          return { outcome: 'FAILED', error, headline: stale.document.headline };
        }
      }),
    );
  }
}
