import type { Matching } from './clusters.js';
import { words } from './folding.js';
import { hash53 } from './hashing.js';
import { containment, shingles, winnow } from './shingles.js';

/** A printing of a statement, as matching sees it. */
export interface StatementFinding {
  readonly id: string;
  /** The resolved speaker; null where it is not known. */
  readonly speakerId: string | null;
  /** When the article was published, ms since 1970; null where it is not known. */
  readonly publishedAt: number | null;
  readonly content: StatementContent;
}

/** The words of a statement, prepared for comparison. */
export interface StatementContent {
  readonly wordCount: number;
  /** All its words, folded. */
  readonly key: number;
  /** Hashes of its pairs of neighbouring words. */
  readonly pairs: ReadonlySet<number>;
}

/** Shared words that are needed before two printings that differ can be one statement. */
const FEWEST_WORDS = 6;
/** The share of the shorter printing's word pairs that the longer one must have too. */
const SHARED_PAIRS = 0.75;
/** Up to so many words, people say the same again another day: printings must lie close in time. */
const COMMONPLACE_WORDS = 12;
const COMMONPLACE_DAYS = 14;
const DAY = 86_400_000;

/** Prepares a statement's text for comparison. */
export function statementContent(text: string): StatementContent {
  const all = words(text);
  return { wordCount: all.length, key: hash53(all.join(' ')), pairs: new Set(shingles(all, 2)) };
}

/** The block keys of a statement's text: printings that share a run of six words share one. */
export function statementBlocks(text: string): number[] {
  return winnow(shingles(words(text), 4), 3);
}

/** Printings are one statement when the speaker agrees (or is unknown) and the words do, shortened or reprinted. */
export const statementMatching: Matching<StatementFinding> = {
  idOf: (finding) => finding.id,
  anchorOf: (finding) => finding.speakerId,
  matches(a, b) {
    if (a.speakerId !== null && b.speakerId !== null && a.speakerId !== b.speakerId) return false;
    const shorter = Math.min(a.content.wordCount, b.content.wordCount);
    if (shorter <= COMMONPLACE_WORDS && !close(a.publishedAt, b.publishedAt)) return false;
    if (a.content.key === b.content.key)
      return shorter >= FEWEST_WORDS || (a.speakerId !== null && a.speakerId === b.speakerId);
    return shorter >= FEWEST_WORDS && containment(a.content.pairs, b.content.pairs) >= SHARED_PAIRS;
  },
};

function close(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= COMMONPLACE_DAYS * DAY;
}
