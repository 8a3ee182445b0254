import { articleConnection } from './articles.js';
import { type EventFilter, eventCondition, textsOf } from './filters.js';
import { USUAL_LIST } from './limits.js';
import {
  articleById,
  ascending,
  column,
  entityById,
  entityIdAt,
  list,
  object,
  placeById,
  spanOf,
  statementAt,
  timeSpan,
} from './objects.js';
import { type OrderArgument, orderTerms, relevance } from './orders.js';
import { connection } from './pages.js';
import type { Connection } from './plan.js';
import type { Selection } from './selection.js';
import { type Row, type Sql, sql } from './sql.js';
import { statementConnection } from './statements.js';
import type { Fields } from './subjects.js';

/** Events to page over: those of a table that leads to them, or all. */
interface EventRows {
  /** What stands after FROM, with `event` in it under the name `row`. */
  readonly from: Sql;
  readonly row: Row;
  readonly link?: readonly Sql[];
  /** Where the table that leads to them carries what they are ordered by. */
  readonly index?: Row;
}

/** A page of events, by the arguments of the field. */
export function eventConnection(field: Selection, { from, row, link, index }: EventRows): Connection {
  const filter = field.args.filter as EventFilter | null | undefined;
  const { field: by, direction } = (field.args.orderBy ?? {
    field: 'HAPPENED_AT',
    direction: 'DESC',
  }) as OrderArgument;
  const sort = {
    HAPPENED_AT: { type: 'timestamptz' as const, value: sql`${index ?? row}.sort_at` },
    ARTICLE_COUNT: { type: 'int' as const, value: sql`${index ?? row}.article_count` },
    RELEVANCE: { type: 'float8' as const, value: relevance(row, textsOf(filter)) },
  }[by]!;
  return connection(field, 'EventConnection', {
    from,
    ...(link && { link }),
    where: eventCondition(filter, row),
    order: orderTerms(direction, sort, index ? sql`${index}.event_id` : sql`${row}.id`),
    orderName: `${by} ${direction}`,
    node: (child) => object(child, 'Event', row),
  });
}

export const eventFields: Fields<Row> = {
  id: column('id'),
  type: column('type'),
  title: column('title'),
  status: column('status'),
  time: (field, event) => timeSpan(field, event, 'time'),
  place: (field, event) => placeById(field, sql`${event}.place_id`),
  participants: (field, event) => {
    const participant = field.row();
    return list(
      { from: sql`event_participant ${participant}`, link: [sql`${participant}.event_id = ${event}.id`] },
      [ascending('int', sql`${participant}.position`)],
      object(field.repeated(USUAL_LIST), 'Participant', participant),
    );
  },
  figures: (field, event) => {
    const index = field.row();
    const report = field.row();
    const figure = field.row();
    return connection(field, 'FigureConnection', {
      from: sql`event_article ${index} join event_report ${report} on ${report}.article_id = ${index}.article_id and ${report}.event_id = ${index}.event_id join figure ${figure} on ${figure}.article_id = ${report}.article_id and ${figure}.event_position = ${report}.position`,
      link: [sql`${index}.event_id = ${event}.id`],
      order: [
        ascending('timestamptz', sql`${index}.sort_at`),
        ascending('uuid', sql`${index}.article_id`),
        ascending('int', sql`${figure}.position`),
      ],
      orderName: 'PUBLISHED_AT',
      node: (child) => object(child, 'Figure', figure),
    });
  },
  statements: (field, event) => {
    const row = field.row();
    return statementConnection(field, {
      from: sql`statement ${row}`,
      row,
      link: [
        sql`${row}.id in (select s.statement_id from event_report r join statement_report s on s.article_id = r.article_id and s.position = r.asserted_by_position where r.event_id = ${event}.id)`,
      ],
    });
  },
  reports: (field, event) => {
    const index = field.row();
    const report = field.row();
    return list(
      {
        from: sql`event_article ${index} join event_report ${report} on ${report}.article_id = ${index}.article_id and ${report}.position = ${index}.position`,
        link: [sql`${index}.event_id = ${event}.id`],
      },
      [ascending('timestamptz', sql`${index}.sort_at`), ascending('uuid', sql`${index}.article_id`)],
      object(field.repeated(USUAL_LIST), 'EventReport', report),
    );
  },
  articles: (field, event) => {
    const index = field.row();
    const row = field.row();
    return articleConnection(field, {
      from: sql`event_article ${index} join article ${row} on ${row}.id = ${index}.article_id`,
      row,
      index,
      link: [sql`${index}.event_id = ${event}.id`],
    });
  },
  articleCount: column('article_count'),
  independentSourceCount: column('independent_source_count'),
  confidence: column('confidence'),
};

export const participantFields: Fields<Row> = {
  role: column('role'),
  entity: (field, participant) => entityById(field, sql`${participant}.entity_id`),
  text: column('text'),
  evidence: (field, participant) => {
    const index = field.row();
    const report = field.row();
    const named = field.row();
    return list(
      {
        from: sql`event_article ${index} join event_report ${report} on ${report}.article_id = ${index}.article_id and ${report}.event_id = ${index}.event_id join report_participant ${named} on ${named}.article_id = ${report}.article_id and ${named}.event_position = ${report}.position`,
        link: [
          sql`${index}.event_id = ${participant}.event_id`,
          sql`${named}.participant_position = ${participant}.position`,
        ],
      },
      [
        ascending('timestamptz', sql`${index}.sort_at`),
        ascending('uuid', sql`${index}.article_id`),
        ascending('int', sql`${named}.start`),
        ascending('int', sql`${named}.event_position`),
        ascending('int', sql`${named}.position`),
      ],
      object(field.repeated(USUAL_LIST), 'Evidence', spanOf(named)),
    );
  },
};

export const eventReportFields: Fields<Row> = {
  article: (field, report) => articleById(field, sql`${report}.article_id`),
  evidence: (field, report) => {
    const same = field.row();
    const trigger = field.row();
    return list(
      {
        from: sql`event_report ${same} join report_trigger ${trigger} on ${trigger}.article_id = ${same}.article_id and ${trigger}.event_position = ${same}.position`,
        link: [sql`${same}.article_id = ${report}.article_id`, sql`${same}.event_id = ${report}.event_id`],
      },
      [
        ascending('int', sql`${trigger}.start`),
        ascending('int', sql`${trigger}.event_position`),
        ascending('int', sql`${trigger}.position`),
      ],
      object(field.repeated(USUAL_LIST), 'Evidence', spanOf(trigger)),
    );
  },
  time: (field, report) => timeSpan(field, report, 'time'),
  place: (field, report) =>
    placeById(field, entityIdAt(sql`${report}.article_id`, sql`${report}.place_position`)),
  status: column('status'),
  assertedBy: (field, report) =>
    statementAt(field, sql`${report}.article_id`, sql`${report}.asserted_by_position`),
};
