import { sql } from 'kysely';
import type { Row } from '../../database/tables.js';
import { lookUp } from '../../expected.js';
import { type ArticleRows, sortTime } from '../article/rows.js';
import { writeFigureSeries } from '../figures/write.js';
import { groupBy } from '../grouping.js';
import type { Changes } from '../resolution/changes.js';
import type { Transaction } from '../resolution/transaction.js';
import type { DescribedEvent, EventReport } from './describe.js';
import type { StoryReports } from './storyReports.js';

/** An event with its reports. */
interface ResolvedEvent {
  readonly event: DescribedEvent;
  readonly reports: readonly EventReport[];
}

/**
 * Writes events, the reports of them that are new, and what is derived from both. Notes the stored reports that are of
 * another event than before.
 *
 * @param batch the articles whose reports are not stored yet; each is a report of one of the events
 * @param storyReportOf what each report is one with in its story
 * @param before ids of the events that the reports were of before
 */
export async function writeEvents(
  transaction: Transaction,
  resolved: readonly ResolvedEvent[],
  batch: readonly ArticleRows[],
  storyReportOf: ReadonlyMap<string, string>,
  before: ReadonlySet<string>,
  changes: Changes,
): Promise<void> {
  const events = resolved.map(({ event }) => event);
  await transaction.upsertSearchable(
    'event',
    events.map(rowOf),
    events.map(({ searchText }) => searchText),
  );
  await writeReports(transaction, resolved, batch, storyReportOf, changes);
  await removeUnreported(transaction, before);
  await writeDerived(transaction, resolved);
  await writeFigureSeries(
    transaction,
    events.map(({ id }) => id),
  );
}

/** Writes what stored reports are one with in their stories, where it changed. */
export async function writeStoryReports({ db }: Transaction, joined: readonly StoryReports[]): Promise<void> {
  const moved = joined.flatMap(({ id, reports }) =>
    reports.flatMap((report) =>
      report.nodeId !== null && report.storyReportId !== id ? [{ report: report.id, first: id }] : [],
    ),
  );
  if (moved.length === 0) return;
  await db
    .updateTable('event_report as r')
    .from(
      sql<{ local_id: string; story_report_id: string }>`unnest(
        ${moved.map(({ report }) => report)}::uuid[], ${moved.map(({ first }) => first)}::uuid[])`.as<'m'>(
        sql`m(local_id, story_report_id)`,
      ),
    )
    .whereRef('r.local_id', '=', 'm.local_id')
    .set(({ ref }) => ({ story_report_id: ref('m.story_report_id') }))
    .execute();
}

function rowOf(event: DescribedEvent): Row<'event'> {
  return {
    id: event.id,
    type: event.type,
    title: event.title,
    status: event.status,
    time_start: event.time && new Date(event.time.start).toISOString(),
    time_end: event.time && new Date(event.time.end).toISOString(),
    time_precision: event.time?.precision ?? null,
    time_text: event.time?.text ?? null,
    sort_at: sortTime(event.sortAt),
    place_id: event.placeId,
    article_count: event.articleCount,
    independent_source_count: event.independentSourceCount,
    confidence: event.confidence,
    salience: event.salience,
  };
}

/** Inserts the new reports of events, each under its event, and moves those that are of another than before. */
async function writeReports(
  transaction: Transaction,
  resolved: readonly ResolvedEvent[],
  batch: readonly ArticleRows[],
  storyReportOf: ReadonlyMap<string, string>,
  changes: Changes,
): Promise<void> {
  const { db } = transaction;
  const eventOf = new Map(
    resolved.flatMap(({ event, reports }) => reports.map(({ id }) => [id, event.id] as const)),
  );
  const moved = resolved
    .flatMap(({ reports }) => reports)
    .filter(({ id, nodeId }) => nodeId !== null && nodeId !== eventOf.get(id));
  for (const { id, articleId, position, nodeId } of moved)
    changes.moves.push({
      family: 'EVENT',
      articleId,
      position,
      before: nodeId,
      after: lookUp(eventOf, id),
    });
  if (moved.length > 0)
    await db
      .updateTable('event_report as r')
      .from(
        sql<{ local_id: string; event_id: string }>`unnest(
          ${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ id }) => lookUp(eventOf, id))}::uuid[])`.as<'m'>(
          sql`m(local_id, event_id)`,
        ),
      )
      .whereRef('r.local_id', '=', 'm.local_id')
      .set(({ ref }) => ({ event_id: ref('m.event_id') }))
      .execute();
  const positions = participantPositions(resolved);
  const firsts = firstReports(resolved);
  await transaction.insert({
    event_report: batch.flatMap(({ events }) =>
      events.map((row) => ({
        ...row,
        event_id: lookUp(eventOf, row.local_id),
        story_report_id: lookUp(storyReportOf, row.local_id),
        is_first: firsts.has(row.local_id),
      })),
    ),
    report_trigger: batch.flatMap(({ triggers }) => triggers),
    report_participant: batch.flatMap(({ participants }) =>
      participants.map((row) => ({
        ...row,
        participant_position: lookUp(positions, namingKey(row.article_id, row.event_position, row.position)),
      })),
    ),
  });
  await moveFirst(transaction, resolved, firsts, new Set(moved.map(({ articleId }) => articleId)));
  await movePositions(transaction, resolved, new Set(batch.map(({ article }) => article.id)));
}

/** The local ids of those reports that are the first of their article's of their event. */
function firstReports(resolved: readonly ResolvedEvent[]): Set<string> {
  return new Set(
    resolved.flatMap(({ reports }) =>
      [...groupBy(reports, ({ articleId }) => articleId).values()].map(
        (own) => own.reduce((first, report) => (report.position < first.position ? report : first)).id,
      ),
    ),
  );
}

/** Writes which reports are the first of their article's of their event, of articles of which reports moved. */
async function moveFirst(
  { db }: Transaction,
  resolved: readonly ResolvedEvent[],
  firsts: ReadonlySet<string>,
  articles: ReadonlySet<string>,
): Promise<void> {
  if (articles.size === 0) return;
  const stored = resolved.flatMap(({ reports }) =>
    reports.filter(({ articleId }) => articles.has(articleId)),
  );
  await db
    .updateTable('event_report as r')
    .from(
      sql<{ local_id: string; is_first: boolean }>`unnest(
        ${stored.map(({ id }) => id)}::uuid[], ${stored.map(({ id }) => firsts.has(id))}::bool[])`.as<'f'>(
        sql`f(local_id, is_first)`,
      ),
    )
    .whereRef('r.local_id', '=', 'f.local_id')
    .whereRef('r.is_first', '<>', 'f.is_first')
    .set(({ ref }) => ({ is_first: ref('f.is_first') }))
    .execute();
}

/** For each naming of a participant, the position of the participant it names among its event's. */
function participantPositions(resolved: readonly ResolvedEvent[]): Map<string, number> {
  return new Map(
    resolved.flatMap(({ event }) =>
      event.participants.flatMap(({ namings, position: participant }) =>
        namings.map(
          ({ articleId, eventPosition, position }) =>
            [namingKey(articleId, eventPosition, position), participant] as const,
        ),
      ),
    ),
  );
}

function namingKey(articleId: string, eventPosition: number, position: number): string {
  return `${articleId} ${eventPosition} ${position}`;
}

/** Writes the positions of participants where reports that were stored before name them. */
async function movePositions(
  { db }: Transaction,
  resolved: readonly ResolvedEvent[],
  fresh: ReadonlySet<string>,
): Promise<void> {
  const namings = resolved.flatMap(({ event }) =>
    event.participants.flatMap(({ namings: all, position: participantPosition }) =>
      all
        .filter(({ articleId }) => !fresh.has(articleId))
        .map((naming) => ({ ...naming, participantPosition })),
    ),
  );
  if (namings.length === 0) return;
  await db
    .updateTable('numbered_report_participant as p')
    .from([
      'article as a',
      sql<{
        article_id: string;
        event_position: number;
        position: number;
        participant_position: number;
      }>`unnest(
        ${namings.map(({ articleId }) => articleId)}::uuid[], ${namings.map(({ eventPosition }) => eventPosition)}::int[],
        ${namings.map(({ position }) => position)}::int[], ${namings.map(({ participantPosition }) => participantPosition)}::int[])`.as<'m'>(
        sql`m(article_id, event_position, position, participant_position)`,
      ),
    ])
    .whereRef('a.id', '=', 'm.article_id')
    .whereRef('p.article', '=', 'a.number')
    .whereRef('p.event_position', '=', 'm.event_position')
    .whereRef('p.position', '=', 'm.position')
    .whereRef('p.participant_position', 'is distinct from', 'm.participant_position')
    .set(({ ref }) => ({ participant_position: ref('m.participant_position') }))
    .execute();
}

async function removeUnreported({ db }: Transaction, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return;
  await db
    .deleteFrom('event as e')
    .where('e.id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('event_report as r').whereRef('r.event_id', '=', 'e.id').select('r.position'))),
    )
    .execute();
}

/** Writes the participants of events, and the events of entities. */
async function writeDerived(transaction: Transaction, resolved: readonly ResolvedEvent[]): Promise<void> {
  if (resolved.length === 0) return;
  const stale = sql`stale.event_id = ANY(${resolved.map(({ event }) => event.id)}::uuid[])`;
  await transaction.replace(
    'event_participant',
    stale,
    ['event_id', 'position'],
    ['event_id', 'position', 'role', 'entity_id', 'text', 'naming_count'],
    resolved.flatMap(({ event }) =>
      event.participants.map(({ position, role, entityId, text, namings }) => ({
        event_id: event.id,
        position,
        role,
        entity_id: entityId,
        text,
        naming_count: namings.length,
      })),
    ),
  );
  await transaction.replace(
    'entity_event',
    stale,
    ['event_id', 'entity_id'],
    ['event_id', 'entity_id', 'sort_at', 'article_count'],
    resolved.flatMap(({ event }) => {
      const entities = [event.placeId, ...event.participants.map(({ entityId }) => entityId)];
      return [...new Set(entities.flatMap((id) => id ?? []))].map((entityId) => ({
        entity_id: entityId,
        event_id: event.id,
        sort_at: sortTime(event.sortAt),
        article_count: event.articleCount,
      }));
    }),
  );
}
