import { type Gazetteer, WORD_LISTS } from '../gazetteers/gazetteer.js';
import type { Tokens } from '../tokens.js';

/**
 * Whether the "'s" after a word is of the name, as the names of companies tell: "Macy's" is one, and so is "Tesco", which is no
 * surname; null where they don't, nor for the apostrophe alone of "Barclays'".
 */
export function isKnownOwnClitic(
  { text, start, end }: Tokens,
  word: number,
  gazetteer: Gazetteer,
): boolean | null {
  if (end[word + 1] - start[word + 1] < 2) return null;
  const listsOf = (last: number) => gazetteer.wordLists(text, start[word], end[last]);
  if ((listsOf(word + 1) & WORD_LISTS.COMPANY) !== 0) return true;
  return (listsOf(word) & (WORD_LISTS.COMPANY | WORD_LISTS.HUMAN_NAME)) === WORD_LISTS.COMPANY ? false : null;
}
