import type { Gazetteer } from '../gazetteers/gazetteer.js';
import { listOf } from '../lexicon/lexicon.js';
import { LAST_WORD_ODDS } from '../models/lastWords.js';
import { tagIndex, tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import { PERSON, type TokenSpan } from './labels.js';
import { lastWordAt } from './lastWords.js';
import type { RecognisedName } from './recogniseNames.js';
import { HONORIFICS, isOffice } from './titles.js';
import { bareWord, isPossessive } from './words.js';
import { isGivenName } from './wordsOfPersons.js';

const OF_BODIES = listOf('names', 'of bodies');
const DEEDS = listOf('names', 'deeds of bodies');
const DONE_BY_BODIES = listOf('names', 'done by bodies');
const VERBS = tagSet('VB', 'VBD', 'VBZ', 'VBP', 'VBN');
/** What may stand between a name and what it does. */
const BEFORE_DEEDS = tagSet('MD', 'TO', 'RB');
const AUXILIARIES: ReadonlySet<string> = new Set(['has', 'have', 'had']);
const WITHIN_OBJECTS = tagSet(
  'DT',
  'PRP$',
  'CD',
  'JJ',
  'JJR',
  'JJS',
  'NN',
  'NNS',
  'NNP',
  'VBN',
  'RP',
  'HYPH',
  '$',
);
const NUMERAL = tagIndex('CD');
const VAGUE_NUMBERS = listOf('figures', 'vague');
/** "More than 300 jobs", "about 20 mills": before a number, within an object. */
const BEFORE_NUMBERS: ReadonlySet<string> = new Set(['than', 'about', 'around', 'over', 'under']);
/** How many words after its verb an object ends. */
const REACH = 6;

/** Of what only a body does or has: "cuts 300 jobs", "Haldane Steel's shareholders". */
const BY_DEED = 3;
/** Of a last word that is neither a common noun nor one of companies alone, as most surnames are. */
const BY_OTHER_WORD = -2;
/** What the model knows of a name it knows by the same words, in part. */
const SHARE_OF_MODEL = 0.5;

/**
 * Whether what the model took for somebody is rather a company, by its own last word, what it does or has, and how sure the
 * model was; what it took for a place or thing is one where it does or has what companies do. A surname that companies
 * seldom end in is a person's unless something tells.
 *
 * @param deeds how many namings of it tell of a body
 */
export function isLikeBody(
  tokens: Tokens,
  name: RecognisedName,
  gazetteer: Gazetteer,
  deeds = tellsOfBody(tokens, name) ? 1 : 0,
): boolean {
  const { first, last, confidence } = name;
  if (isTitle(bareWord(tokens, first - 1))) return false;
  const isTold = deeds > 0;
  if (last > first + 1) return false;
  if (name.kind !== PERSON && isTold) return true;
  if (last === first) return false;
  const lastWord = lastWordAt(tokens, last, gazetteer);
  if ((lastWord === null || lastWord === 'ofPersons') && !isTold) return false;
  // "Orsal Island" ends in a common noun as well.
  if (name.kind !== PERSON && (lastWord !== 'ofCompanies' || isOfPeople(tokens, first, gazetteer)))
    return false;
  const isGiven = isGivenName(tokens, first, first, gazetteer);
  const byWords = lastWord === null ? BY_OTHER_WORD : LAST_WORD_ODDS[lastWord][isGiven ? 1 : 0];
  const sure = Math.min(confidence, 0.99);
  return byWords + BY_DEED * deeds > SHARE_OF_MODEL * Math.log(sure / (1 - sure));
}

/** Whether what the words after a name say that it does or has is a body's. */
export const tellsOfBody = (tokens: Tokens, { last }: TokenSpan): boolean =>
  doesAsBodies(tokens, last) || hasAsBodies(tokens, last);

/** "Chechen" of a republic's name. */
function isOfPeople({ text, start, end }: Tokens, i: number, gazetteer: Gazetteer): boolean {
  const entry = gazetteer.first(text, start[i], end[i]);
  return entry >= 0 && gazetteer.kind(entry) === 'GROUP';
}

/** "Governor Kate Stone". */
const isTitle = (word: string) => HONORIFICS.has(word) || isOffice(word);

/** "Haldane Steel to cut 1,400 jobs", "Haldane Steel said it would cut …": a verb with an object that bodies cut, post, shut or issue. */
function doesAsBodies(tokens: Tokens, last: number): boolean {
  const end = tokens.sentenceStart[tokens.sentence[last] + 1];
  let verb = afterOwnWord(tokens, last + 1);
  while (verb < end && (BEFORE_DEEDS[tokens.tag[verb]] || AUXILIARIES.has(bareWord(tokens, verb)))) verb++;
  if (verb >= end || !VERBS[tokens.tag[verb]] || !DEEDS.has(tokens.lemma[verb])) return false;
  // Nobody "cut its forecast".
  if (bareWord(tokens, verb + 1) === 'its') return true;
  for (let i = verb + 1; i < end && i <= verb + REACH && isWithinObject(tokens, i); i++)
    if (DONE_BY_BODIES.has(bareWord(tokens, i))) return true;
  return false;
}

/** The token after "said it", where what a body says that it does follows; else the one itself. */
const afterOwnWord = (tokens: Tokens, i: number) =>
  tokens.lemma[i] === 'say' && bareWord(tokens, i + 1) === 'it' ? i + 2 : i;

/** Whether a word goes on an object; of prepositions only those beside a number: "two of its mills", "more than 300 jobs". */
function isWithinObject(tokens: Tokens, i: number): boolean {
  if (WITHIN_OBJECTS[tokens.tag[i]]) return true;
  const word = bareWord(tokens, i);
  if (word === 'of') return tokens.tag[i - 1] === NUMERAL || VAGUE_NUMBERS.has(bareWord(tokens, i - 1));
  return BEFORE_NUMBERS.has(word) && tokens.tag[i + 1] === NUMERAL;
}

const hasAsBodies = (tokens: Tokens, last: number) =>
  isPossessive(tokens, last + 1) && OF_BODIES.has(bareWord(tokens, last + 2));
