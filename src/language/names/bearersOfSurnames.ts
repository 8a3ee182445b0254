import { lookUp } from '../../expected.js';
import type { Gazetteer } from '../gazetteers/gazetteer.js';
import { listOf } from '../lexicon/lexicon.js';
import type { Tokens } from '../tokens.js';
import { kindToldAround } from './clues.js';
import { GROUP, ORGANIZATION, PERSON, PLACE, THING } from './labels.js';
import { tellsOfBody } from './likenessToBodies.js';
import type { RecognisedName } from './recogniseNames.js';
import { HONORIFICS } from './titles.js';
import { bareWord, lowerCase } from './words.js';

const DEEDS = listOf('names', 'deeds');
const FOUNDING = listOf('names', 'founding');
const OF_PERSONS = listOf('pronouns', 'of one person');

/** What tells a person (above 0) from a body of the same name, in log odds. */
const ODDS = {
  /** Whoever bears a surname is introduced by the full name, and called by the surname from then on. */
  introduced: 1.5,
  /** The surname is used before anybody bears it: "Ford lost money, its chairman Ada Ford said." */
  namedBefore: -1.5,
  /** A longer name of a body begins with it: "Ford Motor". */
  beginsBody: -2,
  /** "His", "she" or "its" with nobody else named between; "it" may mean anything. */
  pronoun: 1,
  /** What only a body or only somebody does or has: "Ford's shareholders", "Ford was born". */
  told: 3,
} as const;
/** All namings together tell no more than so much. */
const MOST_BY_NAMINGS = 3;
/** A person's full name less sure than this speaks for nobody. */
const LEAST_OF_BEARER = 0.5;
/** What the model knows of a name it knows by the same words, in part. */
const SHARE_OF_MODEL = 0.5;

/** What is known of the namings by one surname alone. */
interface Alone {
  readonly names: RecognisedName[];
  /** Whether the article says "Mr Ford" of the person, and need not mean the person by "Ford". */
  isAddressed: boolean;
  ofModel: number;
  ofNamings: number;
  /** Whether any naming tells of a body. */
  isTold: boolean;
}

/**
 * The kinds (index in KINDS) of names of one word that persons bear whom the article names in full, where they are others than found:
 * "Rait" beside "Ada Rait" is the person, "Ford" beside "Ada Ford, the chairman of Ford" is the body, and "Mr Ford" is the person.
 *
 * @param isKnown whether the gazetteer has a name as that of what it was found to be
 */
export function kindsByBearers(
  tokens: Tokens,
  found: readonly RecognisedName[],
  gazetteer: Gazetteer,
  isKnown: (name: RecognisedName) => boolean,
): ReadonlyMap<RecognisedName, number> {
  const kinds = new Map<RecognisedName, number>();
  const bearers = firstBearers(tokens, found);
  const alone = new Map<string, Alone>();
  found.forEach((name, n) => {
    const { first, last, kind } = name;
    const key = lowerCase(tokens, first, last);
    if (last > first || !bearers.has(key)) return;
    const known = alone.get(key) ?? {
      names: [],
      isAddressed: false,
      ofModel: 0,
      ofNamings: 0,
      isTold: false,
    };
    alone.set(key, known);
    if (HONORIFICS.has(bareWord(tokens, first - 1))) {
      known.isAddressed = true;
      kinds.set(name, PERSON);
    } else if (kind !== GROUP && !isKnown(name)) {
      const sure = Math.min(name.confidence, 0.99);
      const byNaming = oddsByNaming(tokens, name, found[n + 1]?.first ?? tokens.length, gazetteer);
      known.ofModel += (kind === PERSON ? 1 : -1) * SHARE_OF_MODEL * Math.log(sure / (1 - sure));
      known.ofNamings += byNaming;
      known.isTold ||= kind !== PLACE && kind !== THING && byNaming === -ODDS.told;
      known.names.push(name);
    }
  });
  for (const [key, { names, isAddressed, ofModel, ofNamings, isTold }] of alone) {
    if (names.length === 0) continue;
    const byNamings = Math.max(-MOST_BY_NAMINGS, Math.min(MOST_BY_NAMINGS, ofNamings));
    const byBearer = isAddressed ? 0 : oddsByBearer(tokens, lookUp(bearers, key), names[0].first);
    const byBody = beginsBody(tokens, found, key) ? ODDS.beginsBody : 0;
    const isPerson = ofModel / names.length + byNamings + byBearer + byBody > 0;
    if (isPerson || isTold) for (const name of names) kinds.set(name, isPerson ? PERSON : ORGANIZATION);
  }
  return kinds;
}

/** The first full name of a person by each surname in small letters. */
function firstBearers(tokens: Tokens, found: readonly RecognisedName[]): Map<string, RecognisedName> {
  const bearers = new Map<string, RecognisedName>();
  for (const name of found) {
    const { first, last, kind, confidence } = name;
    if (kind !== PERSON || last === first || confidence < LEAST_OF_BEARER) continue;
    const key = lowerCase(tokens, last, last);
    if (!bearers.has(key)) bearers.set(key, name);
  }
  return bearers;
}

/** What the bearer of a surname tells of it where it is first used alone at token `alone`. */
function oddsByBearer(tokens: Tokens, bearer: RecognisedName, alone: number): number {
  // A headline has room for surnames alone.
  const isBefore = alone < bearer.first && tokens.sentence[alone] > 0;
  return isBefore ? ODDS.namedBefore : ODDS.introduced * bearer.confidence;
}

/** Whether a body's longer name begins with a word. */
const beginsBody = (tokens: Tokens, found: readonly RecognisedName[], key: string): boolean =>
  found.some(
    ({ first, last, kind }) =>
      kind === ORGANIZATION && last > first && lowerCase(tokens, first, first) === key,
  );

/** What the words around one naming tell; `nextName` is the token at which the next name begins. */
function oddsByNaming(tokens: Tokens, name: RecognisedName, nextName: number, gazetteer: Gazetteer): number {
  const { first, last } = name;
  const told = kindToldAround(tokens, name, gazetteer);
  if (told === PLACE || told === THING) return -ODDS.told;
  if (told === ORGANIZATION || FOUNDING.has(tokens.lemma[first - 1] ?? '')) return -ODDS.told;
  if (tellsOfBody(tokens, name)) return -ODDS.told;
  const deed = /^(?:was|is|has|had|also|then)$/.test(bareWord(tokens, last + 1)) ? last + 2 : last + 1;
  if (told === PERSON || DEEDS.has(bareWord(tokens, deed))) return ODDS.told;
  const end = Math.min(nextName, tokens.sentenceStart[tokens.sentence[last] + 1]);
  for (let i = last + 1; i < end; i++) {
    const word = bareWord(tokens, i);
    if (OF_PERSONS.has(word)) return ODDS.pronoun;
    if (word === 'its') return -ODDS.pronoun;
  }
  return 0;
}
