import { connectedByAnchor } from '../resolution/clusters.js';
import { type Family, ruled } from '../resolution/family.js';
import type { Finding } from '../resolution/finding.js';
import { words } from '../words/folding.js';
import { hash53 } from '../words/hashing.js';
import { containment, shingles } from '../words/shingles.js';

/** A printing of a statement, as matching sees it. */
export interface Printing extends Finding {
  /** The resolved speaker; null where it is not known. */
  readonly speakerId: string | null;
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

/** Printings are one statement when the speaker agrees (or is unknown) and the words do, shortened or reprinted. */
export const statements: Family<Printing> = {
  name: 'STATEMENT',
  cluster: connectedByAnchor((printing: Printing) => printing.speakerId),
  // Of more words than a commonplace: when these were printed tells nothing, but where the other is one.
  twin: ({ speakerId, content }) =>
    content.wordCount > COMMONPLACE_WORDS ? `${speakerId ?? ''} ${content.key}` : null,
  match(a, b) {
    if (a.speakerId !== null && b.speakerId !== null && a.speakerId !== b.speakerId) return null;
    const shorter = Math.min(a.content.wordCount, b.content.wordCount);
    if (shorter <= COMMONPLACE_WORDS && !close(a.publishedAt, b.publishedAt)) return null;
    if (a.content.key === b.content.key)
      return shorter >= FEWEST_WORDS || (a.speakerId !== null && a.speakerId === b.speakerId)
        ? ruled('verbatim')
        : null;
    if (shorter < FEWEST_WORDS) return null;
    const shared = containment(a.content.pairs, b.content.pairs);
    return shared >= SHARED_PAIRS
      ? { score: shared, threshold: SHARED_PAIRS, features: { sharedPairs: shared } }
      : null;
  },
};

function close(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= COMMONPLACE_DAYS * DAY;
}
