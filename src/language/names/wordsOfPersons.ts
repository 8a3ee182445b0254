import { type Gazetteer, WORD_LISTS } from '../gazetteers/gazetteer.js';
import type { Tokens } from '../tokens.js';
import { PERSON } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';
import { lowerCase } from './words.js';

const GIVEN_NAME = WORD_LISTS.FEMALE_NAME | WORD_LISTS.MALE_NAME;
/** A name of two words less sure than this is not taken for a person's. */
const LEAST_CONFIDENCE = 0.3;
/** What a surname or given name is taken from is at least as sure. */
const SURE = 0.7;

/** The words of an article that are parts of persons' names, in small letters. */
export interface WordsOfPersons {
  /** Of all names with two words or more. */
  readonly parts: ReadonlySet<string>;
  /** The last words of the sure ones. */
  readonly surnames: ReadonlySet<string>;
  /** The first words of the sure ones, where they are given names. */
  readonly givenNames: ReadonlySet<string>;
}

/** Whether a stretch is a given name and no more. */
export function isGivenName(tokens: Tokens, first: number, last: number, gazetteer: Gazetteer): boolean {
  return (gazetteer.wordLists(tokens.text, tokens.start[first], tokens.end[last]) & GIVEN_NAME) !== 0;
}

export function wordsOfPersons(
  tokens: Tokens,
  found: readonly RecognisedName[],
  gazetteer: Gazetteer,
): WordsOfPersons {
  const parts = new Set<string>();
  const surnames = new Set<string>();
  const givenNames = new Set<string>();
  for (const { first, last, kind, confidence } of found) {
    if (kind !== PERSON || last === first || confidence < LEAST_CONFIDENCE) continue;
    for (let i = first; i <= last; i++) parts.add(lowerCase(tokens, i, i));
    if (confidence <= SURE) continue;
    surnames.add(lowerCase(tokens, last, last));
    if (isGivenName(tokens, first, first, gazetteer)) givenNames.add(lowerCase(tokens, first, first));
  }
  return { parts, surnames, givenNames };
}
