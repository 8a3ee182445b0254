import type { DecisionFamily } from '../../database/tables.js';

/** A finding of another node than before, by its article and position in it; 0 of an article itself. */
export interface Move {
  readonly family: DecisionFamily;
  readonly articleId: string;
  readonly position: number;
  /** Null where it was, or is, of none. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What a write changed, gathered step by step: each step of resolution reads what the ones before it noted here, and
 * computes again that and nothing else.
 */
export class Changes {
  /** Blocks of names to resolve. */
  readonly nameBlocks = new Set<string>();
  /** Names that stored articles are told by, or no longer, though their resolution may be what it was. */
  readonly renamed = new Set<string>();
  /** Entities whose names or articles changed. */
  readonly entities = new Set<string>();
  /** Stored articles whose entities were resolved anew. */
  readonly articles = new Set<string>();
  /** Stored articles to look for copies of. */
  readonly texts = new Set<string>();
  /** Stored articles of another copy group than before. */
  readonly regrouped = new Map<string, { readonly before: string; readonly after: string }>();
  /** Copy groups that lost an article. */
  readonly copyGroups = new Set<string>();
  /** Stories whose articles are others than before; some may be gone. */
  readonly stories = new Set<string>();
  /** Stored articles of another story than before. */
  readonly moved = new Set<string>();
  /** Events and statements that were written anew. */
  readonly writtenEvents = new Set<string>();
  readonly writtenStatements = new Set<string>();
  /** Statements that lost a report or whose reports changed. */
  readonly statements = new Set<string>();
  /** Events that lost a report or whose reports changed. */
  readonly events = new Set<string>();
  /** Stored findings of another node than before. */
  readonly moves: Move[] = [];
}
