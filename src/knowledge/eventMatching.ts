import { EVENT_TYPES, type EventType } from '../vocabulary/eventTypes.js';
import { keysOf } from '../vocabulary/keysOf.js';
import { PARTICIPANT_ROLES, type ParticipantRole } from '../vocabulary/participantRoles.js';
import type { TimePrecision } from '../vocabulary/timePrecisions.js';
import type { Matching } from './clusters.js';
import { words } from './folding.js';
import { hash53 } from './hashing.js';

/** An interval with the precision it was given in. */
export interface Interval {
  /** ms since 1970. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly precision: TimePrecision;
}

/** A place, with what tells how it lies to others. */
export interface EventPlace {
  readonly entityId: string;
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly countryCode: string | null;
  /** Whether it is the whole country. */
  readonly isCountry: boolean;
}

/** One article's report of an event, as matching sees it. Entities are resolved ones only. */
export interface EventFinding {
  readonly id: string;
  readonly articleId: string;
  readonly type: EventType;
  readonly time: Interval | null;
  /** When the article was published, ms since 1970; null where it is not known. */
  readonly publishedAt: number | null;
  readonly place: EventPlace | null;
  readonly participants: readonly {
    readonly role: ParticipantRole;
    readonly entityId: string;
    readonly isPlace: boolean;
  }[];
  /** Hashes of the sentences it stands in, those long enough to know a reprint by. */
  readonly sentences: readonly number[];
}

/** Shorter sentences may be alike by chance. */
const FEWEST_WORDS_OF_REPRINT = 8;

/** The hash by which a reprint of a sentence is known; null for one that is too short. */
export function reprintKey(sentence: string): number | null {
  const all = words(sentence);
  return all.length < FEWEST_WORDS_OF_REPRINT ? null : hash53(all.join(' '));
}

const DAY = 86_400_000;
/** Up to so long an interval tells one day from another. */
const PRECISE_DAYS = 2;
/** A report without a time of its own is of what happened up to so long before. */
const NEWS_DAYS = 4;

/** What reports must have in common to be of one event: the type, or the kin it belongs to. */
const kinOf = (type: EventType): string => EVENT_TYPES[type].kin ?? type;

/** Whether the report says on which day it happened. */
function isPrecise(time: Interval | null): time is Interval {
  return time !== null && time.precision !== 'APPROXIMATE' && time.end - time.start <= PRECISE_DAYS * DAY;
}

/** The day an interval is, "16553" after 1970; null where it is longer, or a night between two days. */
function dayOf(time: Interval): string | null {
  if (!isPrecise(time)) return null;
  const [first, last] = [Math.floor(time.start / DAY), Math.floor((time.end - 1) / DAY)];
  if (first !== last && time.end - time.start < DAY) return null;
  // A day of another zone lies in two of UTC's: its middle is in the one it is called by.
  return `${Math.floor((time.start + time.end - 1) / 2 / DAY)}`;
}

/** The interval it happened in as far as the report tells: its time, else the days before it was published. */
function span(finding: EventFinding): Interval | null {
  if (finding.time !== null) return finding.time;
  if (finding.publishedAt === null) return null;
  return {
    start: finding.publishedAt - NEWS_DAYS * DAY,
    end: finding.publishedAt + DAY,
    precision: 'APPROXIMATE',
  };
}

function overlap(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

function days(interval: Interval): string[] {
  const found: string[] = [];
  for (let t = Math.floor(interval.start / DAY); t * DAY < interval.end && found.length <= PRECISE_DAYS; t++)
    found.push(`D${t}`);
  return found;
}

/** The months of 31 days (counted from 1970) an interval touches; none where it is too long to tell. */
function months(interval: Interval): string[] {
  const first = Math.floor(interval.start / (31 * DAY));
  const last = Math.floor((interval.end - 1) / (31 * DAY));
  return last - first > 3 ? [] : Array.from({ length: last - first + 1 }, (_, i) => `${first + i}`);
}

/** Entities an event can be found by, those told apart best first. */
function blockEntities(finding: EventFinding): string[] {
  const participants = finding.participants
    .filter((participant) => !participant.isPlace)
    .map((p) => p.entityId);
  const places = finding.participants.filter((participant) => participant.isPlace).map((p) => p.entityId);
  if (finding.place !== null) places.unshift(finding.place.entityId);
  return [...new Set([...participants, ...places])].slice(0, 8);
}

/**
 * The block keys of a report: those it is found under, and those it looks for others under. Reports that name a day
 * meet on that day; one that does not meets all reports of its month.
 */
export function eventBlocks(finding: EventFinding): { readonly own: number[]; readonly look: number[] } {
  const within = span(finding);
  if (within === null) return { own: [], look: [] };
  const precise = isPrecise(finding.time);
  const monthKeys = months(within);
  const dayKeys = precise ? days(within) : [];
  const suffixes = {
    own: precise ? [...dayKeys, ...monthKeys.map((m) => `P${m}`)] : monthKeys.map((m) => `C${m}`),
    look: precise
      ? [...dayKeys, ...monthKeys.map((m) => `C${m}`)]
      : [...monthKeys.map((m) => `P${m}`), ...monthKeys.map((m) => `C${m}`)],
  };
  const keys = (list: readonly string[]) =>
    blockEntities(finding).flatMap((entity) =>
      list.map((suffix) => hash53(`${kinOf(finding.type)}|${entity}|${suffix}`)),
    );
  const reprints = finding.sentences.map((sentence) => hash53(`${kinOf(finding.type)}|S${sentence}`));
  return { own: [...keys(suffixes.own), ...reprints], look: [...keys(suffixes.look), ...reprints] };
}

function placesConflict(a: EventPlace | null, b: EventPlace | null): boolean {
  if (a === null || b === null || a.entityId === b.entityId) return false;
  if (a.countryCode === null || b.countryCode === null) return true;
  return a.countryCode !== b.countryCode || !(a.isCountry || b.isCountry);
}

/** Roles in which an event has one filler: two reports that fill it differently speak of different events. */
const SINGLE: readonly ParticipantRole[] = keysOf(PARTICIPANT_ROLES).filter(
  (role) => PARTICIPANT_ROLES[role].isSingleAcrossArticles,
);

function participantsConflict(a: EventFinding, b: EventFinding): boolean {
  if (EVENT_TYPES[a.type].isBetweenParticipants) {
    // Of two meetings that each name two or more, one must have all of the other's.
    const fewer = Math.min(participantCount(a), participantCount(b));
    if (fewer >= 2 && sharedParticipants(a, b) < fewer) return true;
  }
  return SINGLE.some((role) => {
    const of = (finding: EventFinding) =>
      finding.participants.filter((p) => p.role === role).map((p) => p.entityId);
    const [inA, inB] = [of(a), of(b)];
    return inA.length > 0 && inB.length > 0 && !inA.some((entity) => inB.includes(entity));
  });
}

function participantCount(finding: EventFinding): number {
  return new Set(finding.participants.filter((p) => !p.isPlace).map((p) => p.entityId)).size;
}

/** The entities, places apart, that both reports name as participants. */
function sharedParticipants(a: EventFinding, b: EventFinding): number {
  const inB = new Set(b.participants.filter((p) => !p.isPlace).map((p) => p.entityId));
  return new Set(a.participants.filter((p) => !p.isPlace && inB.has(p.entityId)).map((p) => p.entityId)).size;
}

/**
 * Reports are of one event when type, time, place and participants agree, with the precision each has; never for
 * their words, unless one is a reprint of the other. The less is known of the time, the more of the rest must agree.
 */
export const eventMatching: Matching<EventFinding> = {
  idOf: (finding) => finding.id,
  anchorOf: (finding) => (finding.time === null ? null : dayOf(finding.time)),
  matches(a, b) {
    if (kinOf(a.type) !== kinOf(b.type)) return false;
    const [timeA, timeB] = [span(a), span(b)];
    if (timeA === null || timeB === null || !overlap(timeA, timeB)) return false;
    if (placesConflict(a.place, b.place) || participantsConflict(a, b)) return false;
    if (a.articleId !== b.articleId && a.sentences.some((sentence) => b.sentences.includes(sentence)))
      return true;
    const shared = sharedParticipants(a, b);
    const samePlace = a.place !== null && b.place !== null && a.place.entityId === b.place.entityId;
    if (isPrecise(a.time) && isPrecise(b.time)) {
      return (
        shared >= 2 ||
        (shared >= 1 && (samePlace || isOneSided(a, b))) ||
        (samePlace && !a.place?.isCountry && EVENT_TYPES[a.type].isOneAPlaceAndDay)
      );
    }
    return (
      shared >= 2 ||
      (shared >= 1 && samePlace) ||
      (samePlace &&
        !a.place?.isCountry &&
        EVENT_TYPES[a.type].isOneAPlaceAndDay &&
        (isPrecise(a.time) || isPrecise(b.time)))
    );
  },
};

/** Whether one of the reports names a single participant, so that no second one could agree. */
function isOneSided(a: EventFinding, b: EventFinding): boolean {
  return Math.min(participantCount(a), participantCount(b)) === 1;
}
