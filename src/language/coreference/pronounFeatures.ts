import type { Discourse, Occurrence } from './discourse.js';
import { isOwnObject, speakersOf } from './exclusions.js';
import { canStandFor, PRONOUN_CLASSES, type PronounClass } from './pronouns.js';

/** Sentences before the pronoun's own in which its entity must have been mentioned. */
const REACH = 4;

/** An entity a pronoun may stand for, with what speaks for and against it. */
export interface Candidate {
  readonly entity: number;
  /** Indices of the features that hold; see `FEATURE_COUNT`. */
  readonly features: readonly number[];
}

const PER_CLASS = 64;
/** The features of one class of pronouns follow those of another. */
export const FEATURE_COUNT = PER_CLASS * PRONOUN_CLASSES.length;

/**
 * The entities a pronoun at `token` may stand for (mentioned in its sentence before it or up to four sentences back, of
 * a kind and sex that fit), nearest first, with their features: distance, grammatical place, form and number of their
 * mentions, agreement, quotations, and who else comes between (after Lappin & Leass 1994 and Ng & Cardie 2002).
 */
export function candidatesFor(discourse: Discourse, token: number, pronoun: PronounClass): Candidate[] {
  const { tokens, entities, occurrences, quotation } = discourse;
  const sentence = tokens.sentence[token];
  const latest = new Map<number, Occurrence>();
  const counts = new Map<number, number>();
  for (const occurrence of occurrences) {
    if (occurrence.last >= token) break;
    counts.set(occurrence.entity, (counts.get(occurrence.entity) ?? 0) + 1);
    if (sentence - tokens.sentence[occurrence.first] <= REACH) latest.set(occurrence.entity, occurrence);
  }
  const sexWanted = pronoun === 'MALE' || pronoun === 'FEMALE' ? pronoun : null;
  const speakers = quotation[token] === 0 ? null : speakersOf(discourse, quotation[token]);
  const fitting = [...latest.values()].filter((occurrence) => {
    const { entity } = occurrence;
    if (!canStandFor(pronoun, entities[entity].kind)) return false;
    if (speakers?.has(entity) || isOwnObject(tokens, occurrence, token)) return false;
    const sex = discourse.sex(entity);
    return !sexWanted || sex === null || sex === sexWanted;
  });
  fitting.sort((a, b) => b.first - a.first);
  let most = 0;
  for (const { entity } of fitting) most = Math.max(most, counts.get(entity) ?? 0);
  const isSubject = discourse.isSubject(token);
  const offset = PRONOUN_CLASSES.indexOf(pronoun) * PER_CLASS;

  return fitting.map((occurrence, rank) => {
    const { entity, first, last, form } = occurrence;
    const on: number[] = [0];
    const put = (index: number, holds: boolean) => {
      if (holds) on.push(index);
    };
    const distance = Math.min(sentence - tokens.sentence[first], 4);
    const subject = discourse.isSubject(last);
    const count = counts.get(entity) ?? 0;
    const between = discourse.personsBetween(last + 1, token);
    const kind = entities[entity].kind;
    const sex = discourse.sex(entity);
    on.push(1 + distance);
    on.push(6 + Math.min(rank, 4));
    put(11, distance === 0 && token - last <= 3);
    put(12, distance === 0 && token - last > 12);
    put(13, subject);
    put(14, subject && isSubject);
    put(15, subject && distance === 0);
    put(16, form === 'PRONOUN');
    put(17, form === 'NOMINAL');
    on.push(18 + Math.min(count, 5));
    put(24, count === most);
    put(25, fitting.length === 1);
    put(26, fitting.length >= 3);
    put(27, sexWanted !== null && sex === sexWanted);
    on.push(28 + Math.min(between, 2));
    put(31, quotation[token] !== 0);
    put(32, quotation[token] !== 0 && quotation[first] === quotation[token]);
    put(33, quotation[token] === 0 && quotation[first] !== 0);
    // In "…he…," X said, the pronoun is seldom X.
    put(34, quotation[token] !== 0 && quotation[first] === 0 && distance === 0);
    put(35, kind === 'ORGANIZATION');
    put(36, kind === 'PLACE');
    put(37, kind === 'THING');
    put(38, isSubject);
    put(39, isFirstOfSentence(discourse, token));
    put(40, isFirstOfSentence(discourse, first));
    put(41, isFirstOfSentence(discourse, token) && isFirstOfSentence(discourse, first) && distance === 1);
    put(42, rank === 0 && distance <= 1);
    put(43, rank === 0 && distance === 0 && subject);
    put(44, fitting.length === 1 && distance <= 1);
    put(45, fitting.length === 1 && between === 0);
    put(46, distance === 0 && isPossessorAt(discourse, last));
    put(47, count === most && count >= 3);
    put(48, kind === 'ORGANIZATION' && subject);
    put(49, kind === 'PLACE' && subject);
    put(50, form === 'PRONOUN' && distance <= 1 && rank === 0);
    return { entity, features: on.map((feature) => offset + feature) };
  });
}

function isFirstOfSentence({ tokens }: Discourse, token: number): boolean {
  return token - tokens.sentenceStart[tokens.sentence[token]] <= 1;
}

function isPossessorAt({ tokens }: Discourse, last: number): boolean {
  const next = last + 1;
  return (
    next < tokens.length &&
    tokens.start[next] === tokens.end[last] &&
    /['’]/.test(tokens.text[tokens.start[next]])
  );
}
