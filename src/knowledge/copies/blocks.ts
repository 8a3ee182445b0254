import { minHashBands } from '../words/shingles.js';
import { FEWEST_WORDS } from './matches.js';

/** The block keys of a text, of its runs of words: two that share half of all theirs share a key in nine cases of ten. */
export function textBlocks(wordCount: number, runs: readonly number[]): number[] {
  return wordCount < FEWEST_WORDS ? [] : minHashBands(runs, 16, 3);
}
