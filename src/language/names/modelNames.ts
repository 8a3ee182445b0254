import type { Gazetteer } from '../gazetteers/gazetteer.js';
import { tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { WRITTEN } from './capitals.js';
import type { NameFeatures } from './features.js';
import { KINDS, ORGANIZATION, PERSON } from './labels.js';
import { parted, partedFromRegion } from './nameEnds.js';
import { isKnownOwnClitic } from './ownClitics.js';
import type { RecognisedName } from './recogniseNames.js';
import { HONORIFICS, isOffice, OFFICE_MODIFIERS, ROYAL } from './titles.js';
import { bareWord, CONJUNCTIONS, isPossessive } from './words.js';
import { isGivenName } from './wordsOfPersons.js';

/** The least confidence of a name that ends in a possessive clitic of its own. */
const SURE_OF_CLITIC = 0.5;
/** Confidence of what a rule alone finds. */
const BY_RULE = 0.9;
/** Tags of words that begin sentences, not names. */
const NO_NAME_TAGS = tagSet('RB', 'CC', 'IN', 'DT', 'PRP', 'PRP$', 'WRB', 'WP', 'VBD', 'VBZ', 'MD', 'UH');
/** Tags of words that join a name to what follows, which no name ends with: capitals of a headline lead one on to them. */
const JOINING_TAGS = tagSet('CC', 'IN', 'TO', 'MD', 'WRB', 'PRP$');

/** The model's names, cut to what is a name and into as many names as they are; without words in small letters by chance. */
export function mendedNames(
  tokens: Tokens,
  names: readonly RecognisedName[],
  features: NameFeatures,
  gazetteer: Gazetteer,
): RecognisedName[] {
  const hasCapitals = writesCapitals(tokens, features);
  const mended: RecognisedName[] = [];
  for (const name of names) {
    const trimmed = trim(tokens, name, gazetteer);
    if (!trimmed || (hasCapitals && isSmallByChance(trimmed, features))) continue;
    const bearer = withoutOfficeOf(tokens, trimmed, features, gazetteer);
    if (bearer) mended.push(...bearer);
    else
      for (const part of parted(tokens, trimmed, features.matches.last, gazetteer))
        mended.push(...partedFromRegion(tokens, part, gazetteer));
  }
  return mended;
}

/** "Mayor of London Sadiq Noor" taken for one name: the place and the person; null for any other name. */
function withoutOfficeOf(
  tokens: Tokens,
  name: RecognisedName,
  { matches }: NameFeatures,
  gazetteer: Gazetteer,
): RecognisedName[] | null {
  const place = name.first + 2;
  const last = place < name.last ? matches.last[place] : -1;
  if (name.kind !== PERSON || last < 0 || last >= name.last) return null;
  if (!isOffice(bareWord(tokens, name.first)) || bareWord(tokens, name.first + 1) !== 'of') return null;
  const kind = KINDS.indexOf(gazetteer.kind(matches.entry[place]));
  return [
    { first: place, last, kind, confidence: BY_RULE },
    { ...name, first: last + 1 },
  ];
}

/** Whether the text writes names with capitals: one word in forty within a sentence has one. */
function writesCapitals(tokens: Tokens, { written, sequences }: NameFeatures): boolean {
  let capitals = 0;
  for (let i = 1; i < tokens.length; i++) {
    if (written[i] !== WRITTEN.SMALL && sequences.of[i] === sequences.of[i - 1]) capitals++;
  }
  return capitals * 40 > tokens.length;
}

/** Whether a name has neither a capital nor an entry in the gazetteer. */
function isSmallByChance({ first, last }: RecognisedName, { written, matches }: NameFeatures): boolean {
  for (let i = first; i <= last; i++) if (written[i] !== WRITTEN.SMALL || matches.code[i] !== 0) return false;
  return true;
}

/** Cuts a possessive, an article, a word that goes on and a person's title off; null where nothing is left. */
function trim(tokens: Tokens, name: RecognisedName, gazetteer: Gazetteer): RecognisedName | null {
  let { first, last } = name;
  // "C$30", "St. Valentine's Day"
  const isOfDay = isPossessive(tokens, last + 1) && wordOf(tokens, last + 2) === 'Day';
  if (isOfDay || (first === last && wordOf(tokens, first).endsWith('$'))) return null;
  // "Orsal's", the shop, where the model is sure that the clitic is of its name.
  const isOwn =
    name.kind !== PERSON &&
    name.confidence >= SURE_OF_CLITIC &&
    last === first + 1 &&
    isKnownOwnClitic(tokens, first, gazetteer) !== false;
  while (
    last >= first &&
    ((isPossessive(tokens, last) && !isOwn) ||
      (last > first && (JOINING_TAGS[tokens.tag[last]] || CONJUNCTIONS.has(bareWord(tokens, last)))) ||
      /^[\s,.:;()"“”-]$/.test(wordOf(tokens, last)))
  )
    last--;
  // "-elect" is left where a hyphen parted "President-elect" before a name.
  while (first <= last && /^(?:the|[,.:;()"“”'‘-]|[-–—]\p{Ll}+)$/u.test(wordOf(tokens, first))) first++;
  // "chipmaker Corvane"
  if (name.kind === ORGANIZATION && first < last && /^\p{Ll}{4,}$/u.test(wordOf(tokens, first))) first++;
  if (name.kind === PERSON) first = afterTitles(tokens, first, last, gazetteer);
  return first > last ? null : { ...name, first, last };
}

/** The first token of a person's name that is neither the sentence's capital nor a title. */
function afterTitles(tokens: Tokens, from: number, last: number, gazetteer: Gazetteer): number {
  let first = from;
  // "Later Hadidi", "But Keller": the sentence's capital, not the name's.
  const opens = first === 0 || tokens.sentence[first - 1] !== tokens.sentence[first];
  if (opens && first < last && NO_NAME_TAGS[tokens.tag[first]]) first++;
  while (first < last) {
    const word = bareWord(tokens, first);
    const modifier = OFFICE_MODIFIERS.has(word) && isOffice(bareWord(tokens, first + 1));
    // "Pope Francis" and "King Salman" have no other name; "Dean" may be one.
    const isTitle =
      isOffice(word) &&
      !ROYAL.has(word) &&
      (last > first + 1 || !isGivenName(tokens, first, first, gazetteer));
    if ((!HONORIFICS.has(word) && !isTitle && !modifier) || bareWord(tokens, first + 1) === 'of') break;
    first++;
  }
  return first;
}
