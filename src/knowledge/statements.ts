import type { StatementKind, TimePrecision } from '../language/analysis.js';
import { UNKNOWN_TIME } from './articleRows.js';
import { type BlockedFinding, enterBlocks, IN_BLOCKS, lookUp } from './blocks.js';
import { type Changes, note } from './changes.js';
import { clusters, connected } from './clusters.js';
import { byPublication } from './publication.js';
import {
  type StatementFinding,
  statementBlocks,
  statementContent,
  statementMatching,
} from './statementMatching.js';
import type { Transaction } from './transaction.js';

/** A printing of a statement with all that its statement is described from. */
interface Report extends StatementFinding, BlockedFinding {
  readonly statementId: string | null;
  readonly kind: StatementKind;
  readonly text: string;
  readonly cue: string | null;
  readonly speakerText: string | null;
  readonly reason: string | null;
  readonly addresseeId: string | null;
  readonly said: {
    readonly start: Date;
    readonly end: Date;
    readonly precision: TimePrecision;
    readonly text: string | null;
  } | null;
  readonly confidence: number;
}

/** Computes the statements anew that the changed articles and statements touch. */
export async function resolveStatements(transaction: Transaction, changes: Changes): Promise<void> {
  const seeds = await loadReports(
    transaction,
    'r.article_id = ANY($1::uuid[]) OR r.statement_id = ANY($2::uuid[])',
    [...changes.articles],
    [...changes.statements],
  );
  await enterBlocks(transaction, 'STATEMENT', seeds);
  const reports = await connected(
    seeds,
    (frontier) => candidates(transaction, frontier),
    statementMatching,
    // A statement that loses a report to another has to be computed whole.
    (frontier) => {
      const touched = note(
        frontier.map((report) => report.statementId),
        changes.statements,
      );
      return touched.length === 0
        ? Promise.resolve([])
        : loadReports(transaction, 'r.statement_id = ANY($1::uuid[])', touched);
    },
  );
  await write(transaction, clusters(reports, statementMatching), [...changes.statements]);
}

async function loadReports(transaction: Transaction, where: string, ...values: unknown[]): Promise<Report[]> {
  const rows = await transaction.query<
    Omit<Report, 'content' | 'publishedAt' | 'blocks'> & { publishedAt: Date | null }
  >(
    `SELECT r.local_id AS id, r.article_id AS "articleId", r.position, r.statement_id AS "statementId", r.kind::text, r.text, r.cue,
       r.speaker_text AS "speakerText", s.entity_id AS "speakerId", coalesce(r.unresolved_reason, s.unresolved_reason) AS reason,
       d.entity_id AS "addresseeId", r.confidence, a.published_at AS "publishedAt",
       CASE WHEN r.said_start IS NULL THEN NULL
            ELSE json_build_object('start', r.said_start, 'end', r.said_end, 'precision', r.said_precision, 'text', r.said_text) END AS said
     FROM statement_report r JOIN article a ON a.id = r.article_id
     LEFT JOIN article_entity s ON s.article_id = r.article_id AND s.position = r.speaker_position
     LEFT JOIN article_entity d ON d.article_id = r.article_id AND d.position = r.addressee_position
     WHERE ${where}`,
    ...values,
  );
  return rows.map((row) => {
    const keys = statementBlocks(row.text);
    return {
      ...row,
      said: row.said && { ...row.said, start: new Date(row.said.start), end: new Date(row.said.end) },
      publishedAt: row.publishedAt?.getTime() ?? null,
      content: statementContent(row.text),
      blocks: { own: keys, look: keys },
    };
  });
}

async function candidates(transaction: Transaction, frontier: readonly Report[]): Promise<Report[]> {
  const blocks = await lookUp(transaction, 'STATEMENT', frontier);
  return loadReports(transaction, `(r.article_id, r.position) ${IN_BLOCKS}`, ...blocks);
}

/** What a statement is, from all its printings. */
function describe(cluster: readonly Report[]) {
  const reports = [...cluster].sort(byPublication);
  const main = reports.reduce((best, report) => (report.text.length > best.text.length ? report : best));
  const inOrder = [main, ...reports];
  const speakerId = inOrder.find((report) => report.speakerId !== null)?.speakerId ?? null;
  const published = reports[0].publishedAt;
  const told = inOrder.find((report) => report.said !== null)?.said ?? null;
  const said = told ?? (published === null ? null : dayOf(published));
  return {
    id: reports[0].id,
    kind: main.kind,
    text: main.text,
    speaker_id: speakerId,
    speaker_text: inOrder.find((report) => report.speakerText !== null)?.speakerText ?? null,
    unresolved_reason:
      speakerId === null ? (inOrder.find((report) => report.reason !== null)?.reason ?? null) : null,
    cue: inOrder.find((report) => report.cue !== null)?.cue ?? null,
    addressee_id: inOrder.find((report) => report.addresseeId !== null)?.addresseeId ?? null,
    said_start: said?.start.toISOString() ?? null,
    said_end: said?.end.toISOString() ?? null,
    said_precision: said?.precision ?? null,
    said_text: said?.text ?? null,
    sort_at:
      told?.start.toISOString() ?? (published === null ? UNKNOWN_TIME : new Date(published).toISOString()),
    article_count: new Set(reports.map((report) => report.articleId)).size,
    confidence: Math.max(...reports.map((report) => report.confidence)),
    main_article_id: main.articleId,
    main_position: main.position,
  };
}

const DAY = 86_400_000;

/** The day of publication (UTC), for a statement whose time nobody gives: it has no words and is approximate. */
function dayOf(published: number): NonNullable<Report['said']> {
  const start = Math.floor(published / DAY) * DAY;
  return { start: new Date(start), end: new Date(start + DAY), precision: 'APPROXIMATE', text: null };
}

const COLUMNS = `id, kind, text, speaker_id, speaker_text, unresolved_reason, cue, addressee_id, said_start, said_end, said_precision,
  said_text, sort_at, article_count, confidence, main_article_id, main_position`;

async function write(
  transaction: Transaction,
  found: readonly Report[][],
  before: readonly string[],
): Promise<void> {
  if (found.length === 0 && before.length === 0) return;
  const statements = found.map(describe);
  const ids = statements.map((statement) => statement.id);
  const members = found.flatMap((cluster, i) =>
    cluster.map((report) => ({ local_id: report.id, statement_id: ids[i] })),
  );
  await transaction.run(
    `INSERT INTO statement (${COLUMNS}, search)
     SELECT ${COLUMNS}, to_tsvector('english', text) FROM jsonb_populate_recordset(NULL::statement, $1::jsonb)
     ON CONFLICT (id) DO UPDATE SET (${COLUMNS}, search) = (${COLUMNS.replace(/\w+/g, 'excluded.$&')}, excluded.search)`,
    JSON.stringify(statements),
  );
  await transaction.run(
    `UPDATE statement_report r SET statement_id = m.statement_id
     FROM jsonb_to_recordset($1::jsonb) AS m(local_id uuid, statement_id uuid)
     WHERE r.local_id = m.local_id AND r.statement_id IS DISTINCT FROM m.statement_id`,
    JSON.stringify(members),
  );
  await transaction.run(
    `DELETE FROM statement_article s WHERE s.statement_id = ANY($1::uuid[]) AND NOT EXISTS (
       SELECT 1 FROM statement_report r WHERE r.statement_id = s.statement_id AND r.article_id = s.article_id AND r.position = s.position)`,
    ids,
  );
  await transaction.run(
    'DELETE FROM statement s WHERE id = ANY($1::uuid[]) AND NOT EXISTS (SELECT 1 FROM statement_report r WHERE r.statement_id = s.id)',
    before,
  );
  await transaction.run(
    `INSERT INTO statement_article (statement_id, article_id, position, sort_at)
     SELECT r.statement_id, r.article_id, r.position, a.sort_at FROM statement_report r JOIN article a ON a.id = r.article_id
     WHERE r.statement_id = ANY($1::uuid[]) ON CONFLICT DO NOTHING`,
    ids,
  );
  await transaction.run('DELETE FROM entity_statement WHERE statement_id = ANY($1::uuid[])', ids);
  await transaction.run(
    `INSERT INTO entity_statement (entity_id, role, statement_id, sort_at, article_count)
     SELECT x.entity_id, x.role, s.id, s.sort_at, s.article_count FROM statement s CROSS JOIN LATERAL (
       SELECT s.speaker_id AS entity_id, 'SPEAKER'::"StatementRole" AS role WHERE s.speaker_id IS NOT NULL
       UNION ALL SELECT s.addressee_id, 'ADDRESSEE' WHERE s.addressee_id IS NOT NULL
       UNION ALL SELECT DISTINCT e.entity_id, 'ABOUT'::"StatementRole" FROM statement_report r
         JOIN mention m ON m.article_id = r.article_id AND m.start >= r.start AND m."end" <= r."end"
         JOIN article_entity e ON e.article_id = m.article_id AND e.position = m.entity_position
         WHERE r.statement_id = s.id AND e.entity_id IS NOT NULL AND EXISTS (
           SELECT 1 FROM generate_series(1, cardinality(r.spans), 2) AS i WHERE m.start >= r.spans[i] AND m."end" <= r.spans[i + 1])
     ) AS x WHERE s.id = ANY($1::uuid[])`,
    ids,
  );
}
