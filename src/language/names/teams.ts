import type { Gazetteer } from '../gazetteers/gazetteer.js';
import { listOf } from '../lexicon/lexicon.js';
import { loadWordCases, WORD_CASE } from '../models/wordCases.js';
import { tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { GROUP, ORGANIZATION, PERSON, PLACE } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';
import { bareWord, lowerCase } from './words.js';

const PLAY = listOf('calendar', 'play');
const RESULTS = listOf('happenings', 'results');
const NO_TEAMS: ReadonlySet<string> = new Set([
  ...listOf('names', 'landforms'),
  ...listOf('names', 'agreements'),
]);
const PLURALS = tagSet('NNS', 'NNPS', 'NNP');
const OPPOSED: ReadonlySet<string> = new Set(['with', 'to', 'against', 'over', 'at']);
/** What may stand between a team and what it does. */
const BEFORE_VERB = tagSet('MD', 'RB', 'VBD', 'VBP', 'VB');
/** Verbs of results that may as well have another object than a team. */
const GAINED = listOf('happenings', 'results with objects');
const WITHIN_OBJECT = tagSet('DT', 'PRP$', 'CD', 'JJ', 'NN', 'NNS', 'NNP', '$');
const SCORE = /^\d{1,3}[-–]\d{1,3}$/;
/** As sure as this of another kind the model is not contradicted. */
const SURE = 0.8;
const BY_RULE = 0.9;

const isCapital = (tokens: Tokens, i: number) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(wordOf(tokens, i));
const isSame = (tokens: Tokens, a: number, b: number) =>
  a >= 0 && b < tokens.length && tokens.sentence[a] === tokens.sentence[b];

/** Whether an article tells of a match. */
export const tellsOfPlay = ({ lemma }: Tokens): boolean =>
  lemma.some((word) => PLAY.has(word) || RESULTS.has(word));

/**
 * The names with the teams that an article on a match names by a place and a plural ("the Sylhet Kingfishers"), found or not, where
 * it tells once of how they play, and with those as teams that it names as a side where no map has them ("drew 1-1 with Orsal County").
 */
export function withTeams(
  tokens: Tokens,
  found: readonly RecognisedName[],
  gazetteer: Gazetteer,
): RecognisedName[] {
  if (!tellsOfPlay(tokens)) return [...found];
  const plurals = pluralTeams(tokens, found, gazetteer);
  const sentences = sentencesOfPlay(tokens);
  const isPlaying = (name: RecognisedName) =>
    sentences.has(tokens.sentence[name.first]) || hasResult(tokens, name);
  const playing = new Set(plurals.filter(isPlaying).map((name) => keyOf(tokens, name)));
  const teams = plurals.filter((name) => playing.has(keyOf(tokens, name)));
  const isOfTeam = ({ first, last }: RecognisedName) =>
    teams.some((team) => team.first <= last && team.last >= first);
  const others = found.filter((name) => !isOfTeam(name));
  return [...others.map((name) => asSide(tokens, name, gazetteer)), ...teams].sort(
    (a, b) => a.first - b.first,
  );
}

const keyOf = (tokens: Tokens, { first, last }: RecognisedName) => lowerCase(tokens, first, last);

/** The sentences that tell a score or of what belongs to a match. */
function sentencesOfPlay(tokens: Tokens): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < tokens.length; i++)
    if (PLAY.has(tokens.lemma[i]) || endsScore(tokens, i)) found.add(tokens.sentence[i]);
  return found;
}

/**
 * Whether a name is told to have beaten somebody, to have been beaten, or to have won or lost with no word of what, as in "the Velm
 * Potters won at home", but not in "the Velm Caves draw visitors".
 */
function hasResult(tokens: Tokens, { first, last }: RecognisedName): boolean {
  const { lemma, tag } = tokens;
  const before = OPPOSED.has(bareWord(tokens, first - 2)) ? first - 3 : first - 2;
  if (isSame(tokens, before, first) && RESULTS.has(lemma[before])) return true;
  let verb = last + 1;
  while (isSame(tokens, first, verb) && BEFORE_VERB[tag[verb]] === 1 && !RESULTS.has(lemma[verb])) verb++;
  if (!isSame(tokens, first, verb) || !RESULTS.has(lemma[verb])) return false;
  return !GAINED.has(lemma[verb]) || WITHIN_OBJECT[tag[verb + 1]] !== 1;
}

function pluralTeams(
  tokens: Tokens,
  found: readonly RecognisedName[],
  gazetteer: Gazetteer,
): RecognisedName[] {
  const teams: RecognisedName[] = [];
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (bareWord(tokens, i - 1) !== 'the' || !isSame(tokens, i - 1, i) || !isCapital(tokens, i)) continue;
    let last = i;
    while (isSame(tokens, i, last + 1) && isCapital(tokens, last + 1)) last++;
    if (last === i || !isNickname(tokens, last) || !isTownLike(tokens, i, last - 1, gazetteer)) continue;
    const inside = found.filter((name) => name.first <= last && name.last >= i);
    const isOther = ({ first, last: end, kind, confidence }: RecognisedName) =>
      first < i ||
      end > last ||
      (end === last && (kind === GROUP || kind === ORGANIZATION || confidence >= SURE));
    if (!inside.some(isOther)) teams.push({ first: i, last, kind: ORGANIZATION, confidence: BY_RULE });
  }
  return teams;
}

/** "Kingfishers": a plural that is no landform and no game. */
function isNickname(tokens: Tokens, i: number): boolean {
  const word = wordOf(tokens, i);
  if (!/^\p{Lu}\p{Ll}{2,}s$/u.test(word) || PLURALS[tokens.tag[i]] !== 1) return false;
  return !NO_TEAMS.has(word.toLowerCase()) && !PLAY.has(word.toLowerCase().slice(0, -1));
}

/** Whether words are a place's name or such as no lexicon of prose has. */
function isTownLike(tokens: Tokens, first: number, last: number, gazetteer: Gazetteer): boolean {
  const { text, start, end } = tokens;
  const entry = gazetteer.first(text, start[first], end[last]);
  if (entry >= 0) return gazetteer.kind(entry) === 'PLACE';
  return first === last && loadWordCases()(text, start[first], end[first]) === WORD_CASE.UNKNOWN;
}

function asSide(tokens: Tokens, name: RecognisedName, gazetteer: Gazetteer): RecognisedName {
  const { first, last, kind, confidence } = name;
  if (kind === ORGANIZATION || kind === GROUP || kind === PERSON) return name;
  if (gazetteer.first(tokens.text, tokens.start[first], tokens.end[last]) >= 0) return name;
  const isAfterScore = OPPOSED.has(bareWord(tokens, first - 1)) && endsScore(tokens, first - 2);
  const isBeaten = kind === PLACE && RESULTS.has(tokens.lemma[first - 1] ?? '');
  const isSide = isSame(tokens, first - 1, first) && (isAfterScore || isBeaten);
  return isSide ? { ...name, kind: ORGANIZATION, confidence: Math.max(BY_RULE, confidence) } : name;
}

/** Whether a score ends at a token: "1-1", in one token or three. */
function endsScore({ text, start, end }: Tokens, i: number): boolean {
  return [i, i - 2].some((from) => from >= 0 && SCORE.test(text.slice(start[from], end[i])));
}
