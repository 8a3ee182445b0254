import { documentFromInput } from '../documents/articleInput.js';
import type { Document } from '../documents/document.js';
import { DocumentError } from '../documents/errors.js';
import { readDocuments } from '../documents/readDocuments.js';
import { apiError, badInput, documentError } from '../graphql/errors.js';
import type { DocumentFile, IngestResult, KnowledgeWriter } from '../graphql/knowledgeWriter.js';
import { AnalysisError } from '../ingestion/analysisError.js';
import { type IngestionResult, ingestEach } from '../ingestion/ingestDocument.js';
import type { Ingestor } from '../ingestion/ingestor.js';
import { DecisionError, type KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Queue } from '../queue/queue.js';

/**
 * What the API writes through: documents go the same way as in `dateline ingest`.
 *
 * @param queue takes the articles that come many at once; where there is none, they are read at once
 */
export function createKnowledgeWriter(
  ingestor: Ingestor,
  knowledge: KnowledgeBase,
  queue?: Pick<Queue, 'add'>,
): KnowledgeWriter {
  const each = async (documents: readonly (Document | DocumentError)[], signal?: AbortSignal) =>
    (await ingestEach(documents, ingestor, signal)).map(told);
  return {
    async ingest(input, signal) {
      try {
        return await ingestor.ingest(documentFromInput(input), signal);
      } catch (error) {
        if (error instanceof DocumentError) throw badInput(error.message);
        if (error instanceof AnalysisError) throw apiError(error.code, error.message);
        throw error;
      }
    },
    ingestEach(inputs, signal) {
      const documents = inputs.map((input) => documentOrError(() => documentFromInput(input)));
      return queue === undefined ? each(documents, signal) : queued(documents, queue);
    },
    async ingestDocument(file, most, signal) {
      return each(await documentsOf(file, most), signal);
    },
    delete: (articleId) => knowledge.remove(articleId),
    decide: (request) => decided(knowledge.decide(request)),
    effectsOf: (request) => decided(knowledge.effectsOf(request)),
    undo: (decisionId, keyName) => decided(knowledge.undo(decisionId, keyName)),
  };
}

/** Leaves documents to workers. */
async function queued(
  documents: readonly (Document | DocumentError)[],
  queue: Pick<Queue, 'add'>,
): Promise<IngestResult[]> {
  await queue.add(documents.filter((document): document is Document => !(document instanceof DocumentError)));
  return documents.map((document) =>
    document instanceof DocumentError
      ? told({ outcome: 'FAILED', error: document, headline: null, warnings: [] })
      : { outcome: 'QUEUED', warnings: document.warnings },
  );
}

/** What comes of a decision, with its errors as clients are told of them. */
async function decided<T>(result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error;
    throw error.code === 'CANNOT_DECIDE' ? badInput(error.message) : apiError(error.code, error.message);
  }
}

function documentOrError(read: () => Document): Document | DocumentError {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
}

async function documentsOf(
  { name, content, url }: DocumentFile,
  most: number,
): Promise<(Document | DocumentError)[]> {
  const documents: (Document | DocumentError)[] = [];
  for await (const document of readDocuments({ bytes: content, name, url })) {
    if (documents.length === most)
      throw badInput(
        `The document holds more than ${most} articles: split it, or take it in with \`dateline ingest\`.`,
      );
    documents.push(document);
  }
  return documents;
}

function told(result: IngestionResult): IngestResult {
  const { warnings = [] } = result;
  if (result.outcome !== 'FAILED') return { outcome: result.outcome, articleId: result.articleId, warnings };
  const { error } = result;
  return {
    outcome: 'FAILED',
    error:
      error instanceof DocumentError || error instanceof AnalysisError
        ? documentError(error.code, error.message)
        : error,
    warnings,
  };
}
