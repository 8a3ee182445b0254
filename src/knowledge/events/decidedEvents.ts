import { lookUp } from '../../expected.js';
import { decided, type Judged } from '../resolution/decided.js';
import { byPublication } from '../resolution/finding.js';
import type { EventReport } from './describe.js';
import { loadEventJoins } from './joinEvents.js';
import { events } from './matches.js';
import type { StoryEvent } from './storyEvent.js';
import { type StoryReports, storyEvents } from './storyReports.js';

/** Reports of one story that are one by the documents come closer than any of two stories. */
const WITHIN_STORY = 1;

/**
 * The events as decisions have them, each as its reports: a pure function of the events that the documents alone give and of
 * the decisions on their reports.
 */
export function decidedEvents(
  clusters: readonly (readonly StoryReports[])[],
  decisions: readonly Judged[],
): EventReport[][] {
  const storyReportsOf = new Map(
    clusters.flat().flatMap((each) => each.reports.map(({ id }) => [id, each] as const)),
  );
  const compared = new Map<StoryReports, ReadonlyMap<string, StoryEvent>>();
  const comparedOf = (each: StoryReports, id: string) => {
    const known =
      compared.get(each) ?? new Map(storyEvents(each.reports).map((event) => [event.id, event] as const));
    compared.set(each, known);
    return lookUp(known, id);
  };
  const closeness = (a: EventReport, b: EventReport) => {
    const [ofA, ofB] = [lookUp(storyReportsOf, a.id), lookUp(storyReportsOf, b.id)];
    if (ofA === ofB)
      return WITHIN_STORY + loadEventJoins().chance(comparedOf(ofA, a.id), comparedOf(ofB, b.id));
    const match = events.match(ofA, ofB);
    return match !== null && match.score >= match.threshold ? WITHIN_STORY * match.score : 0;
  };
  return decided(
    clusters.map((cluster) => cluster.flatMap(({ reports }) => reports)),
    decisions,
    closeness,
    byPublication,
  );
}
