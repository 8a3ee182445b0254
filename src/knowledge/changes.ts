/**
 * What a write changed, gathered step by step: each step of resolution reads what the ones before it noted here, and
 * computes again that and nothing else.
 */
export class Changes {
  /** Blocks of names to resolve. */
  readonly nameBlocks = new Set<string>();
  /** Names whose forms, acronyms or articles changed. */
  readonly names = new Set<string>();
  /** Entities whose names or articles changed. */
  readonly entities = new Set<string>();
  /** Articles whose entities were resolved anew, the written one included. */
  readonly articles = new Set<string>();
  /** Articles to look for copies of. */
  readonly texts = new Set<string>();
  /** Statements that lost a report or whose reports changed. */
  readonly statements = new Set<string>();
  /** Events that lost a report or whose reports changed. */
  readonly events = new Set<string>();
}

/** Notes ids in a set; gives those that it did not hold yet. */
export function note(ids: Iterable<string | null>, noted: Set<string>): string[] {
  const fresh: string[] = [];
  for (const id of ids) {
    if (id === null || noted.has(id)) continue;
    noted.add(id);
    fresh.push(id);
  }
  return fresh;
}
