import { numbersOf } from '../lexicon/lexicon.js';

/** English words for whole numbers below a hundred. */
export const CARDINALS = numbersOf('numbers', 'cardinals');

/** Words that multiply the number before them. */
export const SCALES = numbersOf('numbers', 'scales');

export const ORDINALS = numbersOf('numbers', 'ordinals');

/** Words that name a part of one, and how many of it make one. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['eighth', 8],
  ['eighths', 8],
  ['tenth', 10],
  ['tenths', 10],
]);
