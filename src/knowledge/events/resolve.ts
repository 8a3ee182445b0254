/*
 * Which reports are one event. Tied to eventJoins.bin: eventFeatures.ts, with the features it names. Matching across stories
 * (matches.ts), titles, phrases and relations may be touched freely; blocks are stored, with the times (describe.ts) they are made of.
 */
import { sql } from 'kysely';
import { expected } from '../../expected.js';
import type { ArticleRows } from '../article/rows.js';
import { BearingDecisions } from '../decisions/bearing.js';
import type { NameResolutions } from '../entities/names.js';
import { groupBy } from '../grouping.js';
import { enterBlocks, lockBlocks } from '../resolution/blocks.js';
import type { Changes } from '../resolution/changes.js';
import type { Finding } from '../resolution/finding.js';
import { resolveFindings } from '../resolution/resolve.js';
import type { Transaction } from '../resolution/transaction.js';
import { decidedEvents } from './decidedEvents.js';
import { describeEvent, type EventReport } from './describe.js';
import {
  eventReportsOf,
  loadReportsById,
  loadReportsInBlocks,
  loadReportsOfEvents,
  loadReportsOfStories,
} from './load.js';
import { events } from './matches.js';
import { writeRelations } from './relations.js';
import { isChanged, joinStory, type StoryReports, sizesBefore, storedStoryReports } from './storyReports.js';
import { writeEvents, writeStoryReports } from './write.js';

/**
 * Stores the events of a batch, whose articles are stored, and computes anew those that it and the changes touch: within each
 * story that is touched from all its reports, then across stories.
 */
export async function resolveEvents(
  transaction: Transaction,
  batch: readonly ArticleRows[],
  resolutions: NameResolutions,
  copyGroups: ReadonlyMap<string, string>,
  storyOf: ReadonlyMap<string, string>,
  changes: Changes,
): Promise<void> {
  const fresh = await eventReportsOf(transaction, batch, resolutions, copyGroups, storyOf);
  const stories = await touchedStories(transaction, changes);
  const stored = stories.length === 0 ? [] : await loadReportsOfStories(transaction, stories);
  const joined = [...groupBy([...stored, ...fresh], ({ storyId }) => storyId).values()].flatMap(joinStory);
  const sizes = sizesBefore(stored);
  const changed = joined.filter(
    (each) => isChanged(each, sizes) || each.reports.some(({ articleId }) => changes.articles.has(articleId)),
  );
  const before = new Set([
    ...changes.events,
    ...changed.flatMap(({ reports }) => reports.flatMap(({ nodeId }) => nodeId ?? [])),
  ]);
  await writeStoryReports(transaction, changed);
  const known = new Map(joined.map((each) => [each.id, each]));
  const current = (all: readonly EventReport[]) => storedStoryReports(all, known);
  const seeds = [
    ...changed,
    ...current(await loadReportsOfEvents(transaction, before)).filter((each) => !changed.includes(each)),
  ];
  await lockBlocks(transaction, events.name, seeds);
  const keyed = changed.flatMap(placed);
  const isFresh = new Set(fresh.map(({ id }) => id));
  await enterBlocks(
    transaction,
    events.name,
    keyed.filter(({ id }) => !isFresh.has(id)),
    { fresh: false },
  );
  const decisions = new BearingDecisions(transaction, 'EVENT');
  const { clusters, nodes } = await resolveFindings<StoryReports, StoryReports>(
    transaction,
    events as never,
    seeds,
    {
      inBlocks: async (keys) => current(await loadReportsInBlocks(transaction, keys)),
      ofNodes: async (ids) => current(await loadReportsOfEvents(transaction, ids)),
      decidedWith: async (found) => {
        const tied = await decisions.tiedTo(found.flatMap(({ reports }) => reports.map(({ id }) => id)));
        return current(await loadReportsById(transaction, tied));
      },
    },
  );
  const resolved = decidedEvents(clusters, decisions.all).map((reports) => ({
    event: describeEvent(reports),
    reports,
  }));
  for (const { event } of resolved) changes.writtenEvents.add(event.id);
  await writeEvents(
    transaction,
    resolved,
    batch,
    new Map(joined.flatMap(({ id, reports }) => reports.map((report) => [report.id, id] as const))),
    new Set([...nodes, ...before]),
    changes,
  );
  await writeRelations(
    transaction,
    new Map(
      resolved.map(({ event, reports }) => [event.id, new Set(reports.map(({ articleId }) => articleId))]),
    ),
  );
  await enterBlocks(
    transaction,
    events.name,
    keyed.filter(({ id }) => isFresh.has(id)),
    { fresh: true },
  );
}

/** The stories whose articles, or these articles' entities, are others than before. */
async function touchedStories({ db }: Transaction, changes: Changes): Promise<string[]> {
  const articles = [...changes.articles];
  const rows =
    articles.length === 0
      ? []
      : await db
          .selectFrom('article')
          .where('id', '=', sql<string>`ANY(${articles}::uuid[])`)
          .where('story_id', 'is not', null)
          .distinct()
          .select('story_id')
          .execute();
  return [
    ...new Set([
      ...changes.stories,
      ...rows.map(({ story_id }) => expected(story_id, 'the story of an article')),
    ]),
  ];
}

/** Where reports are to be found: all of them where the first is. Of others that were no first before there is nothing to enter. */
function placed({ id, blocks, reports }: StoryReports): Finding[] {
  return reports
    .filter((report) => report.id === id || (report.storyReportId ?? report.id) === report.id)
    .map((report) => ({ ...report, blocks: report.id === id ? blocks : { own: [], look: [] } }));
}
