import type { Document } from '../documents/document.js';
import { DocumentError } from '../documents/errors.js';
import type { DocumentInput } from '../documents/input.js';
import { type ReadOptions, readDocuments } from '../documents/readDocuments.js';
import { isUnavailable } from '../knowledge/unavailable.js';
import { traced, tracedSince } from '../tracing.js';
import { type IngestionResult, ingestDocument } from './ingestDocument.js';
import type { Ingestor } from './ingestor.js';

/**
 * Reads documents, analyses them and stores them; never more are held at once than the ingestor takes.
 * What fails stops nothing else, but for a knowledge base that is unavailable, which is thrown once all that was read is done
 * with. When `signal` is aborted, what is analysed is stored; all else is given up, and nothing is told of it.
 */
export async function* ingestDocuments(
  inputs: Iterable<DocumentInput | DocumentError>,
  {
    ingestor,
    reading,
    signal,
  }: {
    readonly ingestor: Ingestor;
    readonly reading: ReadOptions;
    readonly signal: AbortSignal;
  },
): AsyncGenerator<IngestionResult, void, undefined> {
  const running = new Set<Promise<void>>();
  const finished: IngestionResult[] = [];
  const failures: unknown[] = [];
  const over = new AbortController();
  const stop = AbortSignal.any([over.signal, signal, ...(reading.signal ? [reading.signal] : [])]);
  const documents = documentsOf(inputs, { ...reading, signal: stop });
  const begin = (document: Document | DocumentError, since: Date) => {
    const task: Promise<void> = traced(
      'document',
      () => {
        tracedSince('read', since);
        return ingestDocument(document, ingestor, signal);
      },
      { startTime: since },
    )
      .then(
        (result) => finished.push(result),
        (error) => {
          if (isUnavailable(error) || !signal.aborted) failures.push(error);
        },
      )
      .then(() => {
        running.delete(task);
      });
    running.add(task);
  };
  try {
    for (;;) {
      const since = new Date();
      let read: IteratorResult<Document | DocumentError> | undefined;
      const reads = documents.next().then((next) => {
        read = next;
      });
      reads.catch(() => {});
      // What is done is told while the next is awaited, which may come from somebody's hand.
      while (read === undefined && failures.length === 0) {
        await Promise.race([reads, ...running]);
        yield* finished.splice(0);
      }
      if (read === undefined || read.done || failures.length > 0 || signal.aborted) break;
      begin(read.value, since);
      while (running.size >= ingestor.concurrency) {
        await Promise.race(running);
        yield* finished.splice(0);
      }
    }
  } finally {
    over.abort();
    await documents.return();
    await Promise.all(running);
  }
  yield* finished.splice(0);
  if (failures.length > 0) throw failures[0];
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
