/*
 * Documents on their way into the knowledge base: unchanged, else analysed, else stored. Nothing is trained; the fingerprint of the
 * analysis (fingerprint.ts) follows models and word lists by itself, so that `ingest --again` finds what was read by others.
 */
import type { Document } from '../documents/document.js';
import type { Ingested, KnowledgeBase, PreparedArticle } from '../knowledge/knowledgeBase.js';
import { traced, tracedSince } from '../tracing.js';
import type { ArticleReader } from './analyser.js';
import { analysisFingerprint } from './fingerprint.js';
import { Gatherer } from './gatherer.js';
import { storeEach } from './storeEach.js';

/** The one way documents go into a knowledge base, whoever brings them. */
export interface Ingestor {
  /** How many documents it is worth giving it at once. */
  readonly concurrency: number;
  /**
   * Stores a document with what is found in it. One that is stored just as it is stays as it is, without being analysed.
   *
   * @param signal gives the analysis up when it is aborted: rejects with the signal's reason. What is being stored is stored.
   */
  ingest(document: Document, signal?: AbortSignal): Promise<Ingested>;
}

/** An ingestor that stores articles in batches. */
export interface BatchIngestor extends Ingestor {
  /** Stores an article that is being read, together with others. */
  store(article: Promise<PreparedArticle>): Promise<Ingested>;
}

/** How many articles are stored in one transaction: more gain little, and keep other writers waiting for longer. */
export const BATCH = 100;

/** How long, in milliseconds, an article of a long ingestion waits to be stored together with others. */
export const PATIENT_WAIT = 2_000;

/** How long, in milliseconds, a lookup waits for others that are about to be made. */
const LOOKUP_WAIT = 5;

/** How long it waits where somebody waits for it. */
const SHORT_WAIT = 100;

/**
 * An ingestor that lets `reader` read the documents, looks several up at once and stores them in batches.
 *
 * @param wait longest wait in milliseconds of an article that is read for others that are being read
 */
export function createIngestor(
  reader: ArticleReader,
  knowledge: KnowledgeBase,
  { wait = SHORT_WAIT }: { readonly wait?: number } = {},
): BatchIngestor {
  const lookups = new Gatherer<Document, Ingested | null>(
    async (documents) =>
      (await knowledge.unchanged(documents)).map((value) => ({ status: 'fulfilled', value })),
    { most: BATCH, wait: LOOKUP_WAIT },
  );
  const batches = new Gatherer<PreparedArticle, Ingested>(
    (articles) =>
      traced('store batch', () => storeEach(knowledge, articles), {
        root: true,
        attributes: { 'dateline.articles': articles.length },
      }),
    { most: BATCH, wait },
  );
  const ingest = async (document: Document, signal?: AbortSignal) => {
    const known = await lookups.add(document);
    if (known !== null) return known;
    let analysed = 0;
    const reading = traced(
      'analyse',
      async () => {
        const article = await reader.read(document, { analysedBy: analysisFingerprint() }, signal);
        analysed = Date.now();
        return article;
      },
      { attributes: { 'dateline.article.characters': document.text.length } },
    );
    const stored = await batches.add(reading);
    // From when it is ready: it waits for others to be stored with.
    tracedSince('store', analysed);
    return stored;
  };
  return {
    // While one batch is stored, the next one is read.
    concurrency: reader.concurrency * 2 + BATCH * 2,
    ingest: (document, signal) =>
      traced('article', async (span) => {
        const ingested = await ingest(document, signal);
        span.setAttributes({
          'dateline.outcome': ingested.outcome,
          'dateline.article.id': ingested.articleId,
        });
        return ingested;
      }),
    store: (article) => batches.add(article),
  };
}
