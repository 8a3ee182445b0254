import { kindOf } from '../../vocabulary/eventTypes.js';
import { type Explained, explainedBy, type JoinReason, percent } from '../resolution/joins.js';
import { words } from '../words/folding.js';
import type { EventReport } from './describe.js';
import { numbersOf } from './eventFeatures.js';
import { loadEventJoins } from './joinEvents.js';
import { events } from './matches.js';
import { type EntityFacts, type ReportRow, reportOf } from './reportRows.js';
import type { StoryEvent } from './storyEvent.js';
import { type StoryReports, storedStoryReports, storyEvent } from './storyReports.js';

/** A report of an event, as it is stored. */
export interface StoredReport {
  readonly row: ReportRow;
  /** Of the entities it names, by their ids; null where it names none. */
  readonly facts: Readonly<Record<string, EntityFacts>> | null;
  /** How many reports of its type its article has, itself counted. */
  readonly ofItsType: number;
}

/** A report, as it is compared with others. */
export interface ComparedReport {
  readonly id: string;
  readonly report: EventReport;
  readonly inStory: StoryEvent;
  /** Those of the event's reports that are one with it in its story. */
  readonly storyReports: StoryReports;
}

/** Prepares the reports of an event for comparison. */
export function comparedReports(stored: readonly StoredReport[]): ComparedReport[] {
  const reports = stored.map(({ row, facts }) => reportOf(row, new Map(Object.entries(facts ?? {})), words));
  const groups = storedStoryReports(reports, new Map());
  const groupOf = new Map(groups.flatMap((group) => group.reports.map(({ id }) => [id, group] as const)));
  return reports.flatMap((report, k) => {
    const storyReports = groupOf.get(report.id);
    return storyReports === undefined
      ? []
      : { id: report.id, report, inStory: storyEvent(report, stored[k].ofItsType), storyReports };
  });
}

/**
 * Why two reports are, or are not, of one event: those of one story by the trained score, those of two by the rule that joins
 * what the stories report; null where nothing speaks for it.
 */
export function explainReports(a: ComparedReport, b: ComparedReport): Explained | null {
  return a.report.storyId !== null && a.report.storyId === b.report.storyId
    ? explainWithinStory(a, b)
    : explainAcrossStories(a, b);
}

function explainWithinStory(a: ComparedReport, b: ComparedReport): Explained | null {
  if (kindOf(a.inStory.type) !== kindOf(b.inStory.type)) return null;
  return explainedBy(
    loadEventJoins(),
    a.inStory,
    b.inStory,
    (feature, value) => DETAILS[feature]?.(a, b) || percent(value),
  );
}

function explainAcrossStories(a: ComparedReport, b: ComparedReport): Explained | null {
  const match = events.match(a.storyReports, b.storyReports);
  if (match === null) return null;
  return {
    score: match.score,
    threshold: match.threshold,
    reasons: () =>
      Object.entries(match.features).map(([rule, weight]): JoinReason => {
        const detail = [sharedNames(a, b), RULES_OF_PLACE.has(rule) ? placesOf(a, b) : '', timesOf(a, b)];
        return {
          feature: `ACROSS_STORIES_${rule.replace(/[A-Z]/g, '_$&').toUpperCase()}`,
          detail: detail.filter(Boolean).join('; ') || kindOf(a.inStory.type),
          weight,
        };
      }),
  };
}

/** The rules for which the place counts. */
const RULES_OF_PLACE: ReadonlySet<string> = new Set(['participantAndPlace', 'placeAndDay']);

type Detail = (a: ComparedReport, b: ComparedReport) => string;

const both = (of: (each: ComparedReport) => string): Detail => {
  return (a, b) => {
    const [x, y] = [of(a), of(b)];
    return x === y ? x : [x, y].filter(Boolean).join(' / ');
  };
};

const quoted = both(({ inStory }) => (inStory.triggers.length === 0 ? '' : `“${inStory.triggers[0]}”`));
const placesOf = both(({ report }) => report.place?.name ?? '');
const timesOf = both(({ report }) => report.time?.text ?? '');
const participants = both(({ report }) => report.named.map(({ name, text }) => name ?? text).join(', '));
const figures = both(({ inStory }) =>
  inStory.figures.map(({ value, counted }) => `${value} ${counted}`).join(', '),
);

const numbers = both(({ inStory }) => numbersOf(inStory).join(', '));

/** The names of who takes part by both reports, or by both stories. */
function sharedNames(a: ComparedReport, b: ComparedReport): string {
  const namedIn = ({ storyReports }: ComparedReport) =>
    new Map(
      storyReports.reports.flatMap(({ named }) =>
        named.flatMap(({ entityId, name }) => (entityId === null ? [] : [[entityId, name ?? ''] as const])),
      ),
    );
  const inB = namedIn(b);
  return [...namedIn(a)]
    .filter(([entity]) => inB.has(entity))
    .map(([, name]) => name)
    .sort()
    .join(', ');
}

/** What features were seen in. */
const DETAILS: Readonly<Record<string, Detail>> = {
  SAME_TYPE: ({ inStory }) => inStory.type,
  SAME_WORD: quoted,
  SAME_FAMILY: quoted,
  SAME_MAIN_FAMILY: quoted,
  KIN_WORDS: quoted,
  OTHER_MANNER: quoted,
  ONE_AND_MANY: quoted,
  PUBLISHED_APART: (a, b) => {
    const [x, y] = [a.report.publishedAt, b.report.publishedAt];
    return x === null || y === null ? '' : `${Math.round(Math.abs(x - y) / 8_640_000) / 10} days`;
  },
  SAME_ENTITY_IN_ROLE: sharedNames,
  SAME_ENTITY: sharedNames,
  OTHER_ENTITY_IN_ROLE: participants,
  SAME_HEAD_IN_ROLE: participants,
  OTHER_HEAD_IN_ROLE: participants,
  SAME_PLACE: placesOf,
  PLACE_WITHIN: placesOf,
  OTHER_PLACE: placesOf,
  SAME_TIME: timesOf,
  OTHER_TIME: timesOf,
  PLANNED_AND_OCCURRED: both(({ report }) => report.status),
  SAME_FIGURE: figures,
  OTHER_FIGURE: figures,
  SAME_NUMBER: numbers,
  OTHER_NUMBER: numbers,
  APART_IN_THEIR_TEXTS: both(({ inStory }) => `${Math.round(100 * inStory.depth)}% into its text`),
  SHARE_OF_ENTITIES: sharedNames,
  RIVALS: both(({ inStory }) => `${inStory.ofItsType} of this type in the article`),
};
