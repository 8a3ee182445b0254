import type { Gazetteer } from '../gazetteers/gazetteer.js';
import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { tagIndex, tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import { BODY_NOUNS, PLACE_NOUNS, THING_NOUNS } from './kindNouns.js';
import { GROUP, ORGANIZATION, PERSON, PLACE, THING, type TokenSpan } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';
import { HONORIFICS, isOffice, OFFICE_MODIFIERS } from './titles.js';
import { kindToldAfter } from './toldKinds.js';
import { bareWord, isPossessive } from './words.js';

const THING_HEADS = new Set([...THING_NOUNS, ...wordsWith('nouns', 'before', 'thing')]);
const PLACE_HEADS = new Set([...PLACE_NOUNS, ...wordsWith('nouns', 'before', 'place')]);
/** Nouns that explain a body after its name. */
const DESCRIBED = wordsWith('nouns', 'described', 'body');
const STORMS = listOf('names', 'storms');
const NEWSPAPERS = listOf('names', 'newspapers');
const MODELS = listOf('names', 'models');
const VESSEL_PARTS = listOf('names', 'vessel parts');
const OF_BODIES = listOf('names', 'of bodies');
const AFTER_BODIES = listOf('names', 'after bodies');
const OFFICES_OF_BODIES = listOf('names', 'offices of bodies');
const STATE_HEADS = listOf('names', 'state heads');
const OF_PEOPLES = listOf('names', 'of peoples');
const RELATIVES = listOf('names', 'relatives');
const PERSONS = classBit('person');
const BODIES = classBit('organization');
const NAMED: ReadonlySet<string> = new Set(['called', 'named', 'nicknamed']);
const VBN = tagIndex('VBN');
const CC = tagIndex('CC');
const IN_NOUN_PHRASE = tagSet('DT', 'PRP$', 'CD', 'JJ', 'HYPH', 'NN', 'NNS', 'NNP', 'POS');
const BEFORE_PARTICIPLE = tagSet('IN', 'VBD', 'VBZ', 'VBP', 'VBN', 'VBG', 'VB', ',');
const TENSED = tagSet('VBD', 'VBZ', 'VBP', 'VBN', 'MD');
/** What opens a clause of its own: what follows is no verb of the words before. */
const BEFORE_CLAUSE = tagSet('PRP', 'TO', 'WDT', 'WRB');

/** The kind that a name's own first or last word tells, or -1: "Hurricane Iota", "Halden Courier". */
export function kindOfWords(first: string, last: string): number {
  if (STORMS.has(first)) return THING;
  return NEWSPAPERS.has(last) ? ORGANIZATION : -1;
}

/** The kind that the words around a name tell, or -1; those before it are asked first. */
export function kindToldAround(tokens: Tokens, name: RecognisedName, gazetteer: Gazetteer): number {
  const { first, last, kind } = name;
  const before = first > 0 ? kindToldBefore(tokens, first) : -1;
  if (before >= 0) return before;
  const beside = kindToldBeside(tokens, first, last, kind);
  return beside >= 0 ? beside : kindToldAfter(tokens, name, gazetteer);
}

function kindToldBefore(tokens: Tokens, first: number): number {
  const before = bareWord(tokens, first - 1);
  if (HONORIFICS.has(before) || (isOffice(before) && !STATE_HEADS.has(before))) return PERSON;
  if (isSmall(tokens, first - 1) && THING_HEADS.has(before)) return THING;
  if (isBodyBefore(tokens, first)) return ORGANIZATION;
  if (isNamedPerson(tokens, first)) return PERSON;
  const object = bareWord(tokens, first - 2);
  const isOfBody = (before === 'of' || before === 'in') && OF_BODIES.has(object);
  // The headquarters of somebody, but in a town.
  if (isOfBody && !(before === 'in' && object === 'headquarters')) return ORGANIZATION;
  if (before === 'of') return kindOfOwner(tokens, first - 2);
  if (before !== 'the') return -1;
  const isVessel = object === 'aboard' || object === 'onboard';
  const isOfVessel = object === 'of' && VESSEL_PARTS.has(bareWord(tokens, first - 3));
  return isVessel || isOfVessel ? THING : -1;
}

/** "The airline Corvane", "Retailer Corvane", "the store chain Ada Orsal". */
function isBodyBefore(tokens: Tokens, first: number): boolean {
  const noun = bareWord(tokens, first - 1);
  const opens = tokens.sentenceStart[tokens.sentence[first]] === first - 1;
  if (!isSmall(tokens, first - 1) && !opens) return false;
  if (BODY_NOUNS.has(noun)) return true;
  // Not "film-maker Ada Orsal".
  const isWhole = tokens.text[tokens.start[first - 1] - 1] !== '-';
  return isWhole && DESCRIBED.has(noun) && (classesOfNoun(noun) & (PERSONS | BODIES)) === BODIES;
}

/** "A porter called Orsal", "her cousin Orsal". */
function isNamedPerson(tokens: Tokens, first: number): boolean {
  const isNaming = NAMED.has(bareWord(tokens, first - 1)) && isParticiple(tokens, first - 1);
  const noun = isNaming ? first - 2 : -1;
  if (noun < 0) return isSmall(tokens, first - 1) && RELATIVES.has(bareWord(tokens, first - 1));
  const classes = classesOfNoun(tokens.lemma[noun]);
  return (classes & PERSONS) !== 0 && (classes & BODIES) === 0;
}

/**
 * "A porter called Orsal was hurt", but not "the captain called Orsal and asked for help": whether a word right before a name is no
 * verb of its clause, since another is, before it or after the name, or a preposition or comma stands before it.
 */
function isParticiple(tokens: Tokens, verb: number): boolean {
  const { tag, sentence, sentenceStart } = tokens;
  if (tag[verb] !== VBN) return false;
  const [from, to] = [sentenceStart[sentence[verb]], sentenceStart[sentence[verb] + 1]];
  let before = verb - 1;
  while (before >= from && IN_NOUN_PHRASE[tag[before]]) before--;
  if (before >= from && BEFORE_PARTICIPLE[tag[before]]) return true;
  let after = verb + 1;
  while (after < to && !TENSED[tag[after]] && !BEFORE_CLAUSE[tag[after]]) after++;
  const isShared = after < to && tag[after - 1] === CC;
  return after < to && !isShared && TENSED[tag[after]] === 1;
}

/** Whether only somebody has what the words around a name give them: "her cousin Orsal", "Orsal's cousin". */
export function isRelated(tokens: Tokens, { first, last }: TokenSpan): boolean {
  return (
    isNamedPerson(tokens, first) ||
    (isPossessive(tokens, last + 1) && RELATIVES.has(bareWord(tokens, last + 2)))
  );
}

/** "Detective Orsal", with the office in small letters, as prose prints it. */
export const isAfterOffice = (tokens: Tokens, { first }: TokenSpan): boolean =>
  isSmall(tokens, first - 1) && isOffice(bareWord(tokens, first - 1));

/** The kind of what the noun at `head` is somebody or something of, or -1: "the chairman of", "the coast of". */
function kindOfOwner(tokens: Tokens, head: number): number {
  const noun = bareWord(tokens, head);
  if (OFFICES_OF_BODIES.has(noun)) return ORGANIZATION;
  // "The finance director of", where a film has a director as well.
  if (noun === 'director' && OFFICE_MODIFIERS.has(bareWord(tokens, head - 1))) return ORGANIZATION;
  // "King of …" is as often a title in jest.
  return PLACE_HEADS.has(noun) || (STATE_HEADS.has(noun) && noun !== 'king') ? PLACE : -1;
}

function kindToldBeside(tokens: Tokens, first: number, last: number, kind: number): number {
  const next = bareWord(tokens, last + 1);
  // "its Falcon Heavy rocket", where "a Tarsis rocket" would be a company's.
  if (last > first && kind === ORGANIZATION && MODELS.has(next)) return THING;
  if (isSmall(tokens, last + 1) && AFTER_BODIES.has(next)) return ORGANIZATION;
  if (last > first) return -1;
  if (isPossessive(tokens, last + 1)) {
    const owned = bareWord(tokens, last + 2);
    return OF_BODIES.has(owned) || isHead(tokens, last + 2)
      ? ORGANIZATION
      : RELATIVES.has(owned)
        ? PERSON
        : -1;
  }
  // "Ruritanian troops": an adjective of a land and what only a land has.
  const isAdjective = kind !== PERSON && bareWord(tokens, last).endsWith('an');
  return isAdjective && OF_PEOPLES.has(next) ? GROUP : -1;
}

/** "Corvane's chairman", "Corvane's chief executive": not the "executive producer" of a film. */
function isHead(tokens: Tokens, i: number): boolean {
  const word = bareWord(tokens, i);
  if (word === 'chief') return /^(?:executive|operating|financial)$/.test(bareWord(tokens, i + 1));
  return word !== 'executive' && OFFICES_OF_BODIES.has(word);
}

function isSmall(tokens: Tokens, i: number): boolean {
  const code = tokens.text.charCodeAt(tokens.start[i]);
  return code >= 97 && code <= 122;
}
