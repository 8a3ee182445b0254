import { block, namedNumbers, numberFeatures } from '../engine/featureNumbers.js';
import type { FeatureSet } from '../engine/featureSet.js';
import { loadGazetteer } from '../gazetteers/gazetteer.js';
import { ABBREVIATED_OFFICES, FEMALE_WORDS, MALE_WORDS, OFFICES } from '../names/titles.js';
import { type Discourse, type Occurrence, PERSON_NOUNS } from './discourse.js';
import { ownSubjects, speakersOf } from './exclusions.js';
import { canStandFor, PRONOUN_CLASSES, type PronounClass } from './pronouns.js';

/** Sentences before the pronoun's own in which its entity must have been mentioned. */
const REACH = 4;

/** An entity a pronoun may stand for, with what speaks for and against it. */
export interface Candidate {
  readonly entity: number;
  /** First and last token of its latest mention before the pronoun. */
  readonly first: number;
  readonly last: number;
  /** Indices of the features that hold; see `FEATURE_NAMES`. */
  readonly features: readonly number[];
}

const PER_CLASS = 64;

/** The features of each class of pronouns, by the numbers that the trained weights know them by. */
const { numbers: F, names: NAMES } = numberFeatures(
  {
    always: 0,
    distance: block(1, ['same sentence', '1 sentence', '2 sentences', '3 sentences', '4 sentences']),
    rank: block(6, ['nearest', '2nd nearest', '3rd nearest', '4th nearest', 'further']),
    isClose: 11,
    isFarInSentence: 12,
    isSubject: 13,
    bothSubjects: 14,
    isSubjectOfSentence: 15,
    isPronoun: 16,
    isNominal: 17,
    mentions: block(18, ['none', '1', '2', '3', '4', '5 or more']),
    isMostMentioned: 24,
    isOnly: 25,
    isOfThreeOrMore: 26,
    sexAgrees: 27,
    personsBetween: block(28, ['none', '1', '2 or more']),
    pronounIsQuoted: 31,
    bothInQuotation: 32,
    onlyMentionIsQuoted: 33,
    quotedBesideMention: 34,
    isOrganization: 35,
    isPlace: 36,
    isThing: 37,
    pronounIsSubject: 38,
    pronounOpensSentence: 39,
    opensSentence: 40,
    bothOpenSentences: 41,
    isNearestAndNear: 42,
    isNearestSubjectOfSentence: 43,
    isOnlyAndNear: 44,
    isOnlyWithNobodyBetween: 45,
    isPossessorInSentence: 46,
    isMostMentionedOfThree: 47,
    isOrganizationAsSubject: 48,
    isPlaceAsSubject: 49,
    isNearestPronoun: 50,
  },
  PER_CLASS,
);
/** The features of one class of pronouns follow those of another. */
export const FEATURE_COUNT = PER_CLASS * PRONOUN_CLASSES.length;
/** The name of each feature. */
export const FEATURE_NAMES = PRONOUN_CLASSES.flatMap((pronoun) =>
  NAMES.map((name) => name && `${pronoun}: ${name}`),
);

/** What `coreference.bin` is tied to: its weights are for these features alone. */
export const PRONOUN_FEATURES: FeatureSet = {
  model: 'coreference',
  features: { pronouns: namedNumbers(FEATURE_NAMES) },
  words: () => ({
    gazetteer: loadGazetteer().checksum,
    female: FEMALE_WORDS,
    male: MALE_WORDS,
    offices: [...OFFICES, ...ABBREVIATED_OFFICES],
    persons: PERSON_NOUNS,
  }),
};

/**
 * The entities a pronoun at `token` may stand for (mentioned in its sentence before it or up to four sentences back, of
 * a kind and sex that fit), nearest first, with their features: distance, grammatical place, form and number of their
 * mentions, agreement, quotations, and who else comes between (after Lappin & Leass 1994 and Ng & Cardie 2002).
 */
export function candidatesFor(discourse: Discourse, token: number, pronoun: PronounClass): Candidate[] {
  const { tokens, entities, quotation } = discourse;
  const sentence = tokens.sentence[token];
  const latest = new Map<number, Occurrence>();
  for (const occurrence of discourse.between(sentence - REACH, token)) {
    if (occurrence.last >= token) break;
    latest.set(occurrence.entity, occurrence);
  }
  const sexWanted = pronoun === 'MALE' || pronoun === 'FEMALE' ? pronoun : null;
  const speakers = quotation[token] < 0 ? null : speakersOf(discourse, quotation[token]);
  const doers = ownSubjects(discourse, token);
  const fitting = [...latest.values()].filter(({ entity }) => {
    if (!canStandFor(pronoun, entities[entity].kind)) return false;
    if (speakers?.has(entity) || doers.has(entity)) return false;
    const sex = discourse.sex(entity);
    return !sexWanted || sex === null || sex === sexWanted;
  });
  fitting.sort((a, b) => b.first - a.first);
  let most = 0;
  for (const { entity } of fitting) most = Math.max(most, discourse.countBefore(entity, token));
  const isSubject = discourse.isSubject(token);
  const offset = PRONOUN_CLASSES.indexOf(pronoun) * PER_CLASS;

  return fitting.map((occurrence, rank) => {
    const { entity, first, last, form } = occurrence;
    const on: number[] = [F.always];
    const put = (index: number, holds: boolean) => {
      if (holds) on.push(index);
    };
    const distance = Math.min(sentence - tokens.sentence[first], 4);
    const subject = discourse.isSubject(last);
    const count = discourse.countBefore(entity, token);
    const between = discourse.personsBetween(last + 1, token);
    const kind = entities[entity].kind;
    const sex = discourse.sex(entity);
    on.push(F.distance + distance);
    on.push(F.rank + Math.min(rank, 4));
    put(F.isClose, distance === 0 && token - last <= 3);
    put(F.isFarInSentence, distance === 0 && token - last > 12);
    put(F.isSubject, subject);
    put(F.bothSubjects, subject && isSubject);
    put(F.isSubjectOfSentence, subject && distance === 0);
    put(F.isPronoun, form === 'PRONOUN');
    put(F.isNominal, form === 'NOMINAL');
    on.push(F.mentions + Math.min(count, 5));
    put(F.isMostMentioned, count === most);
    put(F.isOnly, fitting.length === 1);
    put(F.isOfThreeOrMore, fitting.length >= 3);
    put(F.sexAgrees, sexWanted !== null && sex === sexWanted);
    on.push(F.personsBetween + Math.min(between, 2));
    put(F.pronounIsQuoted, quotation[token] >= 0);
    put(F.bothInQuotation, quotation[token] >= 0 && quotation[first] === quotation[token]);
    put(F.onlyMentionIsQuoted, quotation[token] < 0 && quotation[first] >= 0);
    // In "…he…," X said, the pronoun is seldom X.
    put(F.quotedBesideMention, quotation[token] >= 0 && quotation[first] < 0 && distance === 0);
    put(F.isOrganization, kind === 'ORGANIZATION');
    put(F.isPlace, kind === 'PLACE');
    put(F.isThing, kind === 'THING');
    put(F.pronounIsSubject, isSubject);
    put(F.pronounOpensSentence, isFirstOfSentence(discourse, token));
    put(F.opensSentence, isFirstOfSentence(discourse, first));
    put(
      F.bothOpenSentences,
      isFirstOfSentence(discourse, token) && isFirstOfSentence(discourse, first) && distance === 1,
    );
    put(F.isNearestAndNear, rank === 0 && distance <= 1);
    put(F.isNearestSubjectOfSentence, rank === 0 && distance === 0 && subject);
    put(F.isOnlyAndNear, fitting.length === 1 && distance <= 1);
    put(F.isOnlyWithNobodyBetween, fitting.length === 1 && between === 0);
    put(F.isPossessorInSentence, distance === 0 && isPossessorAt(discourse, last));
    put(F.isMostMentionedOfThree, count === most && count >= 3);
    put(F.isOrganizationAsSubject, kind === 'ORGANIZATION' && subject);
    put(F.isPlaceAsSubject, kind === 'PLACE' && subject);
    put(F.isNearestPronoun, form === 'PRONOUN' && distance <= 1 && rank === 0);
    return { entity, first, last, features: on.map((feature) => offset + feature) };
  });
}

function isFirstOfSentence({ tokens }: Discourse, token: number): boolean {
  return token - tokens.sentenceStart[tokens.sentence[token]] <= 1;
}

/** Whether a possessive "'s" follows a token. */
export function isPossessorAt({ tokens }: Discourse, last: number): boolean {
  const next = last + 1;
  return (
    next < tokens.length &&
    tokens.start[next] === tokens.end[last] &&
    /['’]/.test(tokens.text[tokens.start[next]])
  );
}
