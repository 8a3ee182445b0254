import { EVENT_TYPES, type EventType, kindOf } from '../../vocabulary/eventTypes.js';
import { keysOf } from '../../vocabulary/keysOf.js';
import { PARTICIPANT_ROLES, type ParticipantRole } from '../../vocabulary/participantRoles.js';
import type { TimePrecision } from '../../vocabulary/timePrecisions.js';
import { connectedByAnchor } from '../resolution/clusters.js';
import { type Family, ruled } from '../resolution/family.js';
import type { Finding } from '../resolution/finding.js';

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
export interface EventFinding extends Finding {
  /** Reports of one story are told to be one by `joinEvents`, never by this family's match. */
  readonly storyId: string | null;
  readonly type: EventType;
  readonly time: Interval | null;
  readonly place: EventPlace | null;
  readonly participants: readonly {
    readonly role: ParticipantRole;
    readonly entityId: string;
    readonly isPlace: boolean;
  }[];
  /** Hashes of the sentences it stands in, those long enough to know a reprint by. */
  readonly sentences: readonly number[];
}

export const DAY = 86_400_000;
/** Up to so long an interval tells one day from another. */
export const PRECISE_DAYS = 2;
/** A report without a time of its own is of what happened up to so long before. */
const NEWS_DAYS = 4;

/** Whether the report says on which day it happened. */
export function isPrecise(time: Interval | null): time is Interval {
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
export function spanOf(finding: Pick<EventFinding, 'time' | 'publishedAt'>): Interval | null {
  if (finding.time !== null) return finding.time;
  if (finding.publishedAt === null) return null;
  return {
    start: finding.publishedAt - NEWS_DAYS * DAY,
    end: finding.publishedAt + DAY,
    precision: 'APPROXIMATE',
  };
}

/** The months of 31 days (counted from 1970) an interval touches; none where it is too long to tell. */
export function months(interval: Interval): string[] {
  const first = Math.floor(interval.start / (31 * DAY));
  const last = Math.floor((interval.end - 1) / (31 * DAY));
  return last - first > 3 ? [] : Array.from({ length: last - first + 1 }, (_, i) => `${first + i}`);
}

function overlap(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
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
export const events: Family<EventFinding> = {
  name: 'EVENT',
  cluster: connectedByAnchor(({ time }: EventFinding) => (time === null ? null : dayOf(time))),
  match(a, b) {
    if (a.storyId !== null && a.storyId === b.storyId) return null;
    if (kindOf(a.type) !== kindOf(b.type)) return null;
    const [timeA, timeB] = [spanOf(a), spanOf(b)];
    if (timeA === null || timeB === null || !overlap(timeA, timeB)) return null;
    if (placesConflict(a.place, b.place) || participantsConflict(a, b)) return null;
    if (a.articleId !== b.articleId && a.sentences.some((sentence) => b.sentences.includes(sentence)))
      return ruled('reprint');
    // "In 2015": what is told of so long a time is not enough to find the other by.
    if (months(timeA).length === 0 || months(timeB).length === 0) return null;
    const shared = sharedParticipants(a, b);
    if (shared >= 2) return ruled('participants');
    const samePlace = a.place !== null && b.place !== null && a.place.entityId === b.place.entityId;
    if (shared >= 1 && samePlace) return ruled('participantAndPlace');
    const [preciseA, preciseB] = [isPrecise(a.time), isPrecise(b.time)];
    if (preciseA && preciseB && shared >= 1 && isOneSided(a, b)) return ruled('onlyParticipant');
    if ((preciseA || preciseB) && samePlace && !a.place?.isCountry && EVENT_TYPES[a.type].isOneAPlaceAndDay)
      return ruled('placeAndDay');
    return null;
  },
};

/** Whether one of the reports names a single participant, so that no second one could agree. */
function isOneSided(a: EventFinding, b: EventFinding): boolean {
  return Math.min(participantCount(a), participantCount(b)) === 1;
}
