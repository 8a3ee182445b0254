import type { Gazetteer } from '../gazetteers/gazetteer.js';
import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { tagIndex, tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import { BODY_NOUNS, PLACE_NOUNS, THING_NOUNS } from './kindNouns.js';
import { ORGANIZATION, PERSON, PLACE, THING } from './labels.js';
import { bareWord, lowerCase } from './words.js';

/** Nouns by which an article explains a body: "Corvane, a start-up in Oslo", "Corvane is an airline". */
const BODIES: ReadonlySet<string> = new Set([...BODY_NOUNS, ...wordsWith('nouns', 'described', 'body')]);
/** Nouns by which it explains a place: "Orsal, a village near Bergen". */
const PLACES: ReadonlySet<string> = new Set([...PLACE_NOUNS, ...wordsWith('nouns', 'described', 'place')]);
/** And a thing: "Velora, a ferry of 1990". */
const THINGS: ReadonlySet<string> = new Set([...THING_NOUNS, ...wordsWith('nouns', 'described', 'thing')]);
const PREDICATES: ReadonlySet<string> = new Set(['is', 'was', 'remains', 'became']);
const ARTICLES = listOf('grammar', 'articles');
const MODIFIERS = tagSet('JJ', 'JJR', 'JJS', 'NN', 'NNS', 'NNP', 'VBN', 'VBG', 'CD', 'HYPH', 'RB', 'RBS');
const NOUNS = tagSet('NN', 'NNS');
const LONGEST_DESCRIPTION = 8;
const IN = tagIndex('IN');
const VBZ = tagIndex('VBZ');
const PEOPLE = classBit('person');
/** What only somebody does. */
const ACTS = listOf('names', 'acts');
const TRADES = listOf('names', 'trades');
const DETERMINERS = tagSet('DT', 'PRP$', 'CD');
const AFTER_TRADE = tagSet('DT', 'PRP$', 'CD', 'JJ', 'NN', 'NNS');
/** What goes on from a noun that explains the name before it: "Corvane, the operator, …", "Corvane, the chain that …". */
const AFTER_EXPLANATION: ReadonlySet<string> = new Set([
  ',',
  '.',
  ';',
  'that',
  'which',
  'who',
  'of',
  'in',
  'behind',
]);
const AT_PLACE = listOf('grammar', 'before places');

/** Where a company's shares are traded, and as what: "(NYSE: TRN)". */
const TICKER = /^ ?\([A-Z][A-Za-z]{1,11}: ?[A-Z0-9.]{1,8}\)/;
const LONGEST_TICKER = 26;

/**
 * The kind that the words after a name tell, index in KINDS, or -1: by an apposition or predicate ("Orsal, a village
 * near Bergen", "Corvane is the largest airline of …"), by where its shares are traded, by what it does (a "thing" that
 * said something is a body), or by the region that it lies in ("in Orsal, Texas").
 */
export function kindToldAfter(
  tokens: Tokens,
  { first, last, kind }: { first: number; last: number; kind: number },
  gazetteer: Gazetteer,
): number {
  const next = bareWord(tokens, last + 1);
  if (next === '(' && TICKER.test(tokens.text.slice(tokens.end[last], tokens.end[last] + LONGEST_TICKER)))
    return ORGANIZATION;
  if (kind === THING && ACTS.has(next)) return ORGANIZATION;
  if (next === ',' && isOfBody(tokens, first, last, kind)) return ORGANIZATION;
  const isDescribed = next === ',' || PREDICATES.has(next);
  const described = isDescribed ? kindOfDescription(tokens, last + 2, next === ',') : -1;
  if (described >= 0 || next !== ',') return described;
  const mayBePlace = kind === THING || AT_PLACE.has(bareWord(tokens, first - 1));
  return mayBePlace && isBeforeRegion(tokens, last, gazetteer) ? PLACE : -1;
}

/** "Corvane, which makes pumps", "Corvane, based in Oslo": what is said behind a name and its comma is said of nobody. */
function isOfBody(tokens: Tokens, first: number, last: number, kind: number): boolean {
  const word = bareWord(tokens, last + 2);
  if (word === 'based') return kind !== PERSON && bareWord(tokens, last + 3) === 'in';
  if (word !== 'which') return false;
  const { lemma, tag } = tokens;
  const isOfTrade = TRADES.has(lemma[last + 3]) && DETERMINERS[tag[last + 4]] === 1;
  return kind === PERSON ? isPersonBody(tokens, first, last) : isOfTrade;
}

/**
 * Whether "which" behind a name that looks like a person's is of that name: where nothing stands before it that "which" may be of
 * ("Harlan Stone, which closed"), or for what a body does all along ("sold it to Harlan Stone, which makes pumps"), yet not in "a
 * film of Ann Lee, which opened", "the arrest of Ann Lee, which led to riots". A single word that nobody knows is rarely a person.
 */
function isPersonBody(tokens: Tokens, first: number, last: number): boolean {
  const { lemma, tag } = tokens;
  const start = tokens.sentenceStart[tokens.sentence[first]];
  if (first === start || (first === start + 1 && tag[start] === IN)) return true;
  const isAnothers =
    tag[first - 1] === IN &&
    bareWord(tokens, first - 1) !== 'in' &&
    NOUNS[tag[first - 2]] === 1 &&
    (classesOfNoun(lemma[first - 2]) & PEOPLE) === 0;
  if (isAnothers) return false;
  return (
    first === last ||
    (TRADES.has(lemma[last + 3]) && tag[last + 3] === VBZ && AFTER_TRADE[tag[last + 4]] === 1)
  );
}

/** The kind of what "a Dutch shipping company" describes, or -1: by the last noun of the phrase at `i`, after a comma or not. */
function kindOfDescription(tokens: Tokens, i: number, isApposition: boolean): number {
  if (!ARTICLES.has(bareWord(tokens, i)) || tokens.sentence[i] !== tokens.sentence[i - 2]) return -1;
  const end = Math.min(tokens.sentenceStart[tokens.sentence[i] + 1], i + 1 + LONGEST_DESCRIPTION);
  let k = i + 1;
  while (k < end && (MODIFIERS[tokens.tag[k]] || bareWord(tokens, k) === '-' || isGlued(tokens, k))) k++;
  const first = isGlued(tokens, k - 1) ? k - 3 : k - 1;
  if (k === i + 1 || !NOUNS[tokens.tag[first]]) return -1;
  // "At Orsal, the company said" describes nothing.
  if (isApposition && bareWord(tokens, i) === 'the' && !AFTER_EXPLANATION.has(bareWord(tokens, k))) return -1;
  const head = lowerCase(tokens, first, k - 1);
  if (BODIES.has(head)) return ORGANIZATION;
  if (PLACES.has(head)) return PLACE;
  return THINGS.has(head) ? THING : -1;
}

/** Whether a token is the second part of a word with a hyphen: "start-up". */
const isGlued = ({ start, end, text }: Tokens, i: number) =>
  i >= 2 &&
  text.slice(start[i - 1], end[i - 1]) === '-' &&
  end[i - 2] === start[i - 1] &&
  end[i - 1] === start[i];

/** Whether a region follows after a comma, as in "Orsal, Texas". */
export function isBeforeRegion(tokens: Tokens, last: number, gazetteer: Gazetteer): boolean {
  const { text, start, end } = tokens;
  for (let to = Math.min(last + 3, tokens.length - 1); to >= last + 2; to--) {
    const entry = gazetteer.first(text, start[last + 2], end[to]);
    if (entry >= 0) return gazetteer.type(entry) === 'region' && gazetteer.kind(entry) === 'PLACE';
  }
  return false;
}
