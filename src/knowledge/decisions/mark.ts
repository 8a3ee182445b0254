/**
 * By what a statement's or event's finding is known again where its article is read anew, or printed with other words before
 * it: its local id then is another one.
 */
export interface Mark {
  /** Its local id when it was decided on. */
  readonly id: string;
  /** Of an event its type; else empty. */
  readonly kind: string;
  /** The statement's words, or the event's main trigger. */
  readonly words: string;
  /** The sentences it stands in. */
  readonly sentence: string;
}

/**
 * The finding of an article that a mark is of: the one of its id; else the first of the same kind with the same words in
 * the same sentences; else the only one of its kind in these. Null where there is none: a pure function of the two.
 *
 * @param findings all of the family in the article, in the order of the text
 */
export function knownAgain(mark: Mark, findings: readonly Mark[]): string | null {
  const exact = findings.find(({ id }) => id === mark.id);
  if (exact !== undefined) return exact.id;
  const there = findings.filter(({ kind, sentence }) => kind === mark.kind && sentence === mark.sentence);
  const same = there.find(({ words }) => words === mark.words);
  if (same !== undefined) return same.id;
  return there.length === 1 ? there[0].id : null;
}
