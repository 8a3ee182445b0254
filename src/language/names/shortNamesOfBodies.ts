import type { Gazetteer } from '../gazetteers/gazetteer.js';
import type { Tokens } from '../tokens.js';
import { ORGANIZATION, PERSON } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';
import { HONORIFICS, isOffice } from './titles.js';
import { bareWord, lowerCase } from './words.js';
import { isGivenName } from './wordsOfPersons.js';

/** A shorter first word says too little. */
const LEAST_LENGTH = 4;

/**
 * The one-word names of "persons" that are the first word of one body's full name, and of no person's: "Corvane" beside
 * "Corvane Motors". In small letters.
 */
export function shortNamesOfBodies(
  tokens: Tokens,
  found: readonly RecognisedName[],
  partsOfPersons: ReadonlySet<string>,
  gazetteer: Gazetteer,
): Set<string> {
  const fullNames = fullNamesByFirstWord(tokens, found);
  const short = new Set<string>();
  if (fullNames.size === 0) return short;
  const addressed = new Set<string>();
  for (const { first, last, kind } of found) {
    if (kind !== PERSON || last > first) continue;
    const key = lowerCase(tokens, first, last);
    const before = bareWord(tokens, first - 1);
    if (HONORIFICS.has(before) || isOffice(before)) addressed.add(key);
    const full = fullNames.get(key);
    // What is also a given name is a body's only after the body's full name.
    if (!full || (full.at > first && isGivenName(tokens, first, last, gazetteer))) continue;
    if (full.names.size === 1 && !partsOfPersons.has(key)) short.add(key);
  }
  for (const key of addressed) short.delete(key);
  return short;
}

/** The bodies' names of two words or more by their first word, and where the first of them stands. */
function fullNamesByFirstWord(tokens: Tokens, found: readonly RecognisedName[]) {
  const fullNames = new Map<string, { at: number; names: Set<string> }>();
  for (const { first, last, kind } of found) {
    if (kind !== ORGANIZATION || last === first) continue;
    const word = lowerCase(tokens, first, first);
    if (word.length < LEAST_LENGTH) continue;
    const full = fullNames.get(word) ?? { at: first, names: new Set() };
    full.at = Math.min(full.at, first);
    full.names.add(lowerCase(tokens, first, last));
    fullNames.set(word, full);
  }
  return fullNames;
}
