import { listOf } from '../lexicon/lexicon.js';
import { loadWordCases, WORD_CASE } from '../models/wordCases.js';
import { tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { THING_NOUNS } from './kindNouns.js';
import { KINDS } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';
import { isOffice } from './titles.js';
import { bareWord, lowerCase } from './words.js';

const THING = KINDS.indexOf('THING');
const BY_RULE = 0.9;
/** What stands before the names of ships and of little else. */
const PREFIXES = listOf('names', 'ship prefixes');
/** What also stands before or in other names: a ship's where it is told of as one. */
const SHARED_PREFIXES = listOf('names', 'shared ship prefixes');
/** What a prefix stands for ends in such a word: "Indian Naval Ship". */
const SHIPS = listOf('names', 'ships in full');
const STATE_HEADS = listOf('names', 'state heads');
const ABOARD: ReadonlySet<string> = new Set(['aboard', 'onboard']);
const PROPER = tagSet('NNP', 'NNPS');
/** How many words a ship's name has at most, where none was found. */
const LONGEST_NAME = 3;

/**
 * The names with those of ships that a prefix opens, found or not and whatever they were taken for: "INS Orsal", "the MV Lady
 * Orsal", "Indian Naval Ship Orsal".
 */
export function withShips(tokens: Tokens, found: readonly RecognisedName[]): RecognisedName[] {
  const ships: RecognisedName[] = [];
  let n = 0;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const first = prefixFrom(tokens, i);
    if (first < 0) continue;
    while (n < found.length && found[n].last <= i) n++;
    const inside = found[n]?.first <= i + 1 ? found[n] : undefined;
    const isWhole = inside !== undefined && SHIPS.has(bareWord(tokens, i));
    ships.push({
      first: isWhole ? inside.first : first,
      last: inside?.last ?? endOfName(tokens, i + 1),
      kind: THING,
      confidence: BY_RULE,
    });
  }
  if (ships.length === 0) return [...found];
  const lasts = new Set(ships.map(({ last }) => last));
  return [...found.filter(({ last }) => !lasts.has(last)), ...ships].sort((a, b) => a.first - b.first);
}

/**
 * What the ships that a prefix opens are called for short, in small letters: "Lady Orsal" and "the Orsal" after "HMS Lady Orsal". What
 * is also somebody's name or a known one, and the end of a name alone, is the ship's only where it always stands as ships' names do.
 */
export function shortNamesOfShips(
  tokens: Tokens,
  found: readonly RecognisedName[],
  isOther: (name: RecognisedName) => boolean,
): Set<string> {
  const whole = new Set<string>();
  const ends = new Set<string>();
  for (const { first, last, kind } of found) {
    if (kind !== THING || last === first) continue;
    const name = firstOfName(tokens, first, last);
    if (name < 0) continue;
    whole.add(lowerCase(tokens, name, last));
    for (let i = name + 1; i <= last; i++) ends.add(lowerCase(tokens, i, last));
  }
  const others = new Set<string>();
  for (const name of whole.size === 0 ? [] : found) {
    const key = lowerCase(tokens, name.first, name.last);
    const needsTelling = whole.has(key) ? isOther(name) : ends.has(key);
    if (needsTelling && !isToldOfShip(tokens, name.first)) others.add(key);
  }
  return new Set([...whole, ...ends].filter((key) => !others.has(key)));
}

/** The token after the prefix that opens a ship's name; -1 where none does. */
function firstOfName(tokens: Tokens, first: number, last: number): number {
  for (let i = first; i < last; i++) if (prefixFrom(tokens, i) >= first) return i + 1;
  return -1;
}

/** Whether the words before a name are those before a ship's: "the Orsal", "aboard Orsal", "the ferry Orsal". */
function isToldOfShip(tokens: Tokens, first: number): boolean {
  const before = bareWord(tokens, first - 1);
  return before === 'the' || ABOARD.has(before) || THING_NOUNS.has(before);
}

/** Where what opens a ship's name and ends at token `i` begins: "HMS", "M/V", the last word of "Indian Naval Ship"; -1 where nothing does. */
function prefixFrom(tokens: Tokens, i: number): number {
  const isSlashed = wordOf(tokens, i - 1) === '/';
  const first = isSlashed ? i - 2 : i;
  const word = isSlashed
    ? bareWord(tokens, first) + bareWord(tokens, i)
    : bareWord(tokens, i).replace('/', '');
  const isSpelled = SHIPS.has(word);
  if (!isSpelled && !PREFIXES.has(word) && !SHARED_PREFIXES.has(word)) return -1;
  if (!isCapitalised(tokens, first) || !isNamed(tokens, i + 1, tokens.sentence[i])) return -1;
  // "Indian Naval Ship Orsal", but not "a Ship Orsal".
  if (isSpelled) return PROPER[tokens.tag[i - 1]] === 1 ? first : -1;
  const isPrinted = wordOf(tokens, i) === wordOf(tokens, i).toUpperCase();
  return isPrinted && (PREFIXES.has(word) || isToldOfShip(tokens, first)) ? first : -1;
}

const isCapitalised = (tokens: Tokens, i: number) => /^\p{Lu}/u.test(wordOf(tokens, i));

/** Whether a word goes on what opens a ship's name: not "INS Commissioner Orsal", but "HMS King Orsal". */
function isNamed(tokens: Tokens, i: number, sentence: number): boolean {
  const word = bareWord(tokens, i);
  return (
    tokens.sentence[i] === sentence &&
    PROPER[tokens.tag[i]] === 1 &&
    /^\p{Lu}\p{Ll}/u.test(wordOf(tokens, i)) &&
    (!isOffice(word) || STATE_HEADS.has(word))
  );
}

function endOfName(tokens: Tokens, first: number): number {
  let last = first;
  const goesOn = (i: number) =>
    i < first + LONGEST_NAME &&
    tokens.sentence[i] === tokens.sentence[first] &&
    PROPER[tokens.tag[i]] === 1 &&
    isCapitalised(tokens, i) &&
    !isMostlySmall(tokens, i);
  while (last + 1 < tokens.length && goesOn(last + 1)) last++;
  return last;
}

/** Whether prose mostly prints the word at a token small. */
const isMostlySmall = ({ text, start, end }: Tokens, i: number) =>
  loadWordCases()(text, start[i], end[i]) === WORD_CASE.SMALL;
