/**
 * What a write changed, gathered step by step: each step of resolution reads what the ones before it noted here, and
 * computes again that and nothing else.
 */
export class Changes {
  /** Blocks of names to resolve. */
  readonly nameBlocks = new Set<string>();
  /** Entities whose names or articles changed. */
  readonly entities = new Set<string>();
  /** Stored articles whose entities were resolved anew. */
  readonly articles = new Set<string>();
  /** Stored articles to look for copies of. */
  readonly texts = new Set<string>();
  /** Statements that lost a report or whose reports changed. */
  readonly statements = new Set<string>();
  /** Events that lost a report or whose reports changed. */
  readonly events = new Set<string>();
}
