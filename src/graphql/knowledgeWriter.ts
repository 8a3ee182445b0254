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
  /** BCP 47; null where the client doesn't say. */
  readonly language: string | null;
}

export type IngestOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED';

export interface Ingested {
  readonly articleId: string;
  readonly outcome: IngestOutcome;
}

/** What the API needs of the knowledge base to change it. */
export interface KnowledgeWriter {
  /** Reads one article and stores it with all that is found in it. */
  ingest(input: ArticleInput): Promise<Ingested>;
  /** Removes an article and all that rested on it alone; false where there is none of that id. */
  delete(articleId: string): Promise<boolean>;
}
