import { type Gazetteer, WORD_LISTS } from '../gazetteers/gazetteer.js';
import { loadWordCases, WORD_CASE } from '../models/wordCases.js';
import type { Tokens } from '../tokens.js';

/**
 * What the last word of a name may be: one of companies that is no surname ("Tennant Shipping"), one that is a surname too
 * ("Haldane Steel"), a common noun that is a surname ("Merton Wool"), any other common noun.
 */
export const LAST_WORDS = ['ofCompanies', 'ofCompaniesAndPersons', 'ofPersons', 'common'] as const;

export type LastWord = (typeof LAST_WORDS)[number];

/** Which of them the word at a token is; null for what is neither a common noun nor a word of companies alone. */
export function lastWordAt({ text, start, end }: Tokens, i: number, gazetteer: Gazetteer): LastWord | null {
  const lists = gazetteer.wordLists(text, start[i], end[i]);
  const isOfCompanies = (lists & WORD_LISTS.COMPANY) !== 0;
  const isOfPersons = (lists & WORD_LISTS.HUMAN_NAME) !== 0;
  if (!isOfPersons && isOfCompanies) return 'ofCompanies';
  if (loadWordCases()(text, start[i], end[i]) !== WORD_CASE.SMALL) return null;
  if (!isOfPersons) return 'common';
  return isOfCompanies ? 'ofCompaniesAndPersons' : 'ofPersons';
}
