import { words } from '../words/folding.js';
import { shingles } from '../words/shingles.js';
import { textBlocks } from './blocks.js';

/** What of a text the search for copies compares. */
export interface TextShape {
  readonly wordCount: number;
  /** Hashes of its runs of four words, in order. */
  readonly runs: Float64Array;
  readonly blocks: readonly number[];
}

/** The shape of a text: a pure function of it. */
export function shapeOf(text: string): TextShape {
  const all = words(text);
  const runs = shingles(all, 4);
  return { wordCount: all.length, runs: Float64Array.from(runs), blocks: textBlocks(all.length, runs) };
}
