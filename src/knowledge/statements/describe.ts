import type { Row } from '../../database/tables.js';
import { UNKNOWN_TIME } from '../article/rows.js';
import { byPublication } from '../resolution/finding.js';
import type { SaidTime, StatementReport } from './load.js';

/** What a statement is, from all its printings: a pure function of the set, whatever its order. */
export function describeStatement(cluster: readonly StatementReport[]): Row<'statement'> {
  const reports = [...cluster].sort(byPublication);
  const first = reports[0];
  const main = reports.reduce((best, report) => (report.text.length > best.text.length ? report : best));
  const inOrder = [main, ...reports];
  const speakerId = inOrder.find((report) => report.speakerId !== null)?.speakerId ?? null;
  const published = first.publishedAt;
  const told = inOrder.find((report) => report.said !== null)?.said ?? null;
  const said = told ?? (published === null ? null : dayOf(published));
  return {
    id: first.id,
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
function dayOf(published: number): SaidTime {
  const start = Math.floor(published / DAY) * DAY;
  return { start: new Date(start), end: new Date(start + DAY), precision: 'APPROXIMATE', text: null };
}
