import { type Gazetteer, WORD_LISTS } from '../gazetteers/gazetteer.js';
import { listOf, wordsWith } from '../lexicon/lexicon.js';
import type { Tokens } from '../tokens.js';
import { WRITTEN } from './capitals.js';
import type { NameFeatures } from './features.js';
import { BODY_NOUNS, PLACE_NOUNS, THING_NOUNS } from './kindNouns.js';
import { KINDS } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';
import { HONORIFICS, isOffice } from './titles.js';
import { isBeforeRegion, kindToldAfter } from './toldKinds.js';
import { bareWord, isPossessive } from './words.js';

const PERSON = KINDS.indexOf('PERSON');
const ORGANIZATION = KINDS.indexOf('ORGANIZATION');
const PLACE = KINDS.indexOf('PLACE');
const GROUP = KINDS.indexOf('GROUP');
const THING = KINDS.indexOf('THING');
const GIVEN_NAME = WORD_LISTS.FEMALE_NAME | WORD_LISTS.MALE_NAME;

/** Confidence of a kind that the article itself tells. */
const TOLD = 0.9;

/** "the ferry Corvina", "the novel Nightfall": what is named after these is neither person nor body nor place. */
const THING_HEADS: ReadonlySet<string> = new Set([...THING_NOUNS, ...wordsWith('nouns', 'before', 'thing')]);
/** "the Falcon Heavy rocket": types and single craft go by such names in two words. */
const MODEL_HEADS: ReadonlySet<string> = listOf('names', 'models');
const STORMS: ReadonlySet<string> = listOf('names', 'storms');
/** Last words of the names of newspapers that are no surnames. */
const NEWSPAPERS: ReadonlySet<string> = listOf('names', 'newspapers');
const AT_PLACE: ReadonlySet<string> = new Set('in near outside around into'.split(' '));
/** "aboard the Corvina", "the captain of the Corvina". */
const VESSEL_PARTS: ReadonlySet<string> = listOf('names', 'vessel parts');
/** "the town of Marenza". */
const PLACE_HEADS: ReadonlySet<string> = new Set([...PLACE_NOUNS, ...wordsWith('nouns', 'before', 'place')]);
/** What only a body has: "Arden's shareholders", "shares in Arden", "the takeover of Arden". */
const OF_BODIES: ReadonlySet<string> = listOf('names', 'of bodies');
/** "the chairman of Arden", "a finance director of Arden Micro": who is this is so in a body. */
const OFFICES_OF_BODIES: ReadonlySet<string> = listOf('names', 'offices of bodies');
const DIRECTORS: ReadonlySet<string> = new Set('finance managing marketing sales'.split(' '));
/** "Arden shares": what is a body's before these. */
const AFTER_BODIES: ReadonlySet<string> = new Set('shares shareholders stock'.split(' '));
/** "Valdoran police": what a people or a land has, after an adjective. */
const OF_PEOPLES: ReadonlySet<string> = new Set(
  `police army troops soldiers forces government authorities officials lawmakers parliament coast border navy
  president prime foreign minister ministers embassy ambassador citizens state media television radio radar
  airspace territory people capital side bank language`.split(/\s+/),
);
/** "the president of Valdora", where Valdora is no known body. */
const STATE_HEADS: ReadonlySet<string> = listOf('names', 'state heads');

/**
 * Settles the kind of names that no gazetteer has by what the rest of the article tells of them: the first word of a
 * body's full name is its short name ("Arden", "Arden Micro"), a name with an adjective of its own is a land
 * ("Kestria", "Kestrian"), and what stands before a name can say what it names ("the ferry Corvina").
 */
export function settleKinds(
  tokens: Tokens,
  found: readonly RecognisedName[],
  features: NameFeatures,
  gazetteer: Gazetteer,
): RecognisedName[] {
  const keys = found.map(({ first, last }) => keyOf(tokens, first, last));
  const partsOfPersons = wordsOfPersons(tokens, found);
  const told = new Map<string, number>();
  for (const [key, kind] of shortNames(tokens, found, partsOfPersons, gazetteer)) told.set(key, kind);
  const clues = new Map<string, Float64Array>();
  found.forEach(({ first, last, kind }, n) => {
    if (told.has(keys[n])) return;
    const isKnown = features.matches.last[first] === last;
    if (isKnown && !(kind === THING && isBeforeRegion(tokens, last, gazetteer))) return;
    const before = clueBefore(tokens, first);
    let clue = before >= 0 ? before : clueAfter(tokens, first, last, kind);
    if (clue < 0) clue = kindToldAfter(tokens, found[n], gazetteer);
    if (clue < 0 || (clue === PLACE && kind === ORGANIZATION && last > first)) return;
    const sums = clues.get(keys[n]) ?? new Float64Array(KINDS.length);
    sums[clue]++;
    clues.set(keys[n], sums);
  });
  found.forEach(({ first, last }, n) => {
    const own = last > first ? kindOfWords(bareWord(tokens, first), bareWord(tokens, last)) : -1;
    if (own >= 0 && features.matches.last[first] !== last) told.set(keys[n], own);
  });
  for (const [key, sums] of clues) {
    const best = sums.indexOf(Math.max(...sums));
    if (best !== PERSON && sums[PERSON] === 0 && !partsOfPersons.has(key)) told.set(key, best);
  }
  const surnames = surnamesOf(tokens, found);
  const givenNames = givenNamesOf(tokens, found, gazetteer);
  found.forEach(({ first, last, kind }, n) => {
    // "Hamilton", the town, in an article on Lewis Hamilton.
    if (last === first && kind === THING && givenNames.has(keys[n])) told.set(keys[n], PERSON);
    if (last > first || kind !== PLACE || !surnames.has(keys[n])) return;
    if (!isAtPlace(tokens, found, keys, keys[n])) told.set(keys[n], PERSON);
  });
  const lands = new Map<string, number>();
  for (const [key, kind] of landsAndPeoples(tokens, found, keys, features, gazetteer, partsOfPersons))
    lands.set(key, kind);
  for (const [key, kind] of lands) told.set(key, kind);
  if (told.size === 0) return [...found];
  const settled = found.map((name, n) => {
    const kind = told.get(keys[n]);
    return kind === undefined ? name : { ...name, kind, confidence: Math.max(TOLD, name.confidence) };
  });
  return [...settled, ...missed(tokens, settled, features, lands)].sort((a, b) => a.first - b.first);
}

function keyOf(tokens: Tokens, first: number, last: number): string {
  return tokens.text.slice(tokens.start[first], tokens.end[last]).replace(/\s+/g, ' ').toLowerCase();
}

/** The words of the names of persons with two words or more. */
function wordsOfPersons(tokens: Tokens, found: readonly RecognisedName[]): Set<string> {
  const words = new Set<string>();
  for (const { first, last, kind, confidence } of found) {
    if (kind !== PERSON || last === first || confidence < 0.3) continue;
    for (let i = first; i <= last; i++) words.add(keyOf(tokens, i, i));
  }
  return words;
}

/** The last words of the names of persons that are sure and have two words or more. */
function surnamesOf(tokens: Tokens, found: readonly RecognisedName[]): Set<string> {
  const full = found.filter(
    ({ first, last, kind, confidence }) => kind === PERSON && last > first && confidence > TOLD,
  );
  return new Set(full.map(({ last }) => keyOf(tokens, last, last)));
}

/** The first words of such names that are given names. */
function givenNamesOf(tokens: Tokens, found: readonly RecognisedName[], gazetteer: Gazetteer): Set<string> {
  const full = found.filter(({ first, last, kind, confidence }) => {
    const lists = gazetteer.wordLists(tokens.text, tokens.start[first], tokens.end[first]);
    return kind === PERSON && last > first && confidence > TOLD && (lists & GIVEN_NAME) !== 0;
  });
  return new Set(full.map(({ first }) => keyOf(tokens, first, first)));
}

/** Whether a word before or after one of its namings says that the name is a place's: "in Hamilton", "Hamilton, Ontario". */
function isAtPlace(
  tokens: Tokens,
  found: readonly RecognisedName[],
  keys: readonly string[],
  key: string,
): boolean {
  return found.some(({ first, last }, n) => {
    if (keys[n] !== key) return false;
    const next = found[n + 1];
    const isBesidePlace =
      bareWord(tokens, last + 1) === ',' && next?.first === last + 2 && next.kind === PLACE;
    return isBesidePlace || AT_PLACE.has(bareWord(tokens, first - 1)) || bareWord(tokens, last + 1) === ':';
  });
}

/** One-word names of "persons" that are the first word of one body's full name, and of no person's. */
function shortNames(
  tokens: Tokens,
  found: readonly RecognisedName[],
  partsOfPersons: ReadonlySet<string>,
  gazetteer: Gazetteer,
): Map<string, number> {
  const fullNames = new Map<string, { at: number; names: Set<string> }>();
  for (const { first, last, kind } of found) {
    if (kind !== ORGANIZATION || last === first) continue;
    const word = keyOf(tokens, first, first);
    if (word.length <= 3) continue;
    const full = fullNames.get(word) ?? { at: first, names: new Set() };
    full.at = Math.min(full.at, first);
    fullNames.set(word, { ...full, names: full.names.add(keyOf(tokens, first, last)) });
  }
  const short = new Map<string, number>();
  if (fullNames.size === 0) return short;
  const addressed = new Set<string>();
  for (const { first, last, kind } of found) {
    if (kind !== PERSON || last > first) continue;
    const key = keyOf(tokens, first, last);
    const before = bareWord(tokens, first - 1);
    if (HONORIFICS.has(before) || isOffice(before)) addressed.add(key);
    const full = fullNames.get(key);
    // What is also a given name is a body's only after the body's full name.
    const isGiven =
      (gazetteer.wordLists(tokens.text, tokens.start[first], tokens.end[last]) & GIVEN_NAME) !== 0;
    if (!full || (isGiven && full.at > first)) continue;
    if (full.names.size === 1 && !partsOfPersons.has(key)) short.set(key, ORGANIZATION);
  }
  for (const key of addressed) short.delete(key);
  return short;
}

/** The kind that a name's own first or last word tells, or -1: "Hurricane Iota", "Halden Courier". */
function kindOfWords(first: string, last: string): number {
  if (STORMS.has(first)) return THING;
  return NEWSPAPERS.has(last) ? ORGANIZATION : -1;
}

/** The kind that the words before a name tell, or -1. */
function clueBefore(tokens: Tokens, first: number): number {
  if (first === 0) return -1;
  const before = bareWord(tokens, first - 1);
  if (HONORIFICS.has(before) || (isOffice(before) && !STATE_HEADS.has(before))) return PERSON;
  if (isSmall(tokens, first - 1) && THING_HEADS.has(before)) return THING;
  if (isSmall(tokens, first - 1) && BODY_NOUNS.has(before)) return ORGANIZATION;
  const object = bareWord(tokens, first - 2);
  const isOfBody = (before === 'of' || before === 'in') && OF_BODIES.has(object);
  if (isOfBody && !(before === 'in' && object === 'headquarters')) return ORGANIZATION;
  const hasArticle = before === 'the';
  const of = hasArticle ? first - 2 : first - 1;
  if (bareWord(tokens, of) === 'of') {
    const head = bareWord(tokens, of - 1);
    if (hasArticle) return VESSEL_PARTS.has(head) ? THING : -1;
    const isDirector = head === 'director' && DIRECTORS.has(bareWord(tokens, of - 2));
    if (isDirector || OFFICES_OF_BODIES.has(head)) return ORGANIZATION;
    const isPlace = PLACE_HEADS.has(head) || (STATE_HEADS.has(head) && head !== 'king');
    return isPlace ? PLACE : -1;
  }
  return hasArticle && /^(aboard|onboard)$/.test(bareWord(tokens, first - 2)) ? THING : -1;
}

/** The kind that the words after a name tell, or -1. */
function clueAfter(tokens: Tokens, first: number, last: number, kind: number): number {
  const next = bareWord(tokens, last + 1);
  // "its Falcon Heavy rocket", where "a Tarsis rocket" would be a company's.
  if (last > first && kind === ORGANIZATION && MODEL_HEADS.has(next)) return THING;
  if (isSmall(tokens, last + 1) && AFTER_BODIES.has(next)) return ORGANIZATION;
  if (last > first) return -1;
  if (isPossessive(tokens, last + 1)) return OF_BODIES.has(bareWord(tokens, last + 2)) ? ORGANIZATION : -1;
  if (kind !== PERSON && OF_PEOPLES.has(next) && /[ie]an$|oran$/.test(bareWord(tokens, last))) return GROUP;
  return -1;
}

function isSmall(tokens: Tokens, i: number): boolean {
  const code = tokens.text.charCodeAt(tokens.start[i]);
  return code >= 97 && code <= 122;
}

/** Names unknown to the gazetteer with an adjective of their own: "Kestria" and "Kestrian". */
function landsAndPeoples(
  tokens: Tokens,
  found: readonly RecognisedName[],
  keys: readonly string[],
  { written, matches }: NameFeatures,
  gazetteer: Gazetteer,
  partsOfPersons: ReadonlySet<string>,
): Map<string, number> {
  const lands = new Set<string>();
  found.forEach(({ first, last }, n) => {
    if (last > first || matches.code[first] !== 0 || keys[n].length < 5 || partsOfPersons.has(keys[n]))
      return;
    const isGiven =
      (gazetteer.wordLists(tokens.text, tokens.start[first], tokens.end[last]) & GIVEN_NAME) !== 0;
    if (!isGiven && !HONORIFICS.has(bareWord(tokens, first - 1))) lands.add(keys[n]);
  });
  const told = new Map<string, number>();
  if (lands.size === 0) return told;
  for (let i = 0; i < tokens.length; i++) {
    if (written[i] !== WRITTEN.CAPITALISED || matches.code[i] !== 0) continue;
    const end = tokens.end[i];
    if (tokens.text.charCodeAt(end - 1) !== 110 && tokens.text.charCodeAt(end - 1) !== 115) continue;
    const adjective = keyOf(tokens, i, i);
    const land = basesOf(adjective).find((base) => lands.has(base));
    if (land === undefined || partsOfPersons.has(adjective)) continue;
    told.set(land, PLACE);
    told.set(adjective, GROUP);
  }
  return told;
}

/** The names, in small letters, of lands that "-an" or "-ans" can make an adjective or people of: "kestrian" of "kestria", "kestri". */
export function basesOf(word: string): string[] {
  const adjective = word.endsWith('s') ? word.slice(0, -1) : word;
  if (!adjective.endsWith('an')) return [];
  const stem = adjective.slice(0, -2);
  const bases = [adjective.slice(0, -1), stem, `${stem}o`, `${stem}e`];
  if (stem.endsWith('i')) bases.push(stem.slice(0, -1), `${stem.slice(0, -1)}y`, `${stem.slice(0, -1)}e`);
  return bases;
}

/** The namings of lands and peoples that the model took for no names. */
function missed(
  tokens: Tokens,
  found: readonly RecognisedName[],
  { written, withoutCase, sequences }: NameFeatures,
  told: ReadonlyMap<string, number>,
): RecognisedName[] {
  if (told.size === 0) return [];
  const covered = new Uint8Array(tokens.length);
  for (const { first, last } of found) covered.fill(1, first, last + 1);
  const added: RecognisedName[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (covered[i] || written[i] !== WRITTEN.CAPITALISED || withoutCase[sequences.of[i]] !== 0) continue;
    const kind = told.get(keyOf(tokens, i, i));
    if (kind !== undefined) added.push({ first: i, last: i, kind, confidence: TOLD });
  }
  return added;
}
