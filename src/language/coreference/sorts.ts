import { isWireAgency } from '../../documents/wireAgencies.js';
import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { bareWord, isPossessive } from '../names/words.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { type Discourse, type Occurrence, onlyOf } from './discourse.js';
import { says } from './speakingOn.js';

/** Sentences before a description's own in which a body or place it means must have been mentioned. */
const REACH = 1;

/** Words for any body, which need not stand in its name: "the company" of "Orsa". */
const ANY_BODY: ReadonlySet<string> = wordsWith('nouns', 'sort', 'any');
/** Words for bodies of one kind. */
const KINDS_OF_BODIES: ReadonlySet<string> = wordsWith('nouns', 'sort', 'one');

/** Words for what prints or sends the news. */
const PRESS: ReadonlySet<string> = wordsWith('nouns', 'sort', 'press');
/** Sentences before a description's own in which such a body must have been cited. */
const REACH_OF_CITED = 3;

/** Whether a word says of which sort a body is. */
export function isSortOfBody(word: string): boolean {
  return ANY_BODY.has(word) || KINDS_OF_BODIES.has(word) || PRESS.has(word) || isMaker(word);
}

/** "Lensmaker", "housebuilder": a body by what it makes, as against "policymaker". */
const isMaker = (word: string): boolean => /^\p{L}{3,}(?:maker|builder)$/u.test(word) && !MAKERS.has(word);

const COUNTRY = /^country:/;

/** Words for a place, and how its entry in the gazetteer begins. */
export const SORTS_OF_PLACES: Readonly<Record<string, RegExp>> = {
  city: /^city:/,
  town: /^city:/,
  country: COUNTRY,
  nation: COUNTRY,
  republic: COUNTRY,
  state: COUNTRY,
  kingdom: COUNTRY,
};

const OF_ANOTHER = listOf('grammar', 'of another');

/** Whether words before a sort of country tell more of the one named, not which other is meant: "the landlocked nation". */
export const tellsOfCountry = (sort: string, words: readonly string[]): boolean =>
  SORTS_OF_PLACES[sort] === COUNTRY && !words.some((word) => OF_ANOTHER.has(word));

/** Bodies that are no company, whatever else they are. */
const NO_COMPANIES = listOf('names', 'no companies');
const VEHICLE = classBit('vehicle');
/** Persons by what they make. */
const MAKERS = listOf('persons', 'makers');
const AGENCIES = listOf('names', 'sorts of no companies');
const INDEFINITE = listOf('grammar', 'indefinite articles');
/** "told Reuters", "said on Marlow": a body that carries the news rather than makes it. */
const MEANS: ReadonlySet<string> = new Set('on via told to by'.split(' '));

/**
 * The body that "the company" means, or -1: the only one in this sentence or the one before; of several, the only one
 * that the article calls so ("the company Orsa", "Orsa is a company"). "The airline" is the only one it calls so; where it
 * speaks of no airline before, the only body there that can be one. "The paper" is the only one it calls so, else the only one
 * cited lately.
 */
export function bodyOfSort(
  discourse: Discourse,
  token: number,
  sort: string,
  isOther: (name: string) => boolean,
): number {
  const { entities, tokens } = discourse;
  const called = new Set<number>();
  const near = new Set<number>();
  const cited = new Set<number>();
  const sentence = tokens.sentence[token];
  for (const occurrence of discourse.before(token)) {
    const { kind, name } = entities[occurrence.entity];
    if (kind !== 'ORGANIZATION') continue;
    if (isCalled(discourse, occurrence, sort)) called.add(occurrence.entity);
    const distance = sentence - tokens.sentence[occurrence.first];
    if (distance <= REACH_OF_CITED && isCited(discourse, occurrence)) cited.add(occurrence.entity);
    if (isNoCompany(name) && !AGENCIES.has(sort)) continue;
    if (distance > REACH || isMeans(discourse, occurrence)) continue;
    near.add(occurrence.entity);
  }
  if (PRESS.has(sort))
    return says(discourse, { first: token, last: token + 1 }) ? onlyOf(called.size > 0 ? called : cited) : -1;
  if (!ANY_BODY.has(sort)) {
    if (called.size > 0 || discourse.speaksOf(sort, token) || mayBeNearVessel(discourse, token, sort))
      return onlyOf(called);
    return onlyOf(
      new Set(
        [...near].filter((entity) => !isOther(entities[entity].name) && !isWireAgency(entities[entity].name)),
      ),
    );
  }
  return near.size === 1 ? onlyOf(near) : onlyOf(new Set([...near].filter((entity) => called.has(entity))));
}

/** Whether "the carrier" may be a vessel, as one is named nearby. */
const mayBeNearVessel = (discourse: Discourse, token: number, sort: string): boolean =>
  (classesOfNoun(sort) & VEHICLE) !== 0 &&
  discourse.onlyNear(token, REACH, ({ kind }) => kind === 'THING') >= 0;

const isNoCompany = (name: string) =>
  name
    .toLowerCase()
    .split(/\W+/)
    .some((word) => NO_COMPANIES.has(word));

/** The place that "the city" means, or -1: the only one of that sort in this sentence or the one before. */
export function placeOfSort(discourse: Discourse, token: number, sort: RegExp): number {
  return discourse.onlyNear(
    token,
    REACH,
    ({ kind, gazetteer }) => kind === 'PLACE' && sort.test(gazetteer?.id ?? ''),
  );
}

/** Whether the article says here that the body is one of that sort: "the airline Orsa", "Orsa, a Dutch airline". */
function isCalled({ tokens }: Discourse, { first, last, form }: Occurrence, sort: string): boolean {
  if (form === 'NOMINAL') return bareWord(tokens, last) === sort;
  if (form !== 'NAME') return false;
  if (bareWord(tokens, first - 1) === sort) return true;
  const isDescribed =
    /^(,|is|was)$/.test(bareWord(tokens, last + 1)) && INDEFINITE.has(bareWord(tokens, last + 2));
  if (!isDescribed) return false;
  for (let i = last + 3; i <= last + 7; i++) {
    const word = bareWord(tokens, i);
    if (word === sort) return true;
    if (/^(of|in|that|which|who|for|,|\.|)$/.test(word)) return false;
  }
  return false;
}

/** Whether what is said is said by a body or to it: "Orsal reported", "according to Orsal", "told Orsal". */
const isCited = (discourse: Discourse, occurrence: Occurrence): boolean =>
  says(discourse, occurrence) || isMeans(discourse, occurrence);

function isMeans({ tokens }: Discourse, { first, last }: Occurrence): boolean {
  const before = bareWord(tokens, first - 1);
  return (
    MEANS.has(before === 'the' ? bareWord(tokens, first - 2) : before) && !isPossessive(tokens, last + 1)
  );
}
