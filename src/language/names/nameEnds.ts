import type { Gazetteer } from '../gazetteers/gazetteer.js';
import { listOf } from '../lexicon/lexicon.js';
import { type Tokens, wordOf } from '../tokens.js';
import { WRITTEN } from './capitals.js';
import { ORGANIZATION, PERSON, PLACE } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';
import { ROYAL } from './titles.js';
import { bareWord } from './words.js';
import { isGivenName } from './wordsOfPersons.js';

/** What is left of a name that was cut is as sure as a name must be. */
const LEAST_CONFIDENCE = 0.5;
const OPENING_QUOTE = /^["“‘'(]$/;
const CLOSING_QUOTE = /^["”’')]$/;
/** Words that are in no person's name. */
const PARTING: ReadonlySet<string> = new Set('of since from in at for with'.split(' '));
/** Words with which the name of a company ends. */
const COMPANY_ENDS: ReadonlySet<string> = listOf('names', 'company ends');

/** Words in the names of places that may be a town's or region's name alone. */
const GEOGRAPHIC: ReadonlySet<string> = listOf('names', 'geographic words');

/** Joins a given name, a nickname in quotation marks and a surname to one name: 'Josef "Joe" Barany'. */
export function withNicknames(
  tokens: Tokens,
  found: readonly RecognisedName[],
  written: Uint8Array,
): RecognisedName[] {
  const joined: RecognisedName[] = [];
  let reached = -1;
  for (const name of [...found]
    .filter(({ first, last }) => last >= first)
    .sort((a, b) => a.first - b.first)) {
    if (name.first <= reached) continue;
    let { last } = name;
    const nickname = last + 2;
    const surname = last + 4;
    if (
      name.kind === PERSON &&
      surname < tokens.length &&
      OPENING_QUOTE.test(wordOf(tokens, last + 1)) &&
      CLOSING_QUOTE.test(wordOf(tokens, nickname + 1)) &&
      tokens.start[nickname] === tokens.end[last + 1] &&
      written[nickname] === WRITTEN.CAPITALISED &&
      written[surname] === WRITTEN.CAPITALISED &&
      tokens.sentence[surname] === tokens.sentence[last]
    ) {
      const rest = found.find(({ first, kind }) => first === surname && kind === PERSON);
      last = Math.max(surname, rest?.last ?? 0);
    }
    reached = last;
    joined.push({ ...name, last });
  }
  return joined;
}

/**
 * Parts a name at a small word that joins two: "Tomas Verhagen of Valdora", "Lindt Systems of Rotterdam",
 * "Orsa Banking Group and Marlow Money", a known body and another, two given names.
 */
export function parted(
  tokens: Tokens,
  name: RecognisedName,
  matchedTo: Int32Array,
  gazetteer: Gazetteer,
): RecognisedName[] {
  const { first, last, kind, confidence } = name;
  if (kind !== PERSON && kind !== ORGANIZATION) return [name];
  const { text, start, end } = tokens;
  const isGiven = (i: number) => isGivenName(tokens, i, i, gazetteer);
  if (last === first + 2 && wordOf(tokens, first + 1) === 'and' && isGiven(first) && isGiven(last))
    return [
      { ...name, last: first, kind: PERSON },
      { ...name, first: last, kind: PERSON },
    ];
  const isBody = (from: number, to: number) => {
    const entry = gazetteer.first(text, start[from], end[to]);
    return entry >= 0 && gazetteer.type(entry) === 'organization';
  };
  for (let i = first + 1; i < last; i++) {
    const word = wordOf(tokens, i);
    if (kind === ORGANIZATION && word === 'and' && (isBody(first, i - 1) || isBody(i + 1, last)))
      return [
        { ...name, last: i - 1 },
        { ...name, first: i + 1 },
      ];
    if (i === first + 1) continue;
    const rest = { ...name, first: i + 1 };
    const head = { ...name, last: i - 1, confidence: Math.max(LEAST_CONFIDENCE, confidence) };
    const isKnown = matchedTo[i + 1] === last;
    if (kind === PERSON && PARTING.has(word) && !ROYAL.has(bareWord(tokens, first)))
      return [
        head,
        ...parted(tokens, isKnown || word !== 'with' ? { ...rest, kind: PLACE } : rest, matchedTo, gazetteer),
      ];
    if (kind === ORGANIZATION && COMPANY_ENDS.has(bareWord(tokens, i - 1))) {
      if (word === 'of' && isKnown) return [head, { ...rest, kind: PLACE }];
      if (word === 'and') return [head, rest];
    }
  }
  return [name];
}

/**
 * Parts a place from the country or region that follows it without a comma, as hasty writing has it: "Marlow Texas",
 * "pau france". What the gazetteer has as one name stays whole, and what the model takes for a body where the one does
 * not lie in the other.
 */
export function partedFromRegion(
  tokens: Tokens,
  name: RecognisedName,
  gazetteer: Gazetteer,
): RecognisedName[] {
  const { text, start, end } = tokens;
  const { first, last, kind } = name;
  const entryOf = (from: number, to: number) => gazetteer.first(text, start[from], end[to]);
  if ((kind !== PLACE && kind !== ORGANIZATION) || first === last || entryOf(first, last) >= 0) return [name];
  for (let i = first + 1; i <= last; i++) {
    const [place, region] = [entryOf(first, i - 1), entryOf(i, last)];
    if (place < 0 || region < 0 || gazetteer.kind(place) !== 'PLACE') continue;
    const isRegion = gazetteer.type(region) === 'country' || gazetteer.type(region) === 'region';
    const isWithin =
      gazetteer.region(place) === region ||
      (gazetteer.type(region) === 'country' && gazetteer.country(place) === gazetteer.country(region));
    if (!isRegion || (kind === ORGANIZATION && !isWithin)) continue;
    if (!GEOGRAPHIC.has(bareWord(tokens, first)) && !GEOGRAPHIC.has(bareWord(tokens, last)))
      return [
        { ...name, last: i - 1, kind: PLACE },
        { ...name, first: i, kind: PLACE },
      ];
  }
  return [name];
}
