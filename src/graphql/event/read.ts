import { ROLES_IN_ORDER } from '../../vocabulary/participantRoles.js';
import { articles } from '../article/list.js';
import { listPage } from '../compile/lists.js';
import { ascending, column, descending, list, object, value } from '../compile/objects.js';
import { firstOf, pageSize } from '../compile/pages.js';
import { raw, sql } from '../compile/sql.js';
import { figures } from '../figure/list.js';
import {
  articleById,
  inArticles,
  namedPlace,
  printedStatement,
  relatedEntity,
  relatedPlace,
  spanOf,
  timeSpan,
} from '../lookups.js';
import { joined, joinedAll, table, tie } from '../relations.js';
import { statements } from '../statement/list.js';
import type { FieldsOf } from '../types.js';
import { reportsOf } from './findings.js';

/** In the order in which participants are listed by them. */
const ROLES = raw(`'{${ROLES_IN_ORDER.join(',')}}'::"ParticipantRole"[]`);

export const eventFields: FieldsOf<'Event'> = {
  id: column('id'),
  type: column('type'),
  title: column('title'),
  status: column('status'),
  time: (field, event) => timeSpan(field, event, 'time', event.time_text),
  place: (field, event) => relatedPlace(field, 'event.place', event),
  participants: (field, event) => {
    const participant = field.row('event_participant');
    return list(
      { from: table(participant), link: tie('event.participants', event, participant) },
      [
        ascending('int', sql`array_position(${ROLES}, ${participant.role})`),
        descending('int', participant.naming_count),
        ascending('int', participant.position),
      ],
      object(field, 'Participant', participant),
    );
  },
  figures: (field, event) => {
    const report = field.row('event_report');
    const figure = field.row('figure');
    return listPage(figures, field, {
      from: joinedAll(report, joined('event_report.figures', report, figure)),
      row: figure,
      link: tie('event.reports', event, report),
      usual: {
        name: 'PUBLISHED_AT',
        order: [
          ascending('timestamptz', report.sort_at),
          ascending('uuid', report.article_id),
          ascending('int', figure.position),
        ],
      },
    });
  },
  ledger: (field, event) => {
    const series = field.row('figure_series');
    return list(
      { from: table(series), link: tie('event.ledger', event, series) },
      [ascending('int', series.position)],
      object(field, 'FigureSeries', series),
      firstOf(field),
    );
  },
  statements: (field, event) => {
    const row = field.row('statement');
    const report = field.row('event_report');
    const printed = field.row('statement_report');
    const asserting = joinedAll(report, joined('event_report.assertedBy', report, printed));
    return listPage(statements, field, {
      from: table(row),
      row,
      link: [
        sql`${row.id} in (select ${printed.statement_id} from ${asserting} where ${report.event_id} = ${event.id})`,
      ],
    });
  },
  reports: (field, event) => {
    const index = field.row('event_article');
    const report = field.row('event_report');
    return list(
      {
        from: joinedAll(index, joined('event_article.report', index, report)),
        link: tie('event.articles', event, index),
        where: inArticles(field, index),
      },
      [ascending('timestamptz', index.sort_at), ascending('uuid', index.article_id)],
      object(field, 'EventReport', report),
      firstOf(field),
    );
  },
  articles: (field, event) => {
    const index = field.row('event_article');
    const row = field.row('article');
    return listPage(articles, field, {
      from: joinedAll(index, joined('event_article.article', index, row)),
      row,
      index,
      counted: table(index),
      link: tie('event.articles', event, index),
    });
  },
  articleCount: column('article_count'),
  independentSourceCount: column('independent_source_count'),
  salience: column('salience'),
  stories: (field, event) => {
    const index = field.row('story_event');
    const story = field.row('story');
    return list(
      {
        from: joinedAll(index, joined('story_event.story', index, story)),
        link: tie('event.stories', event, index),
      },
      [descending('int', story.article_count), ascending('uuid', story.id)],
      object(field, 'Story', story),
      firstOf(field),
    );
  },
  relatedEvents: (field, event) => {
    const relation = field.row('event_relation');
    const other = field.row('event');
    const limit = pageSize('first', field.args.first);
    return list(
      {
        from: joinedAll(relation, joined('event_relation.other', relation, other)),
        link: tie('event.related', event, relation),
      },
      [descending('int', relation.article_count), descending('uuid', relation.other_id)],
      object(field, 'RelatedEvent', { relation, event: other }),
      { limit },
    );
  },
  confidence: column('confidence'),
  resolution: (field, event) => object(field, 'Resolution', reportsOf(field, event)),
};

export const relatedEventFields: FieldsOf<'RelatedEvent'> = {
  event: (field, { event }) => object(field, 'Event', event),
  relation: (_field, { relation }) => value(relation.relation),
  articleCount: (_field, { relation }) => value(relation.article_count),
};

export const participantFields: FieldsOf<'Participant'> = {
  role: column('role'),
  entity: (field, participant) => relatedEntity(field, 'event_participant.entity', participant),
  text: column('text'),
  evidence: (field, participant) => {
    const report = field.row('event_report');
    const named = field.row('report_participant');
    return list(
      {
        from: joinedAll(report, joined('event_report.participants', report, named)),
        link: [
          ...tie('event_participant.reports', participant, report),
          ...tie('event_participant.named', participant, named),
        ],
      },
      [
        ascending('timestamptz', report.sort_at),
        ascending('uuid', report.article_id),
        ascending('int', named.start),
        ascending('int', named.event_position),
        ascending('int', named.position),
      ],
      object(field, 'Evidence', spanOf(named)),
    );
  },
};

export const eventReportFields: FieldsOf<'EventReport'> = {
  id: (_field, report) => value(sql`${report.local_id} || '.r'`),
  article: (field, report) => articleById(field, report.article_id),
  evidence: (field, report) => {
    const same = field.row('event_report');
    const trigger = field.row('report_trigger');
    return list(
      {
        from: joinedAll(same, joined('event_report.triggers', same, trigger)),
        link: tie('event_report.others', report, same),
      },
      [
        ascending('int', trigger.start),
        ascending('int', trigger.event_position),
        ascending('int', trigger.position),
      ],
      object(field, 'Evidence', spanOf(trigger)),
    );
  },
  time: (field, report) => timeSpan(field, report, 'time', report.time_text),
  place: (field, report) => namedPlace(field, 'event_report.place', report),
  status: column('status'),
  assertedBy: (field, report) => printedStatement(field, 'event_report.assertedBy', report),
};
