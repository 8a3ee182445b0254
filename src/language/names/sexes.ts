import { type Gazetteer, WORD_LISTS } from '../gazetteers/gazetteer.js';
import { FEMALE_WORDS, MALE_WORDS } from './titles.js';

/** The sex of a person; null where nothing tells it. */
export type Sex = 'FEMALE' | 'MALE' | null;

/** The sex a given name tells, where it is given to one sex alone. */
export function sexOfGivenName(gazetteer: Gazetteer, text: string, start: number, end: number): Sex {
  const lists = gazetteer.wordLists(text, start, end);
  const female = (lists & WORD_LISTS.FEMALE_NAME) !== 0;
  const male = (lists & WORD_LISTS.MALE_NAME) !== 0;
  if (female === male) return null;
  return female ? 'FEMALE' : 'MALE';
}

/** The sex that a form of address, an office or another noun in lower case tells: "mrs", "actress", "king". */
export function sexOfWord(word: string): Sex {
  if (FEMALE_WORDS.has(word)) return 'FEMALE';
  return MALE_WORDS.has(word) ? 'MALE' : null;
}
