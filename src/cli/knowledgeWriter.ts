import { documentFromInput } from '../documents/articleInput.js';
import { DocumentError } from '../documents/errors.js';
import { badInput } from '../graphql/errors.js';
import type { KnowledgeWriter } from '../graphql/knowledgeWriter.js';
import type { Ingestor } from '../ingestion/ingestor.js';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';

/** What the API writes through: documents go the same way as in `dateline ingest`. */
export function createKnowledgeWriter(ingestor: Ingestor, knowledge: KnowledgeBase): KnowledgeWriter {
  return {
    async ingest(input) {
      try {
        return await ingestor.ingest(documentFromInput(input));
      } catch (error) {
        if (error instanceof DocumentError) throw badInput(error.message);
        throw error;
      }
    },
    delete: (articleId) => knowledge.remove(articleId),
  };
}
