import type { DecisionEffect, DecisionRequest } from '../knowledge/knowledgeBase.js';

/** An article as a client hands it over, checked: text of bounded size, an http(s) address, a date between the years 1 and 9999. */
export interface ArticleInput {
  readonly headline: string;
  readonly text: string;
  readonly url: string | null;
  /** The publisher's name. */
  readonly source: string | null;
  readonly agency: string | null;
  readonly byline: string | null;
  readonly publishedAt: Date | null;
  readonly modifiedAt: Date | null;
  /** BCP 47; null where the client doesn't say. */
  readonly language: string | null;
}

export type IngestOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED';

export interface Ingested {
  readonly articleId: string;
  readonly outcome: IngestOutcome;
}

/** A file as a client hands it over. */
export interface DocumentFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** Where it was fetched from, an http(s) address. */
  readonly url: string | null;
}

/** What became of one article of several. */
export type IngestResult = (
  | Ingested
  /** It waits for a worker. */
  | { readonly outcome: 'QUEUED' }
  /** `error` is a GraphQLError where the client is to know it. */
  | { readonly outcome: 'FAILED'; readonly error: unknown }
) & {
  /** What was odd in reading it. */
  readonly warnings: readonly string[];
};

/**
 * What the API needs of the knowledge base to change it. A signal that is aborted gives the reading of articles up, with its
 * reason; what is being stored then is stored.
 */
export interface KnowledgeWriter {
  /** Reads one article and stores it with all that is found in it. */
  ingest(input: ArticleInput, signal?: AbortSignal): Promise<Ingested>;
  /** Reads articles and stores them, or queues them, and tells what became of each in their order; one that fails stops no other. */
  ingestEach(inputs: readonly ArticleInput[], signal?: AbortSignal): Promise<IngestResult[]>;
  /**
   * Reads a file of any format that is read and stores its articles; tells what became of each, in their order.
   *
   * @throws GraphQLError BAD_USER_INPUT where it holds more than `most`; nothing is stored then.
   */
  ingestDocument(file: DocumentFile, most: number, signal?: AbortSignal): Promise<IngestResult[]>;
  /** Removes an article and all that rested on it alone; false where there is none of that id. */
  delete(articleId: string): Promise<boolean>;
  /**
   * Puts a decision in force and gives its id.
   *
   * @throws GraphQLError NOT_FOUND, BAD_USER_INPUT or CONTRADICTS_DECISION
   */
  decide(request: DecisionRequest): Promise<string>;
  /**
   * What a decision would do, were it taken now; nothing is kept.
   *
   * @throws GraphQLError as `decide`
   */
  effectsOf(request: DecisionRequest): Promise<DecisionEffect[]>;
  /**
   * Takes a decision out of force.
   *
   * @param keyName the name of the key that it is asked with, which is kept; null where it is asked with none
   * @throws GraphQLError NOT_FOUND
   */
  undo(decisionId: string, keyName: string | null): Promise<void>;
}
