import type { Gazetteer } from '../gazetteers/gazetteer.js';
import { listOf } from '../lexicon/lexicon.js';
import type { Tokens } from '../tokens.js';
import { apposedPersons } from './apposedPersons.js';
import { kindsByBearers } from './bearersOfSurnames.js';
import { isAfterOffice, isRelated, kindOfWords, kindToldAround } from './clues.js';
import type { NameFeatures } from './features.js';
import { GROUP, KINDS, ORGANIZATION, PERSON, PLACE, THING } from './labels.js';
import { landsAndPeoples, missedNamings } from './lands.js';
import { isLikeBody, tellsOfBody } from './likenessToBodies.js';
import type { RecognisedName } from './recogniseNames.js';
import { sexOfGivenName } from './sexes.js';
import { shortNamesOfShips } from './ships.js';
import { shortNamesOfBodies } from './shortNamesOfBodies.js';
import { tellsOfPlay } from './teams.js';
import { isBeforeRegion } from './toldKinds.js';
import { bareWord, lowerCase } from './words.js';
import { type WordsOfPersons, wordsOfPersons } from './wordsOfPersons.js';

/** Confidence of a kind that the article itself tells. */
const TOLD = 0.9;
/** Confidence of a kind that one naming has whatever others by the same word have. */
const APART = 0.96;
const HOUSES = listOf('names', 'houses');
const BEFORE_HOUSES = listOf('names', 'before houses');
const AT_PLACE = listOf('grammar', 'before towns');

/** Kinds (index in KINDS) by the names that have them, in small letters. */
type KindsByName = ReadonlyMap<string, number>;

/** An article's names with what its kinds are settled by. */
interface Names {
  readonly tokens: Tokens;
  readonly found: readonly RecognisedName[];
  /** The names in small letters. */
  readonly keys: readonly string[];
  readonly features: NameFeatures;
  readonly gazetteer: Gazetteer;
  readonly ofPersons: WordsOfPersons;
}

/**
 * Settles the kind of names that no gazetteer has by what the rest of the article tells of them: the first word of a
 * body's full name is its short name ("Corvane", "Corvane Motors"), a name's own words or those around it can say what
 * it names ("Hurricane Iota", "the ferry Corvina"), a person's surname or given name alone is the person, and a name with
 * an adjective of its own is a land ("Ruritania", "Ruritanian"). What comes later in this list stands over what comes
 * earlier.
 */
export function settleKinds(
  tokens: Tokens,
  found: readonly RecognisedName[],
  features: NameFeatures,
  gazetteer: Gazetteer,
): RecognisedName[] {
  const keys = found.map(({ first, last }) => lowerCase(tokens, first, last));
  const ofPersons = wordsOfPersons(tokens, found, gazetteer);
  const names: Names = { tokens, found, keys, features, gazetteer, ofPersons };
  const short = shortNamesOfBodies(tokens, found, ofPersons.parts, gazetteer);
  const lands = landsAndPeoples(tokens, found, features, gazetteer, ofPersons.parts);
  const likened = toldByLikeness(names);
  const told = new Map<string, number>([
    ...[...short].map((key) => [key, ORGANIZATION] as const),
    ...toldByOwnWords(names),
    ...likened,
    ...toldAround(names, short),
    ...toldByPersons(names),
    ...toldByPronouns(withKinds(names, likened)),
    ...toldByFirms(names),
    ...toldByTeams(names),
    ...toldByShips(names),
    ...lands,
  ]);
  const apposed = apposedPersons(tokens, found).filter(
    ({ first, last }) => last > first || features.matches.last[first] !== last,
  );
  for (const { first, last } of apposed) told.set(lowerCase(tokens, first, last), PERSON);
  const borne = kindsByBearers(tokens, found, gazetteer, (name) => isKnownSo(names, name));
  if (told.size === 0 && borne.size === 0) return [...found];
  const isFound = ({ first }: RecognisedName) =>
    found.some((name) => name.first <= first && name.last >= first);
  const all = [...found, ...apposed.filter((name) => !isFound(name))];
  const settled = all.map((name) => {
    const ofBearer = borne.get(name);
    const kind = ofBearer ?? told.get(lowerCase(tokens, name.first, name.last));
    if (kind === undefined) return name;
    return { ...name, kind, confidence: Math.max(ofBearer === undefined ? TOLD : APART, name.confidence) };
  });
  const missed = missedNamings(tokens, settled, features, lands, TOLD);
  return [...settled, ...missed].sort((a, b) => a.first - b.first);
}

/** The names with some of their kinds settled. */
const withKinds = (names: Names, kinds: KindsByName): Names => ({
  ...names,
  found: names.found.map((name, n) => ({ ...name, kind: kinds.get(names.keys[n]) ?? name.kind })),
});

const isKnown = ({ features }: Pick<Names, 'features'>, { first, last }: RecognisedName) =>
  features.matches.last[first] === last;

/** Whether the gazetteer has a name as that of what it was found to be. */
const isKnownSo = (names: Names, name: RecognisedName) =>
  isKnown(names, name) &&
  KINDS.indexOf(names.gazetteer.kind(names.features.matches.entry[name.first])) === name.kind;

/** Whether the gazetteer has a name as a city's alone. */
function isTown({ features, gazetteer }: Names, { first }: RecognisedName): boolean {
  return gazetteer.type(features.matches.entry[first]) === 'city';
}

function toldByOwnWords(names: Names): KindsByName {
  const { tokens, found, keys } = names;
  const told = new Map<string, number>();
  found.forEach((name, n) => {
    if (name.last === name.first || isKnown(names, name)) return;
    const kind = kindOfWords(bareWord(tokens, name.first), bareWord(tokens, name.last));
    if (kind >= 0) told.set(keys[n], kind);
  });
  return told;
}

/** The kinds that the words around their namings tell most often, but for parts of persons' names. */
function toldAround(names: Names, settled: ReadonlySet<string>): KindsByName {
  const { tokens, found, keys, gazetteer, ofPersons } = names;
  const clues = new Map<string, Float64Array>();
  const persons = new Set<string>();
  found.forEach((name, n) => {
    const { first, last, kind } = name;
    if (settled.has(keys[n])) return;
    const related = isRelated(tokens, name);
    if (isKnown(names, name)) {
      const isTownOfRegion = kind === THING && isBeforeRegion(tokens, last, gazetteer);
      if (!isTownOfRegion && !(related && isTown(names, name))) return;
    }
    if (related || isAfterOffice(tokens, name)) persons.add(keys[n]);
    const clue = kindToldAround(tokens, name, gazetteer);
    if (clue < 0 || (clue === PLACE && kind === ORGANIZATION && last > first)) return;
    const sums = clues.get(keys[n]) ?? new Float64Array(KINDS.length);
    sums[clue]++;
    clues.set(keys[n], sums);
  });
  const told = new Map<string, number>();
  for (const [key, sums] of clues) {
    const best = sums.indexOf(Math.max(...sums));
    if (best !== PERSON && sums[PERSON] === 0 && !ofPersons.parts.has(key)) told.set(key, best);
    if (best === PERSON && persons.has(key)) told.set(key, PERSON);
  }
  return told;
}

/** Persons and places that are rather companies, but for those whom the article also calls by their surname. */
function toldByLikeness(names: Names): KindsByName {
  const { tokens, found, keys, gazetteer } = names;
  const alone = new Set(keys.filter((_, n) => found[n].first === found[n].last));
  const deeds = new Map<string, number>();
  found.forEach((name, n) => {
    if (tellsOfBody(tokens, name)) deeds.set(keys[n], (deeds.get(keys[n]) ?? 0) + 1);
  });
  const told = new Map<string, number>();
  found.forEach((name, n) => {
    if (isKnown(names, name) || name.kind === ORGANIZATION || name.kind === GROUP) return;
    const isAlsoSurname = name.last > name.first && alone.has(lowerCase(tokens, name.last, name.last));
    if (!isAlsoSurname && isLikeBody(tokens, name, gazetteer, deeds.get(keys[n]) ?? 0))
      told.set(keys[n], ORGANIZATION);
  });
  return told;
}

/** "Ada Orsal" of "Ada Orsal & Sons" and "Ada Orsal High" of "Ada Orsal High School", which are called so for short. */
function toldByFirms({ tokens, found }: Names): KindsByName {
  const told = new Map<string, number>();
  for (const { first, last, kind } of found) {
    if (kind !== ORGANIZATION) continue;
    for (let i = first + 2; i < last; i++)
      if (bareWord(tokens, i) === '&') told.set(lowerCase(tokens, first, i - 1), ORGANIZATION);
    if (
      last > first + 1 &&
      HOUSES.has(bareWord(tokens, last)) &&
      BEFORE_HOUSES.has(bareWord(tokens, last - 1))
    )
      told.set(lowerCase(tokens, first, last - 1), ORGANIZATION);
  }
  return told;
}

/** "The Brandt team" of a contest, unless the article names a person so; "the Orsal team" of an election is a person's. */
function toldByTeams({ tokens, found, keys, ofPersons }: Names): KindsByName {
  if (!tellsOfPlay(tokens)) return new Map();
  const teams = new Set<string>();
  for (let i = 2; i < tokens.length; i++)
    if (bareWord(tokens, i) === 'team' && bareWord(tokens, i - 2) === 'the')
      teams.add(lowerCase(tokens, i - 1, i - 1));
  const told = new Map<string, number>();
  found.forEach(({ kind }, n) => {
    if (kind === PERSON && teams.has(keys[n]) && !ofPersons.parts.has(keys[n]))
      told.set(keys[n], ORGANIZATION);
  });
  return told;
}

/** "The Orsal" and "Orsal" after "HMS Orsal", but for a person's or a known name that stands alone elsewhere. */
function toldByShips(names: Names): KindsByName {
  const isOther = (name: RecognisedName) =>
    isKnown(names, name) || names.ofPersons.parts.has(lowerCase(names.tokens, name.first, name.last));
  return new Map([...shortNamesOfShips(names.tokens, names.found, isOther)].map((key) => [key, THING]));
}

/** Surnames taken for places, and given names taken for things, of persons that the article names in full. */
function toldByPersons(names: Names): KindsByName {
  const { found, keys, ofPersons } = names;
  const told = new Map<string, number>();
  const endings = new Set(
    keys.flatMap((key, n) => {
      const { first, last, kind } = found[n];
      return kind === PERSON && last > first && last - first < LONGEST_NAME ? endingsOf(key) : [];
    }),
  );
  found.forEach(({ first, last, kind }, n) => {
    // "De los Santos" of "Ada de los Santos".
    if (last > first && kind !== PERSON && endings.has(keys[n])) told.set(keys[n], PERSON);
    if (last > first) return;
    if (kind === THING && ofPersons.givenNames.has(keys[n])) told.set(keys[n], PERSON);
    // "Hamilton", the town, in an article on Lewis Hamilton.
    if (kind === PLACE && ofPersons.surnames.has(keys[n]) && !isAtPlace(names, keys[n]))
      told.set(keys[n], PERSON);
  });
  return told;
}

/** The names from a sentence on to a token, around the name with number `n`. */
function namedAround({ tokens, found }: Names, n: number, sentence: number, end: number): RecognisedName[] {
  let [from, to] = [n, n];
  while (from > 0 && tokens.sentence[found[from - 1].first] >= sentence) from--;
  while (to < found.length && found[to].first < end) to++;
  return found.slice(from, to);
}

/** What a name of words in small letters ends in, without its first word or more. */
function endingsOf(key: string): string[] {
  const words = key.split(' ');
  return words.slice(1).map((_, i) => words.slice(i + 1).join(' '));
}

/** Names of more words have no shorter form that is worth looking for. */
const LONGEST_NAME = 8;
const PRONOUNS = { FEMALE: /^(?:she|her|hers)$/, MALE: /^(?:he|him|his)$/ } as const;
/** In how many sentences from its naming on a pronoun may mean somebody. */
const SENTENCES_ON = 2;

/**
 * Bodies of two words, a given name first, that somebody is called by all the same: a pronoun soon after fits the given name, and
 * nobody else who is named around it.
 */
function toldByPronouns(names: Names): KindsByName {
  const { tokens, found, keys, features, gazetteer } = names;
  const told = new Map<string, number>();
  const sexAt = ({ first }: RecognisedName) =>
    sexOfGivenName(gazetteer, tokens.text, tokens.start[first], tokens.end[first]);
  found.forEach((name, n) => {
    const sex = name.kind === ORGANIZATION && name.last === name.first + 1 ? sexAt(name) : null;
    if (sex === null || isKnown({ features }, name)) return;
    const from = tokens.sentence[name.first];
    const end = tokens.sentenceStart[Math.min(from + SENTENCES_ON, tokens.sentenceStart.length - 2) + 1];
    let pronoun = name.last + 1;
    while (pronoun < end && !PRONOUNS[sex].test(bareWord(tokens, pronoun))) pronoun++;
    if (pronoun >= end) return;
    const isRival = (other: RecognisedName) => other.kind === PERSON && (sexAt(other) ?? sex) === sex;
    if (!namedAround(names, n, from - 1, pronoun).some(isRival)) told.set(keys[n], PERSON);
  });
  return told;
}

/** Whether a word beside one of its namings says that the name is a place's: "in Hamilton", "Hamilton, Ontario". */
function isAtPlace({ tokens, found, keys }: Names, key: string): boolean {
  return found.some(({ first, last }, n) => {
    if (keys[n] !== key) return false;
    const next = found[n + 1];
    const after = bareWord(tokens, last + 1);
    const isBesidePlace = after === ',' && next?.first === last + 2 && next.kind === PLACE;
    return isBesidePlace || AT_PLACE.has(bareWord(tokens, first - 1)) || after === ':';
  });
}
