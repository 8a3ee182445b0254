import type { Document } from '../../src/documents/document.js';
import type { ArticleReader } from '../../src/ingestion/analyser.js';
import { prepareArticle } from '../../src/knowledge/knowledgeBase.js';
import { analyse } from '../../src/language/analyse.js';
import { ENGLISH } from '../../src/language/packs/english.js';

/**
 * What makes articles of documents in the test's own thread.
 *
 * @param check is asked first, and may throw
 */
export function readsHere(check: (document: Document) => void = () => {}): ArticleReader {
  return {
    concurrency: 2,
    async read(document, facts) {
      check(document);
      return prepareArticle({ document, analysis: analyse(document, ENGLISH), ...facts });
    },
  };
}
