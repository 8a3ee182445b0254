import { connectedByAnchor } from '../resolution/clusters.js';
import type { Family } from '../resolution/family.js';
import type { Finding } from '../resolution/finding.js';
import { containment } from '../words/shingles.js';

/** An article's text, as the search for copies sees it. */
export interface Text extends Finding {
  readonly text: string;
  readonly wordCount: number;
  /** Hashes of its runs of four words. */
  readonly shingles: ReadonlySet<number>;
}

/** Shorter texts are too short to tell a copy by. */
export const FEWEST_WORDS = 30;
/** The share of the shorter text that stands in the longer one too. */
const SHARED = 0.7;
/** A text shortened to less than this is a quotation, not a copy. */
const SHORTEST = 0.3;

/** Articles are copies when most of the shorter text stands in the longer one. */
export const copies: Family<Text> = {
  name: 'ARTICLE',
  cluster: connectedByAnchor(() => null),
  twin: ({ text, wordCount }) => (wordCount < FEWEST_WORDS ? null : text),
  match(a, b) {
    const shorter = Math.min(a.wordCount, b.wordCount);
    const longer = Math.max(a.wordCount, b.wordCount);
    if (shorter < FEWEST_WORDS || shorter < SHORTEST * longer) return null;
    const shared = containment(a.shingles, b.shingles);
    return shared >= SHARED ? { score: shared, threshold: SHARED, features: { sharedRuns: shared } } : null;
  },
};
