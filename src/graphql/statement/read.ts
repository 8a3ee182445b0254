import { ascending, column, list, object } from '../compile/objects.js';
import { connection } from '../compile/pages.js';
import type { RecordOf } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { type Row, raw, sql } from '../compile/sql.js';
import { articleById, relatedEntity, spanOf, timeSpan } from '../lookups.js';
import { joined, joinedAll, table, tie } from '../relations.js';
import type { FieldsOf } from '../types.js';

export const statementFields: FieldsOf<'Statement'> = {
  id: column('id'),
  kind: column('kind'),
  text: column('text'),
  speaker: (field, statement) => relatedEntity(field, 'statement.speaker', statement),
  speakerText: column('speaker_text'),
  unresolvedReason: column('unresolved_reason'),
  cue: column('cue'),
  addressee: (field, statement) => relatedEntity(field, 'statement.addressee', statement),
  saidAt: (field, statement) => timeSpan(field, statement, 'said'),
  mentions: (field, statement) => {
    const report = field.row('statement_report');
    const mention = field.row('mention');
    return connection(field, 'Mention', {
      from: joinedAll(report, joined('statement_report.mentions', report, mention)),
      link: tie('statement.main', statement, report),
      where: [
        sql`exists (select from generate_series(1, cardinality(${report}.spans), 2) i where ${mention}.start >= ${report}.spans[i] and ${mention}."end" <= ${report}.spans[i + 1])`,
      ],
      order: [ascending('int', sql`${mention}.position`)],
      orderName: 'TEXT',
      node: (child) => object(child, 'Mention', mention),
    });
  },
  events: (field, statement) => {
    const event = field.row('event');
    const printed = field.row('statement_article');
    const report = field.row('event_report');
    const asserted = joinedAll(printed, joined('statement_article.asserted', printed, report));
    return list(
      {
        from: table(event),
        link: [
          sql`${event}.id in (select ${report}.event_id from ${asserted} where ${printed}.statement_id = ${statement}.id)`,
        ],
      },
      [ascending('timestamptz', sql`${event}.sort_at`), ascending('uuid', sql`${event}.id`)],
      object(field, 'Event', event),
    );
  },
  reports: (field, statement) => {
    const index = field.row('statement_article');
    const report = field.row('statement_report');
    return list(
      {
        from: joinedAll(index, joined('statement_article.report', index, report)),
        link: tie('statement.printings', statement, index),
      },
      [
        ascending('timestamptz', sql`${index}.sort_at`),
        ascending('uuid', sql`${index}.article_id`),
        ascending('int', sql`${index}.position`),
      ],
      object(field, 'StatementReport', report),
    );
  },
  articleCount: column('article_count'),
  confidence: column('confidence'),
};

/** The stretch of text in the columns of a report that begin with `part`; null where they have none. */
function partOf(field: Selection, report: Row, part: 'speaker' | 'cue', text: string): RecordOf {
  const named = (name: string) => sql`${report}.${raw(`${part}_${name}`)}`;
  const span = {
    articleId: sql`${report}.article_id`,
    start: named('start'),
    end: named('end'),
    text: sql`${report}.${raw(text)}`,
    sentenceStart: named('sentence_start'),
    sentenceEnd: named('sentence_end'),
  };
  return object(field, 'Evidence', span, sql`${span.start} is not null`);
}

export const statementReportFields: FieldsOf<'StatementReport'> = {
  article: (field, report) => articleById(field, sql`${report}.article_id`),
  // The stored text is put together of the content's stretches, without what interrupts them.
  evidence: (field, report) => object(field, 'Evidence', { ...spanOf(report), text: null }),
  speakerEvidence: (field, report) => partOf(field, report, 'speaker', 'speaker_text'),
  cueEvidence: (field, report) => partOf(field, report, 'cue', 'cue'),
  text: column('text'),
};
