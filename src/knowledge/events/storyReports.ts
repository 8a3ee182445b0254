import { lookUp } from '../../expected.js';
import { groupBy } from '../grouping.js';
import { byPublication } from '../resolution/finding.js';
import { eventBlocks } from './blocks.js';
import { type EventReport, finestTime, likeliestPlace, mostFrequent } from './describe.js';
import { joinEvents, loadEventJoins } from './joinEvents.js';
import type { EventFinding } from './matches.js';
import type { StoryEvent } from './storyEvent.js';

/**
 * The reports of one story that are of one event, as they are compared with those of other stories: as one report that says
 * what all of them do. Its id is that of the one published first.
 */
export interface StoryReports extends EventFinding {
  readonly reports: readonly EventReport[];
}

/** The events of a story, from all reports of its articles: a pure function of the set. */
export function joinStory(reports: readonly EventReport[]): StoryReports[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return joinEvents(storyEvents(reports), loadEventJoins()).map((ids) =>
    storyReports(ids.map((id) => lookUp(byId, id))),
  );
}

/** Reports as they are compared with one another within their story. */
export function storyEvents(reports: readonly EventReport[]): StoryEvent[] {
  const counts = new Map<string, number>();
  const kind = ({ articleId, type }: EventReport) => `${articleId} ${type}`;
  for (const report of reports) counts.set(kind(report), (counts.get(kind(report)) ?? 0) + 1);
  return reports.map((report) => storyEvent(report, lookUp(counts, kind(report))));
}

/** A report as it is compared with others of its story. @param ofItsType how many reports of its type its article has, itself counted */
export function storyEvent(report: EventReport, ofItsType: number): StoryEvent {
  return {
    ...report.compared,
    id: report.id,
    articleId: report.articleId,
    publishedAt: report.publishedAt,
    type: report.type,
    status: report.status,
    time: report.time,
    participants: report.named.map(({ role, entityId, text }) => ({ role, entity: entityId, text })),
    ofItsType,
  };
}

/** Stored reports, all of each group, by what they are one with in their story; of those in `known` what is known. */
export function storedStoryReports(
  reports: readonly EventReport[],
  known: ReadonlyMap<string, StoryReports>,
): StoryReports[] {
  return [...groupBy(reports, ({ id, storyReportId }) => storyReportId ?? id)].map(
    ([id, group]) => known.get(id) ?? storyReports(group),
  );
}

function storyReports(all: readonly EventReport[]): StoryReports {
  const reports = [...all].sort(byPublication);
  const first = reports[0];
  const nodes = [...new Set(reports.flatMap(({ nodeId }) => nodeId ?? []))];
  const participants = new Map(
    reports.flatMap((report) => report.participants.map((each) => [`${each.role} ${each.entityId}`, each])),
  );
  const known = {
    storyId: first.storyId,
    type: mostFrequent(reports.map(({ type }) => type)) ?? first.type,
    publishedAt: first.publishedAt,
    time: finestTime(reports),
    place: likeliestPlace(reports),
    participants: [...participants.values()],
    sentences: [...new Set(reports.flatMap(({ sentences }) => sentences))].sort((a, b) => a - b),
  };
  return {
    ...known,
    id: first.id,
    articleId: first.articleId,
    position: first.position,
    nodeId: nodes[0] ?? null,
    otherNodes: nodes.slice(1),
    blocks: eventBlocks(known),
    reports,
  };
}

/** Whether the reports are other than those that were one before, or were of several events. */
export function isChanged({ id, reports }: StoryReports, sizes: ReadonlyMap<string, number>): boolean {
  return (
    sizes.get(id) !== reports.length ||
    reports.some(({ storyReportId, nodeId }) => storyReportId !== id || nodeId === null)
  );
}

/** How many of the reports were one with each before. */
export function sizesBefore(reports: readonly EventReport[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { storyReportId } of reports)
    if (storyReportId !== null) sizes.set(storyReportId, (sizes.get(storyReportId) ?? 0) + 1);
  return sizes;
}
