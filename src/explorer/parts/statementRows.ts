import { outlet, sayer } from '../format/sayers.js';
import type { SaidFragment } from '../generated/operations.js';
import type { Row } from '../take/csv.js';

/** Statements as a table to take away, a row for each printing. */
export const statementRows = (statements: readonly SaidFragment[]): Row[] =>
  statements.flatMap((statement) =>
    statement.reports.map((report) => ({
      speaker: sayer(statement),
      kind: statement.kind,
      cue: statement.cue,
      saidAt: statement.saidAt?.start,
      fullest: statement.text,
      printed: report.text,
      outlet: outlet(report.article),
      published: report.article.publishedAt,
      headline: report.article.headline,
      start: report.evidence.start,
      end: report.evidence.end,
      article: report.article.id,
    })),
  );
