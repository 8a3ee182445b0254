import { ascending, column, descending, entityObject, list, object, value } from '../compile/objects.js';
import { connection, firstOf } from '../compile/pages.js';
import type { RecordOf } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { all, Row, type Sql, sql } from '../compile/sql.js';
import { articleById, inArticles, relatedEntity, spanOf, timeSpan } from '../lookups.js';
import { joined, joinedAll, table, tie } from '../relations.js';
import type { ResolvedRows } from '../resolution/read.js';
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
  saidAt: (field, statement) => timeSpan(field, statement, 'said', statement.said_text),
  mentions: (field, statement) => {
    const report = field.row('statement_report');
    const mention = field.row('mention');
    const named = field.row('article_entity');
    return connection(field, 'Mention', {
      from: joinedAll(
        report,
        joined('statement_report.mentions', report, mention),
        joined('mention.named', mention, named, 'left join'),
      ),
      link: tie('statement.main', statement, report),
      where: [within(report, mention)],
      order: [ascending('int', mention.position)],
      orderName: 'TEXT',
      node: (child) => object(child, 'Mention', { mention, named }),
    });
  },
  about: (field, statement) => {
    const named = field.row();
    const entity = field.row('entity');
    const report = new Row('main$', 'statement_report');
    const mention = new Row('named$', 'mention');
    const resolved = new Row('resolved$', 'article_entity');
    return list(
      {
        from: sql`(
          select ${resolved.entity_id}, min(${mention.position}) as place
          from ${joinedAll(report, joined('statement_report.mentions', report, mention), joined('mention.named', mention, resolved))}
          where ${all([...tie('statement.main', statement, report), within(report, mention)])}
          group by ${resolved.entity_id}
        ) ${named} join ${table(entity)} on ${entity.id} = ${named}.entity_id`,
      },
      [ascending('int', sql`${named}.place`)],
      entityObject(field, entity),
      firstOf(field),
    );
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
          sql`${event.id} in (select ${report.event_id} from ${asserted} where ${printed.statement_id} = ${statement.id})`,
        ],
      },
      [ascending('timestamptz', event.sort_at), ascending('uuid', event.id)],
      object(field, 'Event', event),
      firstOf(field),
    );
  },
  reports: (field, statement) => {
    const index = field.row('statement_article');
    const report = field.row('statement_report');
    return list(
      {
        from: joinedAll(index, joined('statement_article.report', index, report)),
        link: tie('statement.printings', statement, index),
        where: inArticles(field, index),
      },
      [
        ascending('timestamptz', index.sort_at),
        ascending('uuid', index.article_id),
        ascending('int', index.position),
      ],
      object(field, 'StatementReport', report),
      firstOf(field),
    );
  },
  stories: (field, statement) => {
    const index = field.row('story_statement');
    const story = field.row('story');
    return list(
      {
        from: joinedAll(index, joined('story_statement.story', index, story)),
        link: tie('statement.stories', statement, index),
      },
      [descending('int', story.article_count), ascending('uuid', story.id)],
      object(field, 'Story', story),
      firstOf(field),
    );
  },
  articleCount: column('article_count'),
  confidence: column('confidence'),
  resolution: (field, statement) => object(field, 'Resolution', printings(field, statement)),
};

/** The printings of a statement. */
function printings(field: Selection, statement: Row<'statement'>): ResolvedRows {
  const report = field.row('statement_report');
  const article = field.row('article');
  const speaker = field.row('article_entity');
  const counted = new Row('counted$', 'statement_report');
  const reports = sql`from ${table(counted)} where ${all(tie('statement.reports', statement, counted))}`;
  return {
    family: 'statementJoins',
    count: sql`(select count(*)::int ${reports})`,
    ids: sql`select ${counted.local_id} ${reports}`,
    rows: {
      from: joinedAll(
        report,
        joined('statement_report.article', report, article),
        joined('statement_report.speaker', report, speaker, 'left join'),
      ),
      link: tie('statement.reports', statement, report),
    },
    order: [
      ascending('timestamptz', article.sort_at),
      ascending('uuid', report.article_id),
      ascending('int', report.position),
    ],
    of: sql`json_build_object('id', ${report.local_id}, 'articleId', ${report.article_id}, 'position', ${report.position}, 'publishedAt', extract(epoch from ${article.published_at}) * 1000, 'text', ${report.text}, 'speakerId', ${speaker.entity_id}, 'speakerName', ${speaker.name})`,
    span: { ...spanOf(report), text: null },
  };
}

/** Whether a mention stands in one of the stretches of what was said. */
function within(report: Row<'statement_report'>, mention: Row<'mention'>): Sql {
  return sql`${mention.start} >= ${report.start} and ${mention.end} <= ${report.end} and (cardinality(${report.spans}) = 0
    or exists (select from generate_series(1, cardinality(${report.spans}), 2) i where ${mention.start} >= ${report.spans}[i] and ${mention.end} <= ${report.spans}[i + 1]))`;
}

/** The stretch of text in the columns of a report that begin with `part`; null where they have none. */
function partOf(
  field: Selection,
  report: Row<'statement_report'>,
  part: 'speaker' | 'cue',
  text: Sql,
): RecordOf {
  const span = {
    articleId: report.article_id,
    start: report[`${part}_start`],
    end: report[`${part}_end`],
    text,
    sentenceStart: report[`${part}_sentence_start`],
    sentenceEnd: report[`${part}_sentence_end`],
  };
  return object(field, 'Evidence', span, sql`${span.start} is not null`);
}

export const statementReportFields: FieldsOf<'StatementReport'> = {
  id: (_field, report) => value(sql`${report.local_id} || '.r'`),
  article: (field, report) => articleById(field, report.article_id),
  // The stored text is put together of the content's stretches, without what interrupts them.
  evidence: (field, report) => object(field, 'Evidence', { ...spanOf(report), text: null }),
  speakerEvidence: (field, report) => partOf(field, report, 'speaker', report.speaker_text),
  cueEvidence: (field, report) => partOf(field, report, 'cue', report.cue),
  text: column('text'),
};
