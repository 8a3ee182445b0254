import { documentFromInput } from '../documents/articleInput.js';
import { DocumentError } from '../documents/errors.js';
import { badInput } from '../graphql/errors.js';
import type { KnowledgeWriter } from '../graphql/knowledgeWriter.js';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Analyser } from './analyser.js';

/** What the API writes through: documents go the same way as in `dateline ingest`. */
export function createKnowledgeWriter(analyser: Analyser, knowledge: KnowledgeBase): KnowledgeWriter {
  return {
    async ingest(input) {
      try {
        const document = documentFromInput(input);
        return (
          (await knowledge.unchanged(document)) ??
          (await knowledge.store(document, await analyser.analyse(document)))
        );
      } catch (error) {
        if (error instanceof DocumentError) throw badInput(error.message);
        throw error;
      }
    },
    delete: (articleId) => knowledge.remove(articleId),
  };
}
