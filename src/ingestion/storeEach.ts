import type { Ingested, KnowledgeBase, PreparedArticle } from '../knowledge/knowledgeBase.js';
import { isUnavailable } from '../knowledge/unavailable.js';
import type { Settled } from './gatherer.js';

/**
 * Stores articles in one transaction, and tells what became of each. Where one of them can't be stored, which all are refused
 * for, they are halved until it is alone.
 *
 * @throws what tells that the knowledge base is unavailable (see `isUnavailable`); some of the articles may be stored then
 */
export async function storeEach(
  knowledge: Pick<KnowledgeBase, 'store'>,
  articles: readonly PreparedArticle[],
): Promise<Settled<Ingested>[]> {
  try {
    const stored = await knowledge.store(articles);
    return stored.map((value) => ({ status: 'fulfilled', value }));
  } catch (reason) {
    if (isUnavailable(reason)) throw reason;
    if (articles.length === 1) return [{ status: 'rejected', reason }];
    const half = articles.length >> 1;
    return [
      ...(await storeEach(knowledge, articles.slice(0, half))),
      ...(await storeEach(knowledge, articles.slice(half))),
    ];
  }
}
