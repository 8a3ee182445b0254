import type { Document } from '../documents/document.js';
import { DocumentError } from '../documents/errors.js';
import type { DocumentInput } from '../documents/input.js';
import { type ReadOptions, readDocuments } from '../documents/readDocuments.js';
import type { IngestOutcome, KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Analyser } from './analyser.js';

/** What became of one document of an ingestion. */
export type IngestionResult =
  | { readonly outcome: IngestOutcome; readonly articleId: string }
  | { readonly outcome: 'FAILED'; readonly error: unknown; readonly headline: string | null };

/**
 * Reads documents, analyses them and stores them; never more than two for each thread of the analyser are held at once.
 * What fails stops nothing else. When `signal` is aborted, what has begun is finished and nothing more is read.
 */
export async function* ingestDocuments(
  inputs: Iterable<DocumentInput | DocumentError>,
  {
    analyser,
    knowledge,
    reading,
    signal,
  }: {
    readonly analyser: Analyser;
    readonly knowledge: KnowledgeBase;
    readonly reading: ReadOptions;
    readonly signal: AbortSignal;
  },
): AsyncGenerator<IngestionResult, void, undefined> {
  const running = new Set<Promise<void>>();
  const finished: IngestionResult[] = [];
  const documents = documentsOf(inputs, reading);
  for await (const document of documents) {
    if (signal.aborted) break;
    const task = ingestDocument(document, analyser, knowledge).then((result) => {
      running.delete(task);
      finished.push(result);
    });
    running.add(task);
    if (running.size >= analyser.concurrency * 2) await Promise.race(running);
    yield* finished.splice(0);
  }
  await Promise.all(running);
  yield* finished.splice(0);
}

async function* documentsOf(
  inputs: Iterable<DocumentInput | DocumentError>,
  reading: ReadOptions,
): AsyncGenerator<Document | DocumentError, void, undefined> {
  for (const input of inputs) {
    if (input instanceof DocumentError) yield input;
    else yield* readDocuments(input, reading);
  }
}

/** Stores one document, analysed unless it is stored already. */
export async function ingestDocument(
  document: Document | DocumentError,
  analyser: Analyser,
  knowledge: KnowledgeBase,
): Promise<IngestionResult> {
  if (document instanceof DocumentError) return { outcome: 'FAILED', error: document, headline: null };
  try {
    const known = await knowledge.unchanged(document);
    return known ?? (await knowledge.store(document, await analyser.analyse(document)));
  } catch (error) {
    return { outcome: 'FAILED', error, headline: document.headline };
  }
}
