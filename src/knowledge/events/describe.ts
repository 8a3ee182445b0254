import type { EventStatus } from '../../vocabulary/eventStatuses.js';
import type { EventType } from '../../vocabulary/eventTypes.js';
import { PARTICIPANT_ROLES, type ParticipantRole } from '../../vocabulary/participantRoles.js';
import { TIME_PRECISIONS } from '../../vocabulary/timePrecisions.js';
import { groupBy } from '../grouping.js';
import { byPublication } from '../resolution/finding.js';
import { fold } from '../words/folding.js';
import { timeGap } from './eventFeatures.js';
import type { EventFinding, EventPlace, Interval } from './matches.js';
import type { StoryEvent } from './storyEvent.js';
import { eventTitle } from './title.js';

/** One article's report of an event, with all that the event is described from. */
export interface EventReport extends EventFinding {
  readonly copyGroup: string;
  readonly phrase: string | null;
  /** The story of its article. */
  readonly storyId: string | null;
  /** What it was one with in its story before: see `StoryReports`. */
  readonly storyReportId: string | null;
  /** What else it is compared by with others of its story. */
  readonly compared: Pick<StoryEvent, 'triggers' | 'place' | 'figures' | 'sentence' | 'depth'>;
  /** The sentences of its triggers, each once. */
  readonly told: readonly string[];
  readonly status: EventStatus;
  readonly confidence: number;
  /** In its article, 0 to 1. */
  readonly salience: number;
  readonly time: (Interval & { readonly text: string | null }) | null;
  readonly place: (EventPlace & { readonly name: string }) | null;
  /** All participants, those without an entity too. */
  readonly named: readonly {
    readonly position: number;
    readonly role: ParticipantRole;
    readonly text: string;
    readonly entityId: string | null;
    readonly name: string | null;
  }[];
}

/** A participant of an event with the places that name it. */
export interface DescribedParticipant {
  /** In the order of first namings: a report that comes later moves nobody. */
  readonly position: number;
  readonly role: ParticipantRole;
  readonly entityId: string | null;
  readonly text: string;
  readonly namings: readonly {
    readonly articleId: string;
    readonly eventPosition: number;
    readonly position: number;
  }[];
}

/** What an event is, from all its reports. */
export interface DescribedEvent {
  readonly id: string;
  readonly type: EventType;
  readonly title: string;
  readonly status: EventStatus;
  readonly time: EventReport['time'];
  /** When it happened, else when it was first published, ms since 1970; null where neither is known. */
  readonly sortAt: number | null;
  readonly placeId: string | null;
  readonly participants: readonly DescribedParticipant[];
  readonly articleCount: number;
  readonly independentSourceCount: number;
  readonly confidence: number;
  /** The mean over the articles that report it, 0 to 1. */
  readonly salience: number;
  readonly searchText: string;
}

/** Describes an event from its reports: a pure function of the set, whatever its order. */
export function describeEvent(cluster: readonly EventReport[]): DescribedEvent {
  const reports = [...cluster].sort(byPublication);
  const first = reports[0];
  const type = mostFrequent(reports.map((report) => report.type)) ?? first.type;
  const time = finestTime(reports);
  const place = likeliestPlace(reports);
  const participants = describeParticipants(reports);
  const names = new Map(reports.flatMap((report) => report.named.map((p) => [p.entityId, p.name] as const)));
  const articleCount = articlesOf(reports);
  const status = statusOf(reports);
  const title = eventTitle({
    type,
    status,
    phrase: fullestPhrase(reports),
    participants: participants.map(({ role, entityId, text, namings }) => ({
      role,
      name: entityId === null ? null : (names.get(entityId) ?? null),
      text,
      articleCount: articlesOf(namings),
    })),
    place: place?.name ?? null,
    time,
    articleCount,
  });
  return {
    id: first.id,
    type,
    title,
    status,
    time,
    sortAt: time?.start ?? first.publishedAt,
    placeId: place?.entityId ?? null,
    participants,
    articleCount,
    independentSourceCount: new Set(reports.map((report) => report.copyGroup)).size,
    confidence: Math.max(...reports.map((report) => report.confidence)),
    salience: meanSalience(reports),
    searchText: searchText(title, place?.name ?? null, participants, names, reports),
  };
}

/** How many articles what is told stands in. */
const articlesOf = (told: readonly { readonly articleId: string }[]) =>
  new Set(told.map(({ articleId }) => articleId)).size;

/** How much of what is told of an event is searched, in UTF-16 code units: PostgreSQL keeps a megabyte of words a row. */
const SEARCHED = 100_000;

/** What an event is found by: its title, the names of its place and participants, and the sentences that report it. */
function searchText(
  title: string,
  place: string | null,
  participants: readonly DescribedParticipant[],
  names: ReadonlyMap<string | null, string | null>,
  reports: readonly EventReport[],
): string {
  const named = participants.flatMap(({ text, entityId }) => [text, names.get(entityId) ?? text]);
  const told = reports.flatMap((report) => report.told);
  return [...new Set([title, ...(place === null ? [] : [place]), ...named, ...told])]
    .join('\n')
    .slice(0, SEARCHED);
}

/** The noun that most reports call an event by, in the fullest words that most of them do. */
function fullestPhrase(reports: readonly EventReport[]): string | null {
  const phrases = reports.flatMap(({ phrase }) => phrase ?? []);
  const wordsOf = (phrase: string) => phrase.split(' ');
  const noun = mostFrequent(phrases.map((phrase) => wordsOf(phrase).at(-1)));
  const own = phrases.filter((phrase) => wordsOf(phrase).at(-1) === noun);
  const most = Math.max(0, ...own.map((phrase) => wordsOf(phrase).length));
  return mostFrequent(own.filter((phrase) => wordsOf(phrase).length === most)) ?? null;
}

/** The mean over articles of how central an article's most central report is. */
function meanSalience(reports: readonly EventReport[]): number {
  const byArticle = groupBy(reports, ({ articleId }) => articleId);
  const highest = [...byArticle.values()].map((own) => Math.max(...own.map(({ salience }) => salience)));
  return Math.round((1000 * highest.reduce((sum, each) => sum + each, 0)) / highest.length) / 1000;
}

/** Occurred where any report says so; else what the last report says. */
function statusOf(reports: readonly EventReport[]): EventStatus {
  return reports.some((report) => report.status === 'OCCURRED')
    ? 'OCCURRED'
    : reports[reports.length - 1].status;
}

const coarsenessOf = (time: Interval) => TIME_PRECISIONS[time.precision].coarseness;

/**
 * Of the times that at least half as many reports agree with as with any, the finest; among these the one most reports give,
 * then the one given first. A report agrees with a time that its own can be one with.
 */
export function finestTime(reports: readonly EventReport[]): EventReport['time'] {
  const times = [
    ...groupBy(
      reports.map((report) => report.time).filter((time) => time !== null),
      ({ start, end, precision }) => `${start}:${end}:${precision}`,
    ).values(),
  ].map((same) => ({ time: same[0], count: same.length }));
  const agreeing = times.map(({ time }) =>
    times.reduce((sum, other) => sum + (timeGap(time, other.time) === 0 ? other.count : 0), 0),
  );
  const most = Math.max(0, ...agreeing);
  const told = times.filter((_, k) => agreeing[k] * 2 >= most);
  const finest = Math.min(...told.map(({ time }) => coarsenessOf(time)));
  const candidates = told.filter(({ time }) => coarsenessOf(time) === finest);
  // Of equals the first: reports come in the order of their publication, and the sort is stable.
  return candidates.sort((a, b) => b.count - a.count)[0]?.time ?? null;
}

/** The place most reports give, one within a country before the country itself. */
export function likeliestPlace(reports: readonly EventReport[]): EventReport['place'] {
  const places = reports.map((report) => report.place).filter((place) => place !== null);
  const exact = places.filter((place) => !place.isCountry);
  const candidates = exact.length > 0 ? exact : places;
  const id = mostFrequent(candidates.map((place) => place.entityId));
  return candidates.find((place) => place.entityId === id) ?? null;
}

/** One participant a role and entity, or a role and text where the entity is not known; by role, the most named first. */
function describeParticipants(reports: readonly EventReport[]): DescribedParticipant[] {
  const groups = new Map<
    string,
    {
      position: number;
      role: ParticipantRole;
      entityId: string | null;
      texts: string[];
      namings: DescribedParticipant['namings'][number][];
    }
  >();
  for (const report of reports) {
    for (const naming of report.named) {
      const key = `${naming.role}|${naming.entityId ?? `=${fold(naming.text)}`}`;
      const group = groups.get(key) ?? {
        position: groups.size,
        role: naming.role,
        entityId: naming.entityId,
        texts: [],
        namings: [],
      };
      groups.set(key, group);
      group.texts.push(naming.text);
      group.namings.push({
        articleId: report.articleId,
        eventPosition: report.position,
        position: naming.position,
      });
    }
  }
  // Equally reported ones stay in the order of their first naming: the sort is stable.
  return [...groups.values()]
    .sort(
      (a, b) =>
        PARTICIPANT_ROLES[a.role].rank - PARTICIPANT_ROLES[b.role].rank ||
        b.namings.length - a.namings.length,
    )
    .map((group) => ({
      position: group.position,
      role: group.role,
      entityId: group.entityId,
      text: mostFrequent(group.texts) ?? '',
      namings: group.namings,
    }));
}

/** The most frequent of a list, the first of those that are equally frequent. */
export function mostFrequent<T>(items: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: T | undefined;
  for (const [item, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = item;
  return best;
}
