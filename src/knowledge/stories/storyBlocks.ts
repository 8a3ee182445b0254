import { hash53 } from '../words/hashing.js';
import { WINDOW_DAYS } from './storyFeatures.js';
import type { StoryProfile } from './storyProfile.js';

const CELL = 15 * 86_400_000;
/** As many cells on either side as the window may reach into. */
const CELLS = Math.ceil((WINDOW_DAYS * 86_400_000) / CELL);

/**
 * The block keys of an article: its heaviest rare words, each with the half month it was published in. It is found under
 * its own half month and looks in those its window reaches, so that what a knowledge base holds of other times costs
 * nothing. None for an article without a date, which is of no story but its copies'.
 */
export function storyBlocks(profile: StoryProfile): { readonly own: number[]; readonly look: number[] } {
  if (profile.publishedAt === null) return { own: [], look: [] };
  const cell = Math.floor(profile.publishedAt / CELL);
  const keys = (cells: readonly number[]) =>
    profile.blockWords.flatMap((word) => cells.map((each) => blockKey(word, each)));
  return {
    own: keys([cell]),
    look: keys(Array.from({ length: 2 * CELLS + 1 }, (_, k) => cell - CELLS + k)),
  };
}

/** Half months are told apart by so many numbers. */
const CELL_NUMBERS = 2 ** 16;

function blockKey(word: string, cell: number): number {
  const number = ((cell % CELL_NUMBERS) + CELL_NUMBERS) % CELL_NUMBERS;
  return Math.floor(hash53(word) / CELL_NUMBERS) * CELL_NUMBERS + number;
}

/** What the keys of one word, of whatever time, have in common: looking in all times that a window reaches takes one lock. */
export function wordOfKey(key: number): number {
  return Math.floor(key / CELL_NUMBERS);
}
