import { EVENT_TYPES, kindOf } from '../../vocabulary/eventTypes.js';
import { averageLink } from '../matching/averageLink.js';
import {
  type FeatureModel,
  meanThreshold,
  type PairScore,
  readFeatureModel,
} from '../matching/featureModel.js';
import { byCodeUnits } from '../words/codeUnits.js';
import {
  areOfOthers,
  EVENT_FEATURES,
  haveOtherNames,
  isPrecise,
  mainFamily,
  timeGap,
} from './eventFeatures.js';
import type { StoryEvent } from './storyEvent.js';

/** The kind of the model file. */
export const EVENT_JOINS = 'event joins';

/** Two reports that are as unlikely one event stay apart, whatever joins them with others: of one article, and of two. */
const APART = { inOneArticle: 0.1, inTwo: 0.03 };
/** Reports of one type in one story are compared each with each up to so many; of more, those of one word family. */
const MOST_REPORTS = 400;

let loaded: FeatureModel<StoryEvent> | undefined;

/** What tells whether two reports of a story are of one event; read once. Throws a `ModelError` where the file is no good. */
export function loadEventJoins(): FeatureModel<StoryEvent> {
  loaded ??= readFeatureModel(
    new URL('../models/eventJoins.bin', import.meta.url),
    EVENT_JOINS,
    EVENT_FEATURES,
  );
  return loaded;
}

/**
 * Days, beyond what times may be off by, from which on two that each name a day are two, whatever else agrees. Who met one day
 * may meet again soon, and who marched one week may march again the next; what happens once to those it happens to may be
 * dated wide of the mark: what is printed with a death is often the day of a charge.
 */
const OTHER_DAYS = { ofMeetings: 2, ofWhatRecurs: 3, ofOthers: 30 };

/** Whoever is named in the same role, as the victim of a shooting: others on another day are others' event. */
function areOnOtherDays(a: StoryEvent, b: StoryEvent): boolean {
  if (!isPrecise(a.time) || !isPrecise(b.time)) return false;
  const gap = timeGap(a.time, b.time);
  if (gap > 0 && areOfOthers(a, b)) return true;
  const { isBetweenParticipants, recurs } = EVENT_TYPES[a.type];
  const most = isBetweenParticipants
    ? OTHER_DAYS.ofMeetings
    : recurs
      ? OTHER_DAYS.ofWhatRecurs
      : OTHER_DAYS.ofOthers;
  return gap > most;
}

/** Whether two that are all about who takes part, as meetings are, each name two or more, and neither has all of the other's. */
function areBetweenOthers(a: StoryEvent, b: StoryEvent): boolean {
  if (!EVENT_TYPES[a.type].isBetweenParticipants) return false;
  const [x, y] = [a, b].map(
    ({ participants, place }) =>
      new Set(
        participants.flatMap(({ entity }) => (entity === null || entity === place?.entity ? [] : [entity])),
      ),
  ) as [Set<string>, Set<string>];
  const fewer = Math.min(x.size, y.size);
  return fewer >= 2 && [...x].filter((entity) => y.has(entity)).length < fewer;
}

/** Whether what befalls one person befell people of other full names. */
const befellOthers = (a: StoryEvent, b: StoryEvent) =>
  EVENT_TYPES[a.type].befallsOne && haveOtherNames(a, b, 'ENTITY');

/**
 * The events of one story, each as the ids of its reports, ascending: a pure function of the set of reports. Reports of
 * one type, or of kin types, are clustered by average link.
 */
export function joinEvents(reports: readonly StoryEvent[], model: PairScore<StoryEvent>): string[][] {
  return [...groupBy(reports, ({ type }) => kindOf(type)).values()]
    .flatMap((group) => (group.length <= MOST_REPORTS ? [group] : [...groupBy(group, mainFamily).values()]))
    .flatMap((group) => {
      const ordered = [...group].sort((a, b) => byCodeUnits(a.id, b.id));
      const chances = ordered.map((a, i) => ordered.map((b, j) => (i < j ? model.chance(a, b) : 0)));
      const isOneArticle = (i: number, j: number) => ordered[i].articleId === ordered[j].articleId;
      return averageLink(
        ordered.length,
        (i, j) => chances[i][j],
        meanThreshold(model),
        (i, j) =>
          chances[i][j] < (isOneArticle(i, j) ? APART.inOneArticle : APART.inTwo) ||
          areBetweenOthers(ordered[i], ordered[j]) ||
          befellOthers(ordered[i], ordered[j]) ||
          areOnOtherDays(ordered[i], ordered[j]),
      ).map((cluster) => cluster.map((k) => ordered[k].id));
    })
    .sort(([a], [b]) => byCodeUnits(a, b));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
