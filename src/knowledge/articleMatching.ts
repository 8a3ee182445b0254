import type { Matching } from './clusters.js';
import { words } from './folding.js';
import { containment, minHashBands, shingles } from './shingles.js';

/** An article's text, as the search for copies sees it. */
export interface ArticleFinding {
  readonly id: string;
  readonly wordCount: number;
  /** Hashes of its runs of four words. */
  readonly shingles: ReadonlySet<number>;
}

/** Shorter texts are too short to tell a copy by. */
const FEWEST_WORDS = 30;
/** The share of the shorter text that stands in the longer one too. */
const SHARED = 0.7;
/** A text shortened to less than this is a quotation, not a copy. */
const SHORTEST = 0.3;

/** Prepares an article's text for comparison. */
export function articleFinding(id: string, text: string): ArticleFinding {
  const all = words(text);
  return { id, wordCount: all.length, shingles: new Set(shingles(all, 4)) };
}

/** The block keys of a text: two texts that share half of all their runs of words share one in nine cases of ten. */
export function articleBlocks(text: string): number[] {
  const all = words(text);
  return all.length < FEWEST_WORDS ? [] : minHashBands(shingles(all, 4), 16, 3);
}

/** Articles are copies when most of the shorter text stands in the longer one. */
export const articleMatching: Matching<ArticleFinding> = {
  idOf: (finding) => finding.id,
  anchorOf: () => null,
  matches(a, b) {
    const shorter = Math.min(a.wordCount, b.wordCount);
    const longer = Math.max(a.wordCount, b.wordCount);
    if (shorter < FEWEST_WORDS || shorter < SHORTEST * longer) return false;
    return containment(a.shingles, b.shingles) >= SHARED;
  },
};
