import { words } from '../words/folding.js';
import { shingles, winnow } from '../words/shingles.js';

/** The block keys of a statement's text: printings that share a run of six words, and those of the same words, share one. */
export function statementBlocks(text: string): number[] {
  return winnow(shingles(words(text), 4), 3);
}
