import { type Gazetteer, WORD_LISTS } from '../gazetteers/gazetteer.js';
import { listOf } from '../lexicon/lexicon.js';
import { loadWordCases, WORD_CASE } from '../models/wordCases.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import { PERSON } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';
import { isOffice } from './titles.js';
import { bareWord } from './words.js';
import { isGivenName } from './wordsOfPersons.js';

const OF_PERSONS = classBit('person');
const OF_BODIES = classBit('organization');
/** "Mother Teresa" is called so whole. */
const KIN = listOf('names', 'relatives');
const PROPER = tagSet('NNP');
const BY_RULE = 0.9;

/**
 * The names with those right after what somebody is or does at the head of a sentence, found or not, and whatever they were taken
 * for with it: "Drummer Zeb", "Rapper Big Orsal".
 */
export function withNamesAfterTrades(
  tokens: Tokens,
  found: readonly RecognisedName[],
  gazetteer: Gazetteer,
): RecognisedName[] {
  const firsts = new Map(found.map((name) => [name.first, name]));
  const replaced = new Set<RecognisedName>();
  const told: RecognisedName[] = [];
  for (const trade of tokens.sentenceStart) {
    if (trade + 1 >= tokens.length || !isTrade(tokens, trade, gazetteer)) continue;
    const first = trade + 1;
    const whole = firsts.get(trade);
    const last = whole?.last ?? first;
    const isNew = whole === undefined;
    // "Soldier Field" was found whole as a place.
    if (whole !== undefined && whole.kind !== PERSON) continue;
    if (last < first || firsts.has(first) || !isNameLike(tokens, first, last, isNew, gazetteer)) continue;
    if (whole !== undefined) replaced.add(whole);
    told.push({ first, last, kind: PERSON, confidence: BY_RULE });
  }
  return [...found.filter((name) => !replaced.has(name)), ...told].sort((a, b) => a.first - b.first);
}

/** Whether the capitalised word at a token says what one person is, and is no name itself as "Baker" is. */
function isTrade(tokens: Tokens, i: number, gazetteer: Gazetteer): boolean {
  const word = bareWord(tokens, i);
  const classes = classesOfNoun(word);
  if ((classes & OF_PERSONS) === 0 || (classes & OF_BODIES) !== 0 || isOffice(word) || KIN.has(word))
    return false;
  return (gazetteer.wordLists(tokens.text, tokens.start[i], tokens.end[i]) & WORD_LISTS.HUMAN_NAME) === 0;
}

/** Whether words are capitalised, and the last is not one that prose prints small or, of a name not found, as other names. */
function isNameLike(
  tokens: Tokens,
  first: number,
  last: number,
  isNew: boolean,
  gazetteer: Gazetteer,
): boolean {
  const { text, start, end, tag, sentence } = tokens;
  if (sentence[first] !== sentence[first - 1] || PROPER[tag[last]] !== 1) return false;
  for (let i = first; i <= last; i++)
    if (!/^\p{Lu}\p{Ll}+$/u.test(text.slice(start[i], end[i]))) return false;
  const wordCase = loadWordCases()(text, start[last], end[last]);
  const isGiven = isGivenName(tokens, last, last, gazetteer);
  return isNew ? isGiven || wordCase === WORD_CASE.UNKNOWN : wordCase !== WORD_CASE.SMALL;
}
