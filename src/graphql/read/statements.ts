import { type StatementFilter, statementCondition, textsOf } from './filters.js';
import { USUAL_LIST } from './limits.js';
import { articleById, ascending, column, entityById, list, object, spanOf, timeSpan } from './objects.js';
import { type OrderArgument, orderTerms, relevance } from './orders.js';
import { connection } from './pages.js';
import type { Connection, RecordOf } from './plan.js';
import type { Selection } from './selection.js';
import { type Row, raw, type Sql, sql } from './sql.js';
import type { Fields } from './subjects.js';

/** Statements to page over: those of a table that leads to them, or all. */
interface StatementRows {
  /** What stands after FROM, with `statement` in it under the name `row`. */
  readonly from: Sql;
  readonly row: Row;
  readonly link?: readonly Sql[];
  /** Where the table that leads to them carries what they are ordered by. */
  readonly index?: Row;
}

/** A page of statements, by the arguments of the field. */
export function statementConnection(field: Selection, { from, row, link, index }: StatementRows): Connection {
  const filter = field.args.filter as StatementFilter | null | undefined;
  const { field: by, direction } = (field.args.orderBy ?? {
    field: 'SAID_AT',
    direction: 'DESC',
  }) as OrderArgument;
  const sort = {
    SAID_AT: { type: 'timestamptz' as const, value: sql`${index ?? row}.sort_at` },
    ARTICLE_COUNT: { type: 'int' as const, value: sql`${index ?? row}.article_count` },
    RELEVANCE: { type: 'float8' as const, value: relevance(row, textsOf(filter)) },
  }[by]!;
  return connection(field, 'StatementConnection', {
    from,
    ...(link && { link }),
    where: statementCondition(filter, row),
    order: orderTerms(direction, sort, index ? sql`${index}.statement_id` : sql`${row}.id`),
    orderName: `${by} ${direction}`,
    node: (child) => object(child, 'Statement', row),
  });
}

export const statementFields: Fields<Row> = {
  id: column('id'),
  kind: column('kind'),
  text: column('text'),
  speaker: (field, statement) => entityById(field, sql`${statement}.speaker_id`),
  speakerText: column('speaker_text'),
  unresolvedReason: column('unresolved_reason'),
  cue: column('cue'),
  addressee: (field, statement) => entityById(field, sql`${statement}.addressee_id`),
  saidAt: (field, statement) => timeSpan(field, statement, 'said'),
  mentions: (field, statement) => {
    const report = field.row();
    const mention = field.row();
    return connection(field, 'MentionConnection', {
      from: sql`statement_report ${report} join mention ${mention} on ${mention}.article_id = ${report}.article_id`,
      link: [
        sql`${report}.article_id = ${statement}.main_article_id`,
        sql`${report}.position = ${statement}.main_position`,
      ],
      where: [
        sql`exists (select from generate_series(1, cardinality(${report}.spans), 2) i where ${mention}.start >= ${report}.spans[i] and ${mention}."end" <= ${report}.spans[i + 1])`,
      ],
      order: [ascending('int', sql`${mention}.position`)],
      orderName: 'TEXT',
      node: (child) => object(child, 'Mention', mention),
    });
  },
  events: (field, statement) => {
    const event = field.row();
    return list(
      {
        from: sql`event ${event}`,
        link: [
          sql`${event}.id in (select r.event_id from statement_article s join event_report r on r.article_id = s.article_id and r.asserted_by_position = s.position where s.statement_id = ${statement}.id)`,
        ],
      },
      [ascending('timestamptz', sql`${event}.sort_at`), ascending('uuid', sql`${event}.id`)],
      object(field.repeated(USUAL_LIST), 'Event', event),
    );
  },
  reports: (field, statement) => {
    const index = field.row();
    const report = field.row();
    return list(
      {
        from: sql`statement_article ${index} join statement_report ${report} on ${report}.article_id = ${index}.article_id and ${report}.position = ${index}.position`,
        link: [sql`${index}.statement_id = ${statement}.id`],
      },
      [
        ascending('timestamptz', sql`${index}.sort_at`),
        ascending('uuid', sql`${index}.article_id`),
        ascending('int', sql`${index}.position`),
      ],
      object(field.repeated(USUAL_LIST), 'StatementReport', report),
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

export const statementReportFields: Fields<Row> = {
  article: (field, report) => articleById(field, sql`${report}.article_id`),
  // The stored text is put together of the content's stretches, without what interrupts them.
  evidence: (field, report) => object(field, 'Evidence', { ...spanOf(report), text: null }),
  speakerEvidence: (field, report) => partOf(field, report, 'speaker', 'speaker_text'),
  cueEvidence: (field, report) => partOf(field, report, 'cue', 'cue'),
  text: column('text'),
};
