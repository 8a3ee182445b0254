import { numbersOf } from '../lexicon/lexicon.js';

/** English words for whole numbers below a hundred. */
export const CARDINALS = numbersOf('numbers', 'cardinals');

/** Words that multiply the number before them. */
export const SCALES = numbersOf('numbers', 'scales');

export const ORDINALS = numbersOf('numbers', 'ordinals');
