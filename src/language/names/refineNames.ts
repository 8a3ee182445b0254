import type { Document } from '../../documents/document.js';
import type { Span } from '../analysis.js';
import type { Gazetteer } from '../gazetteers/gazetteer.js';
import { loadWordCases, WORD_CASE } from '../models/wordCases.js';
import { type Tokens, wordOf } from '../tokens.js';
import { type Name, withAcronyms, withoutTickers } from './acronyms.js';
import { withBodiesOfPeoples } from './bodiesOfPeoples.js';
import { WRITTEN } from './capitals.js';
import { completedNames } from './completedNames.js';
import { settleKinds } from './contextualKinds.js';
import { pictureCredits } from './credits.js';
import { datelineNames } from './datelineNames.js';
import { agreeWithin, partedAsElsewhere, withOwnParticles, withRepetitions } from './documentNames.js';
import type { NameFeatures } from './features.js';
import { isInNameOfKind } from './kindsAfterPlaces.js';
import { addKnownNames } from './knownNames.js';
import { ORGANIZATION, PERSON, PLACE, type TokenSpan } from './labels.js';
import { withTownsOfPersons } from './locativeNames.js';
import { mendedNames } from './modelNames.js';
import { NameDrafts } from './nameDrafts.js';
import { withNicknames } from './nameEnds.js';
import type { RecognisedName, Recognition } from './recogniseNames.js';
import { withNamesInSmallLetters } from './smallLetters.js';
import { withTeams } from './teams.js';
import { isGivenName } from './wordsOfPersons.js';

/** A name less sure than this is none, unless the gazetteer has it: rather nothing than wrong. */
const LEAST_CONFIDENCE = 0.5;
const LEAST_OF_FULL_NAME = 0.3;
/** What is as probably a name of whatever kind is one, of the likeliest kind. */
const PRESENT = 0.5;
/** The least share of that probability that its kind has. */
const LEAST_SHARE = 0.4;
/** Of a full name that begins with a given name. */
const LEAST_OF_GIVEN_NAME = 0.2;
/** Of a body's name of several words. */
const LEAST_OF_LONG_NAME = 0.4;

/**
 * The names of the model, mended by what corpora don't teach: titles and possessives are cut off, known bodies and
 * places that it missed are added, acronyms found by their expansion, and nobody is named in an article's furniture
 * but the dateline's place.
 */
export function refineNames(
  tokens: Tokens,
  { names, doubtful, features }: Recognition,
  gazetteer: Gazetteer,
  document: Document,
): Name[] {
  const drafts = new NameDrafts(tokens.length);
  for (const name of mendedNames(tokens, names, features, gazetteer)) drafts.put(name);
  addKnownNames(tokens, drafts, features, gazetteer);
  for (const name of doubtful) if (mayBeName(tokens, name, drafts, features)) drafts.put(name);
  const noActors = [...document.furniture, ...pictureCredits(tokens)];
  const dateline = datelineNames(tokens, document);
  const isInDateline = ({ first, last }: TokenSpan) =>
    dateline !== null && tokens.start[first] < dateline.span.end && tokens.end[last] > dateline.span.start;
  const found = [
    ...(dateline?.names ?? []),
    ...completedNames(tokens, withNicknames(tokens, drafts.names(), features.written), gazetteer).filter(
      (name) => !isInDateline(name) && !isFurniture(tokens, name, noActors),
    ),
  ].sort((a, b) => a.first - b.first);
  const settled = settleKinds(tokens, withTeams(tokens, found, gazetteer), features, gazetteer);
  const sure = agreeWithin(tokens, partedAsElsewhere(tokens, settled), features).filter(
    (name) =>
      name.confidence >= leastFor(tokens, name, gazetteer) ||
      isPresent(tokens, name) ||
      features.matches.last[name.first] === name.last,
  );
  const printed = withRepetitions(tokens, withOwnParticles(tokens, sure), features);
  const repeated = withNamesInSmallLetters(tokens, printed, features, gazetteer).filter(
    (name) => !isInNameOfKind(tokens, name, gazetteer),
  );
  const placed = withBodiesOfPeoples(tokens, withTownsOfPersons(tokens, repeated, gazetteer));
  return withAcronyms(tokens, withoutTickers(tokens, placed), features, gazetteer).filter(
    (name) => !isRepost(tokens, name),
  );
}

/** "RT @somebody: …": the mark of a post that is passed on. */
const isRepost = (tokens: Tokens, { first, last }: TokenSpan): boolean =>
  first === last &&
  wordOf(tokens, first) === 'RT' &&
  /^\s?@/.test(tokens.text.slice(tokens.end[last], tokens.end[last] + 2));

/** The confidence that a name must have, by its kind and words. */
function leastFor(tokens: Tokens, { first, last, kind }: TokenSpan, gazetteer: Gazetteer): number {
  if (last === first) return LEAST_CONFIDENCE;
  if (kind === PERSON)
    return isGivenName(tokens, first, first, gazetteer) ? LEAST_OF_GIVEN_NAME : LEAST_OF_FULL_NAME;
  return kind === ORGANIZATION ? LEAST_OF_LONG_NAME : LEAST_CONFIDENCE;
}

/** Whether the model finds a name probable of words that prose does not print small. */
function isPresent(tokens: Tokens, name: RecognisedName): boolean {
  const { presence = 0, confidence, last } = name;
  return presence >= PRESENT && confidence >= LEAST_SHARE * presence && isLikeName(tokens, name, last);
}

/** Whether what the model leaves out looks like a name that stands by itself. */
function mayBeName(
  tokens: Tokens,
  name: RecognisedName,
  drafts: NameDrafts,
  { written, sequences, matches }: NameFeatures,
): boolean {
  const { first, last } = name;
  const sequence = sequences.of[first];
  const isBeside = (i: number) => sequences.of[i] === sequence && written[i] !== WRITTEN.SMALL;
  // "Sunday Orsal", of which the model leaves the first word out for sure.
  if (first - 1 > sequences.start[sequence] && isBeside(first - 1)) return false;
  if (matches.last[first] >= 0 || isBeside(last + 1) || isPartOfWord(tokens, name)) return false;
  return drafts.within(first, last).length === 0 && isLikeName(tokens, name, first);
}

/** "MiG" of "MiG-29". */
const isPartOfWord = (tokens: Tokens, { first, last }: TokenSpan) =>
  tokens.text[tokens.end[last]] === '-' || tokens.text[tokens.start[first] - 1] === '-';

/** Whether words are capitalised and up to token `to` none that prose mostly prints small. */
function isLikeName(tokens: Tokens, { first, last }: TokenSpan, to: number): boolean {
  const caseOf = loadWordCases();
  for (let i = first; i <= last; i++) {
    if (!/^\p{Lu}(?=.*\p{Ll})[\p{L}\p{M}'’-]*$/u.test(wordOf(tokens, i))) return false;
    if (i <= to && caseOf(tokens.text, tokens.start[i], tokens.end[i]) === WORD_CASE.SMALL) return false;
  }
  return true;
}

function isFurniture(tokens: Tokens, { first, last, kind }: TokenSpan, furniture: readonly Span[]): boolean {
  const start = tokens.start[first];
  const end = tokens.end[last];
  return kind !== PLACE && furniture.some((span) => start < span.end && end > span.start);
}
