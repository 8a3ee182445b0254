import { DETERMINERS } from '../lexicon/determiners.js';
import { wordsWith } from '../lexicon/lexicon.js';
import { type Tokens, wordOf } from '../tokens.js';
import { PERSON } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';
import { isOffice } from './titles.js';
import { bareWord, isPossessive } from './words.js';

const PERSONS: ReadonlySet<string> = wordsWith('nouns', 'class', 'person');
const BODIES: ReadonlySet<string> = wordsWith('nouns', 'class', 'organization');
const BEFORE_SOMEBODYS: ReadonlySet<string> = new Set([...DETERMINERS, 'our', 'my', 'whose']);
/** How far before its noun the word that opens a phrase is looked for: "his own long-serving driver". */
const LONGEST_PHRASE = 5;
const LONGEST_NAME = 4;
const TOLD = 0.9;

const isCapital = (tokens: Tokens, i: number) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(wordOf(tokens, i));
const isSmall = (tokens: Tokens, i: number) => i >= 0 && /^\p{Ll}/u.test(wordOf(tokens, i));

/** Whether a phrase for one person ends with token `noun`: "her nephew", "the union's secretary". */
function namesPerson(tokens: Tokens, noun: number): boolean {
  const word = bareWord(tokens, noun);
  if (!isSmall(tokens, noun) || BODIES.has(word) || !(PERSONS.has(word) || isOffice(word))) return false;
  for (let i = noun - 1; i >= 0 && i >= noun - LONGEST_PHRASE; i--) {
    if (tokens.sentence[i] !== tokens.sentence[noun]) return false;
    if (BEFORE_SOMEBODYS.has(bareWord(tokens, i)) || isPossessive(tokens, i)) return true;
    if (!/^\p{L}/u.test(wordOf(tokens, i))) return false;
  }
  return false;
}

/**
 * The names set off by commas after words for one person, whatever they look like ("her nephew, Miles, …", "his driver, Petro
 * Lys, …"): found or not, they are persons' names.
 */
export function apposedPersons(tokens: Tokens, found: readonly RecognisedName[]): RecognisedName[] {
  const told: RecognisedName[] = [];
  for (let comma = 1; comma + 1 < tokens.length; comma++) {
    if (wordOf(tokens, comma) !== ',' || !isCapital(tokens, comma + 1) || !namesPerson(tokens, comma - 1))
      continue;
    const first = comma + 1;
    if (tokens.sentence[first] !== tokens.sentence[comma]) continue;
    const name = found.find((each) => each.first <= first && each.last >= first);
    let last = name?.last ?? first;
    while (
      name === undefined &&
      last + 1 < tokens.length &&
      isCapital(tokens, last + 1) &&
      tokens.sentence[last + 1] === tokens.sentence[first]
    )
      last++;
    const isCut = found.some((each) => each !== name && each.first <= last && each.last >= first);
    if (last - first >= LONGEST_NAME || isCut || (name && name.first !== first)) continue;
    const isOver = last + 1 >= tokens.length || /^[,.;:)]$/.test(wordOf(tokens, last + 1));
    if (isOver) told.push({ first, last, kind: PERSON, confidence: TOLD });
  }
  return told;
}
