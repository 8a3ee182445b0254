import type { Entity } from '../analysis.js';
import { nameKey } from '../gazetteers/nameKey.js';
import { listOf, listsIn } from '../lexicon/lexicon.js';
import { isOffice, OFFICE_MODIFIERS, wordsOfTitle } from '../names/titles.js';
import { bareWord } from '../names/words.js';
import { tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import { endOfAge, personOfAge } from './ages.js';
import { type Discourse, type Occurrence, onlyOf } from './discourse.js';
import { isForPerson, onlyPersonNear, personCalled } from './namedPeople.js';
import { bodyOfSort, isSortOfBody, placeOfSort, SORTS_OF_PLACES, tellsOfCountry } from './sorts.js';

const INDEFINITE = new Set([...listOf('grammar', 'indefinite articles'), 'another', 'one']);
const NOUNS = tagSet('NN', 'NNS', 'NNP');
const SINGULAR = tagSet('NN');
const MODIFIERS = tagSet('NN', 'JJ');
const ONE_OF_A_PEOPLE = tagSet('NNP', 'NN', 'JJ');
/** Sentences before a description's own in which what its last word names must have been named. */
const NAMED_LATELY = 3;
/** Of a verb whose subject is many. */
const OF_ALL = tagSet('VBP');
/** Words after a noun that begin what tells which one is meant. */
const NARROWING = new Set([
  'who',
  'that',
  'which',
  'whose',
  'whom',
  'in',
  'at',
  'from',
  'with',
  'behind',
  'on',
]);

/** A definite description and the entity it means. */
export interface ResolvedDescription {
  readonly first: number;
  readonly last: number;
  readonly entity: number;
}

/** By the word for a sort of body, the words of which its name holds one; after a hyphen, with which one of its words ends. */
const BODIES: ReadonlyMap<string, ReadonlySet<string>> = new Map(listsIn('sorts'));

/** Whether a body's name says that it is of a sort: "Orsal College" a university, "Metrojet" an airline. */
function isNamedAs(name: string, sort: ReadonlySet<string>): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return [...sort].some((part) =>
    part.startsWith('-') ? words.some((word) => word.endsWith(part.slice(1))) : words.includes(part),
  );
}

/**
 * Definite descriptions that mean a person by office ("the minister", "the French president"), age, people or what the article
 * calls them ("the umpire"), or a body or place by its sort ("the ministry") or the last word of its name: each goes to the one
 * entity mentioned before that fits; where two fit, to nobody (after Lee et al. 2013, the precise constructs).
 */
export function resolveDescriptions(discourse: Discourse): ResolvedDescription[] {
  const { tokens, entities, isName } = discourse;
  const resolved: ResolvedDescription[] = [];
  /** By the body, the town that it was called by. */
  const townOf = new Map<number, number>();
  const lastWords = new Set(entities.flatMap((entity) => lastWordOf(entity) ?? []));
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (bareWord(tokens, i) !== 'the' || isName[i]) continue;
    const sentenceEnd = tokens.sentenceStart[tokens.sentence[i] + 1];
    const endOfAged = endOfAge(discourse, i);
    if (endOfAged >= 0) {
      const entity = personOfAge(discourse, i);
      if (entity >= 0) {
        resolved.push({ first: i, last: endOfAged, entity });
        discourse.add({ entity, first: i, last: endOfAged, form: 'NOMINAL' });
      }
      i = endOfAged;
      continue;
    }
    const endOfEpithet = endOfBorn(discourse, i);
    if (endOfEpithet >= 0) {
      const entity = discourse.isSubject(endOfEpithet) ? onlyPersonNear(discourse, i) : -1;
      if (entity >= 0) {
        resolved.push({ first: i, last: endOfEpithet, entity });
        discourse.add({ entity, first: i, last: endOfEpithet, form: 'NOMINAL' });
      }
      i = endOfEpithet;
      continue;
    }
    let last = -1;
    let group = -1;
    let isBased = false;
    let length = 0;
    const words: string[] = [];
    for (let k = i + 1; k < Math.min(sentenceEnd, i + 6); k++) {
      if (isName[k]) {
        // "the French president"
        if (group >= 0 || words.length > 0) break;
        const named = discourse.at(k);
        // "The Baltic state": where a country lies.
        if (named && isOfRegion(discourse, named)) {
          words.push(bareWord(tokens, named.last));
          k = named.last;
          continue;
        }
        if (!named || (entities[named.entity].kind !== 'GROUP' && entities[named.entity].kind !== 'PLACE'))
          break;
        group = named.entity;
        isBased = endOfBased(tokens, named.last) > named.last;
        k = endOfBased(tokens, named.last);
        continue;
      }
      const word = bareWord(tokens, k);
      const isSingular = SINGULAR[tokens.tag[k]] === 1;
      if (isOffice(word) || isSort(word) || (isSingular && (isForPerson(word) || lastWords.has(word))))
        last = k;
      else if (!OFFICE_MODIFIERS.has(word) && !(group < 0 ? MODIFIERS : SINGULAR)[tokens.tag[k]]) break;
      words.push(word);
      if (last === k) length = words.length;
    }
    if (last < 0 && group >= 0 && words.length === 0) {
      const end = discourse.at(i + 1)?.last ?? i + 1;
      const entity = isOneOfAPeople(discourse, entities[group], end) ? onlyPersonNear(discourse, i) : -1;
      if (entity >= 0) {
        resolved.push({ first: i, last: end, entity });
        discourse.add({ entity, first: i, last: end, form: 'NOMINAL' });
        i = end;
      }
      continue;
    }
    if (last < 0) continue;
    const description = words.slice(0, length);
    // "the minister of Y", "the president, X", "the president X", "the agency's …" name or mean something more.
    const next = last + 1 < sentenceEnd ? bareWord(tokens, last + 1) : '';
    if (isName[last + 1] || next === 'of' || next === 'for' || (next === ',' && isName[last + 2])) continue;
    const head = description[description.length - 1];
    // "The Oslo-based minister" need not be Norway's.
    if (isBased && !isSort(head)) continue;
    // "The company car", "the city council" mean something else.
    if (!isOffice(head) && NOUNS[tokens.tag[last + 1]] && last + 1 < sentenceEnd) continue;
    const entity = entityOf(discourse, i, description, group, next);
    if (entity < 0) continue;
    if (group >= 0 && isTown(entities[group])) {
      // "The Ghent firm" and "the Oslo firm" are two.
      if ((townOf.get(entity) ?? group) !== group) continue;
      townOf.set(entity, group);
    }
    resolved.push({ first: i, last, entity });
    discourse.add({ entity, first: i, last, form: 'NOMINAL' });
    i = last;
  }
  return resolved;
}

/**
 * The last token of "the Bremen-born player", "the three-time champion": a person by where they were born or how often they did
 * something, which is told of somebody known; -1 for anything else.
 */
function endOfBorn({ tokens, isName }: Discourse, the: number): number {
  const noun = the + EPITHET_TOKENS;
  if (noun >= tokens.length || tokens.sentence[noun] !== tokens.sentence[the]) return -1;
  const isEpithet =
    bareWord(tokens, the + 2) === '-' &&
    (isName[the + 1] === 1 ? bareWord(tokens, the + 3) === 'born' : bareWord(tokens, the + 3) === 'time');
  const isAlone = SINGULAR[tokens.tag[noun]] === 1 && !isName[noun] && NOUNS[tokens.tag[noun + 1]] !== 1;
  return isEpithet && isAlone && isForPerson(bareWord(tokens, noun)) ? noun : -1;
}

/** The last token of "Oslo-based", whose name ends in a token; or that token, where it doesn't go on so. */
const endOfBased = (tokens: Tokens, name: number) =>
  bareWord(tokens, name + 1) === '-' && bareWord(tokens, name + 2) === 'based' ? name + 2 : name;

/** Whether a name that is no land's or people's stands right before a word for a country. */
const isOfRegion = ({ tokens, entities }: Discourse, { entity, last }: Occurrence) =>
  entities[entity].gazetteer?.countryCode == null && tellsOfCountry(bareWord(tokens, last + 1), []);

/** Tokens of "Bremen-born player". */
const EPITHET_TOKENS = 4;

/**
 * Whether a people's name that ends in a token is one of them, who does something: "the Catalan said", not "the French want", nor
 * "the Rohingya fled", since a people without a country is mostly meant as a whole.
 */
function isOneOfAPeople(discourse: Discourse, { kind, gazetteer }: Entity, last: number): boolean {
  const { tokens } = discourse;
  const name = bareWord(tokens, last);
  return (
    kind === 'GROUP' &&
    (gazetteer?.countryCode != null || name.endsWith('an')) &&
    discourse.isSubject(last) &&
    ONE_OF_A_PEOPLE[tokens.tag[last]] === 1 &&
    OF_ALL[tokens.tag[last + 1]] !== 1 &&
    bareWord(tokens, last + 1) !== 'were' &&
    !/(?:sh|ch|se|s)$/.test(name)
  );
}

/** The entity that a description with a head, by the word after it, means; or -1. */
function entityOf(
  discourse: Discourse,
  token: number,
  words: readonly string[],
  group: number,
  next: string,
): number {
  const head = words[words.length - 1];
  const holder = isOffice(head) ? holderOf(discourse, token, words, group) : -1;
  if (holder >= 0) return holder;
  const ofSort = isSort(head) ? entityOfSort(discourse, token, words, group) : -1;
  if (ofSort >= 0) return ofSort;
  // "The driver who fled", "the manager in Velm" say themselves who is meant.
  // "The vice president" is not the president, nor "the bus driver" any driver.
  if (words.length > 1 || group >= 0 || NARROWING.has(next)) return -1;
  return isForPerson(head) ? personCalled(discourse, token, head) : namedWith(discourse, token, head);
}

/** The last of several words of the name of a body, place or thing, lower case; undefined for all others. */
function lastWordOf({ kind, name }: Entity): string | undefined {
  const words = kind === 'PERSON' || kind === 'GROUP' ? [] : name.toLowerCase().split(' ');
  return words.length > 1 ? words[words.length - 1] : undefined;
}

/**
 * "The observatory" after "Armagh Observatory": the only one lately before it whose name ends in the noun, where no other is spoken of;
 * or -1. A name that the gazetteer knows may be more than its words: "the White House".
 */
function namedWith(discourse: Discourse, token: number, noun: string): number {
  if (discourse.speaksOf(noun, token)) return -1;
  return discourse.onlyNear(
    token,
    NAMED_LATELY,
    (entity) => entity.gazetteer === null && lastWordOf(entity) === noun,
  );
}

/** The one person mentioned before `token` whose office the words can mean, or -1. */
function holderOf(discourse: Discourse, token: number, words: readonly string[], group: number): number {
  const { entities, tokens } = discourse;
  const head = words[words.length - 1];
  const mentions = discourse.before(token);
  const before = new Set(mentions.map((o) => o.entity));
  const titled = new Set(mentions.filter((o) => isCalledBefore(discourse, o, words)).map((o) => o.entity));
  const country = group < 0 ? null : (entities[group].gazetteer?.countryCode ?? null);
  const fitting: number[] = [];
  for (const entity of before) {
    const { kind, positions } = entities[entity];
    if (kind !== 'PERSON') continue;
    const holds = positions.some(({ title, place, organization }) => {
      const titleWords = wordsOfTitle(title);
      if (!titleWords.includes(head)) return false;
      // "the prime minister" is no "Foreign Minister"; "the minister" may be either.
      if (!titled.has(entity) && !words.every((word) => titleWords.includes(word))) return false;
      if (head === 'president' && titleWords.includes('vice') !== words.includes('vice')) return false;
      const of = place ?? organization;
      const ofCountry = of === null ? null : (entities[of].gazetteer?.countryCode ?? null);
      return country === null || ofCountry === null || ofCountry === country;
    });
    if (holds) fitting.push(entity);
  }
  if (fitting.length === 1) return isAnotherSince(discourse, fitting[0], head, token) ? -1 : fitting[0];
  if (fitting.length === 0) return -1;
  // Of several, the one alone mentioned in this sentence or the one before.
  const sentence = tokens.sentence[token];
  const near = new Set(
    mentions
      .filter((o) => sentence - tokens.sentence[o.first] <= 1 && fitting.includes(o.entity))
      .map((o) => o.entity),
  );
  return onlyOf(near);
}

/** Whether a name stands right behind the words: "Fire chief Ada Orsal". */
const isCalledBefore = (
  { tokens }: Discourse,
  { first, form }: Occurrence,
  words: readonly string[],
): boolean =>
  form === 'NAME' && words.every((word, k) => bareWord(tokens, first - words.length + k) === word);

/** No noun is further behind the article of its description, in tokens. */
const LONGEST_DESCRIPTION = 12;

/**
 * Whether since the last mention of who holds an office somebody else of that office was spoken of who is not named: "Mayor Ada
 * Orsal left. A mayor from the coast said it was safe. The mayor added …"
 */
function isAnotherSince(discourse: Discourse, entity: number, office: string, token: number): boolean {
  const { tokens, isName } = discourse;
  return discourse.spokenOf(office, discourse.lastBefore(entity, token), token).some((i) => {
    if (SINGULAR[tokens.tag[i]] !== 1 || discourse.at(i) || isName[i + 1]) return false;
    let first = i;
    const furthest = Math.max(i - LONGEST_DESCRIPTION, 0);
    while (first > furthest && (isName[first - 1] || MODIFIERS[tokens.tag[first - 1]])) first--;
    return INDEFINITE.has(bareWord(tokens, first - 1))
      ? !isPredicate(tokens, first - 1)
      : discourse.isSubject(i);
  });
}

/** Whether what begins at a token says what somebody named is: "Orsal, a mayor", "Orsal is a mayor". */
const isPredicate = (tokens: Tokens, first: number) =>
  /^(?:,|is|was|as|be|been|become|became)$/.test(bareWord(tokens, first - 1));

function isSort(word: string): boolean {
  return isSortOfBody(word) || BODIES.has(word) || Object.hasOwn(SORTS_OF_PLACES, word);
}

/** The body or place that the words mean: by its name, else by what the article says of it; or -1. */
function entityOfSort(discourse: Discourse, token: number, words: readonly string[], group: number): number {
  const sort = words[words.length - 1];
  const named = bodyOf(discourse, token, words);
  const isTold = words.length === 1 || tellsOfCountry(sort, words.slice(0, -1));
  if (named >= 0) return named;
  // "The Leeds company said": a body by the town it is in.
  if (group >= 0 && words.length === 1 && isSortOfBody(sort) && isTown(discourse.entities[group]))
    return bodyOfSort(discourse, token, sort, isNamedAsOther(sort));
  if (!isTold || group >= 0 || (sort === 'state' && words.length === 1)) return -1;
  if (Object.hasOwn(SORTS_OF_PLACES, sort)) return placeOfSort(discourse, token, SORTS_OF_PLACES[sort]);
  return isSortOfBody(sort) ? bodyOfSort(discourse, token, sort, isNamedAsOther(sort)) : -1;
}

/** Whether a place is a town, and no country. */
const isTown = ({ kind, gazetteer }: Entity): boolean =>
  kind === 'PLACE' && /^city:/.test(gazetteer?.id ?? '');

/** Whether a body's name says that it is of another sort than `sort`. */
const isNamedAsOther = (sort: string) => (name: string) => {
  const own = BODIES.get(sort);
  return [...BODIES.values()].some((words) => isNamedAs(name, words)) && !(own && isNamedAs(name, own));
};

/** The one body mentioned before `token` whose name is of the sort the word tells, or -1. */
function bodyOf(discourse: Discourse, token: number, words: readonly string[]): number {
  const sort = BODIES.get(words[words.length - 1]);
  if (!sort) return -1;
  const qualifier = words.slice(0, -1);
  const fitting = new Set<number>();
  for (const { entity } of discourse.before(token)) {
    const { kind, name, gazetteer } = discourse.entities[entity];
    if (kind !== 'ORGANIZATION') continue;
    const known = `${name} ${gazetteer?.name ?? ''}`;
    if (isNamedAs(known, sort) && qualifier.every((word) => nameKey(known).includes(word)))
      fitting.add(entity);
  }
  return onlyOf(fitting);
}
