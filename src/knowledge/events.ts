import type { EventStatus, EventType, ParticipantRole } from '../language/analysis.js';
import { UNKNOWN_TIME } from './articleRows.js';
import { type BlockedFinding, enterBlocks, IN_BLOCKS, lookUp } from './blocks.js';
import { type Changes, note } from './changes.js';
import { clusters, connected } from './clusters.js';
import { describeEvent, type EventReport } from './describeEvent.js';
import { eventBlocks, eventMatching, reprintKey } from './eventMatching.js';
import type { Transaction } from './transaction.js';

interface Report extends EventReport, BlockedFinding {
  readonly eventId: string | null;
}

/** Computes the events anew that the changed articles and events touch. */
export async function resolveEvents(transaction: Transaction, changes: Changes): Promise<void> {
  const seeds = await loadReports(
    transaction,
    'r.article_id = ANY($1::uuid[]) OR r.event_id = ANY($2::uuid[])',
    [...changes.articles],
    [...changes.events],
  );
  // The keys depend on the entities, which may have changed.
  await enterBlocks(transaction, 'EVENT', seeds);
  const reports = await connected(
    seeds,
    (frontier) => candidates(transaction, frontier),
    eventMatching,
    // An event that loses a report to another has to be computed whole.
    (frontier) => {
      const touched = note(
        frontier.map((report) => report.eventId),
        changes.events,
      );
      return touched.length === 0
        ? Promise.resolve([])
        : loadReports(transaction, 'r.event_id = ANY($1::uuid[])', touched);
    },
  );
  await write(transaction, clusters(reports, eventMatching), [...changes.events]);
}

interface ReportRow {
  readonly sentences: readonly string[] | null;
  readonly id: string;
  readonly articleId: string;
  readonly copyGroup: string;
  readonly position: number;
  readonly eventId: string | null;
  readonly type: EventType;
  readonly status: EventStatus;
  readonly confidence: number;
  readonly publishedAt: Date | null;
  readonly time: {
    start: string;
    end: string;
    precision: NonNullable<EventReport['time']>['precision'];
    text: string | null;
  } | null;
  readonly place: { entityId: string; name: string; countryCode: string | null; isCountry: boolean } | null;
  readonly participants:
    | {
        position: number;
        role: ParticipantRole;
        text: string;
        entityId: string | null;
        name: string | null;
        isPlace: boolean | null;
      }[]
    | null;
}

async function loadReports(transaction: Transaction, where: string, ...values: unknown[]): Promise<Report[]> {
  const rows = await transaction.query<ReportRow>(
    `SELECT r.local_id AS id, r.article_id AS "articleId", a.copy_group AS "copyGroup", r.position, r.event_id AS "eventId", r.type::text, r.status::text,
       r.confidence, a.published_at AS "publishedAt",
       CASE WHEN r.time_start IS NULL THEN NULL
            ELSE json_build_object('start', r.time_start, 'end', r.time_end, 'precision', r.time_precision, 'text', r.time_text) END AS time,
       (SELECT json_build_object('entityId', n.id, 'name', n.name, 'countryCode', n.country_code,
                 'isCountry', EXISTS (SELECT 1 FROM entity_name k WHERE k.entity_id = n.id AND k.gazetteer_id LIKE 'country:%'))
        FROM article_entity e JOIN entity n ON n.id = e.entity_id WHERE e.article_id = r.article_id AND e.position = r.place_position) AS place,
       (SELECT json_agg(json_build_object('position', p.position, 'role', p.role, 'text', p.text, 'entityId', n.id, 'name', n.name, 'isPlace', n.kind = 'PLACE') ORDER BY p.position)
        FROM report_participant p
        LEFT JOIN article_entity e ON e.article_id = p.article_id AND e.position = p.entity_position
        LEFT JOIN entity n ON n.id = e.entity_id
        WHERE p.article_id = r.article_id AND p.event_position = r.position) AS participants,
       (SELECT json_agg(utf16_slice(a.text, a.astral, t.sentence_start, t.sentence_end)) FROM report_trigger t
        WHERE t.article_id = r.article_id AND t.event_position = r.position) AS sentences
     FROM event_report r JOIN article a ON a.id = r.article_id WHERE ${where}`,
    ...values,
  );
  return rows.map((row) => {
    const report: EventReport = {
      ...row,
      publishedAt: row.publishedAt?.getTime() ?? null,
      time: row.time && { ...row.time, start: Date.parse(row.time.start), end: Date.parse(row.time.end) },
      participants: (row.participants ?? []).flatMap((p) =>
        p.entityId === null ? [] : [{ role: p.role, entityId: p.entityId, isPlace: p.isPlace === true }],
      ),
      named: row.participants ?? [],
      sentences: [...new Set((row.sentences ?? []).map(reprintKey).filter((key) => key !== null))],
    };
    return { ...report, eventId: row.eventId, blocks: eventBlocks(report) };
  });
}

async function candidates(transaction: Transaction, frontier: readonly Report[]): Promise<Report[]> {
  const blocks = await lookUp(transaction, 'EVENT', frontier);
  return loadReports(transaction, `(r.article_id, r.position) ${IN_BLOCKS}`, ...blocks);
}

const COLUMNS = `id, type, title, status, time_start, time_end, time_precision, time_text, sort_at, place_id, article_count,
  independent_source_count, confidence`;

async function write(
  transaction: Transaction,
  found: readonly Report[][],
  before: readonly string[],
): Promise<void> {
  if (found.length === 0 && before.length === 0) return;
  const described = found.map((cluster) => describeEvent(cluster));
  const ids = described.map((event) => event.id);
  await transaction.run(
    `INSERT INTO event (${COLUMNS}, search)
     SELECT ${COLUMNS}, to_tsvector('english', search_text)
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, type "EventType", title text, status "EventStatus", time_start timestamptz, time_end timestamptz,
       time_precision "TimePrecision", time_text text, sort_at timestamptz, place_id uuid, article_count int, independent_source_count int,
       confidence float, search_text text)
     ON CONFLICT (id) DO UPDATE SET (${COLUMNS}, search) = (${COLUMNS.replace(/\w+/g, 'excluded.$&')}, excluded.search)`,
    JSON.stringify(
      described.map((event) => ({
        id: event.id,
        type: event.type,
        title: event.title,
        status: event.status,
        time_start: event.time && new Date(event.time.start).toISOString(),
        time_end: event.time && new Date(event.time.end).toISOString(),
        time_precision: event.time?.precision ?? null,
        time_text: event.time?.text ?? null,
        sort_at: event.sortAt === null ? UNKNOWN_TIME : new Date(event.sortAt).toISOString(),
        place_id: event.placeId,
        article_count: event.articleCount,
        independent_source_count: event.independentSourceCount,
        confidence: event.confidence,
        search_text: event.searchText,
      })),
    ),
  );
  await transaction.run(
    `UPDATE event_report r SET event_id = m.event_id FROM jsonb_to_recordset($1::jsonb) AS m(local_id uuid, event_id uuid)
     WHERE r.local_id = m.local_id AND r.event_id IS DISTINCT FROM m.event_id`,
    JSON.stringify(
      found.flatMap((cluster, i) => cluster.map((report) => ({ local_id: report.id, event_id: ids[i] }))),
    ),
  );
  await transaction.run('DELETE FROM event_article WHERE event_id = ANY($1::uuid[])', ids);
  await transaction.run('DELETE FROM entity_event WHERE event_id = ANY($1::uuid[])', ids);
  await transaction.run('DELETE FROM event_participant WHERE event_id = ANY($1::uuid[])', ids);
  await transaction.run(
    'DELETE FROM event e WHERE id = ANY($1::uuid[]) AND NOT EXISTS (SELECT 1 FROM event_report r WHERE r.event_id = e.id)',
    before,
  );
  await transaction.run(
    `INSERT INTO event_article (event_id, article_id, sort_at, position)
     SELECT r.event_id, r.article_id, a.sort_at, min(r.position) FROM event_report r JOIN article a ON a.id = r.article_id
     WHERE r.event_id = ANY($1::uuid[]) GROUP BY r.event_id, r.article_id, a.sort_at`,
    ids,
  );
  await transaction.insert({
    event_participant: described.flatMap((event) =>
      event.participants.map((participant, position) => ({
        event_id: event.id,
        position,
        role: participant.role,
        entity_id: participant.entityId,
        text: participant.text,
      })),
    ),
  });
  await transaction.run(
    `UPDATE report_participant p SET participant_position = m.participant_position
     FROM jsonb_to_recordset($1::jsonb) AS m(article_id uuid, event_position int, position int, participant_position int)
     WHERE p.article_id = m.article_id AND p.event_position = m.event_position AND p.position = m.position
       AND p.participant_position IS DISTINCT FROM m.participant_position`,
    JSON.stringify(
      described.flatMap((event) =>
        event.participants.flatMap((participant, participantPosition) =>
          participant.namings.map((naming) => ({
            article_id: naming.articleId,
            event_position: naming.eventPosition,
            position: naming.position,
            participant_position: participantPosition,
          })),
        ),
      ),
    ),
  );
  await transaction.run(
    `INSERT INTO entity_event (entity_id, event_id, sort_at, article_count)
     SELECT DISTINCT x.entity_id, e.id, e.sort_at, e.article_count FROM event e CROSS JOIN LATERAL (
       SELECT e.place_id AS entity_id WHERE e.place_id IS NOT NULL
       UNION ALL SELECT p.entity_id FROM event_participant p WHERE p.event_id = e.id AND p.entity_id IS NOT NULL) AS x
     WHERE e.id = ANY($1::uuid[])`,
    ids,
  );
}
