import {
  type ArticleFilter,
  articleCondition,
  type EventFilter,
  eventCondition,
  ofKinds,
  type StatementFilter,
  statementCondition,
  textsOf,
} from './filters.js';
import { USUAL_LIST } from './limits.js';
import {
  ascending,
  column,
  descending,
  entityIdAt,
  entityObject,
  list,
  momentColumn,
  object,
  one,
  placeById,
  value,
} from './objects.js';
import { type OrderArgument, orderTerms, relevance } from './orders.js';
import { connection, pageSize } from './pages.js';
import type { Connection, One } from './plan.js';
import { relatedTo } from './relatedArticles.js';
import type { Selection } from './selection.js';
import { type Row, type Sql, sql } from './sql.js';
import type { Fields } from './subjects.js';

/** Articles to page over: those of a table that leads to them, or all. */
export interface ArticleRows {
  /** What stands after FROM, with `article` in it under the name `row`. */
  readonly from: Sql;
  readonly row: Row;
  readonly link?: readonly Sql[];
  /** Where the table that leads to them carries what they are ordered by. */
  readonly index?: Row;
}

/** A page of articles, by the arguments of the field. */
export function articleConnection(field: Selection, { from, row, link, index }: ArticleRows): Connection {
  const filter = field.args.filter as ArticleFilter | null | undefined;
  const { field: by, direction } = (field.args.orderBy ?? {
    field: 'PUBLISHED_AT',
    direction: 'DESC',
  }) as OrderArgument;
  const sort = {
    PUBLISHED_AT: { type: 'timestamptz' as const, value: sql`${index ?? row}.sort_at` },
    INGESTED_AT: { type: 'timestamptz' as const, value: sql`${row}.ingested_at` },
    RELEVANCE: { type: 'float8' as const, value: relevance(row, textsOf(filter)) },
  }[by]!;
  const id = index && by === 'PUBLISHED_AT' ? sql`${index}.article_id` : sql`${row}.id`;
  return connection(field, 'ArticleConnection', {
    from,
    ...(link && { link }),
    where: articleCondition(filter, row),
    order: orderTerms(direction, sort, id),
    orderName: `${by} ${direction}`,
    node: (child) => object(child, 'Article', row),
  });
}

function sourceById(field: Selection, id: Sql): One {
  const row = field.row();
  return one({ from: sql`source ${row}`, link: [sql`${row}.id = ${id}`] }, object(field, 'Source', row));
}

export const articleFields: Fields<Row> = {
  id: column('id'),
  headline: column('headline'),
  text: column('text'),
  url: column('url'),
  byline: column('byline'),
  source: (field, article) => sourceById(field, sql`${article}.source_id`),
  agency: (field, article) => sourceById(field, sql`${article}.agency_id`),
  datelinePlace: (field, article) =>
    placeById(field, entityIdAt(sql`${article}.id`, sql`${article}.dateline_position`)),
  publishedAt: momentColumn('published_at'),
  language: column('language'),
  wordCount: column('word_count'),
  ingestedAt: momentColumn('ingested_at'),
  mentions: (field, article) => {
    const mention = field.row();
    const kinds = field.args.kinds as string[] | null | undefined;
    return connection(field, 'MentionConnection', {
      from: sql`mention ${mention}`,
      link: [sql`${mention}.article_id = ${article}.id`],
      where: kinds ? [ofKinds(mention, kinds)] : [],
      order: [ascending('int', sql`${mention}.position`)],
      orderName: 'TEXT',
      node: (child) => object(child, 'Mention', mention),
    });
  },
  entities: (field, article) => {
    const named = field.row();
    const entity = field.row();
    const kinds = field.args.kinds as string[] | null | undefined;
    return connection(field, 'ArticleEntityConnection', {
      from: sql`entity_article ${named} join entity ${entity} on ${entity}.id = ${named}.entity_id`,
      link: [sql`${named}.article_id = ${article}.id`],
      where: kinds ? [ofKinds(entity, kinds)] : [],
      order: [descending('float8', sql`${named}.salience`), descending('uuid', sql`${named}.entity_id`)],
      orderName: 'SALIENCE',
      node: (child) => entityObject(child, entity),
      edge: {
        mentionCount: () => value(sql`${named}.mention_count`),
        salience: () => value(sql`${named}.salience`),
      },
    });
  },
  statements: (field, article) => {
    const printed = field.row();
    const statement = field.row();
    return connection(field, 'StatementConnection', {
      from: sql`(select s.article_id, s.statement_id, min(s.position) as position from statement_article s group by s.article_id, s.statement_id) ${printed} join statement ${statement} on ${statement}.id = ${printed}.statement_id`,
      link: [sql`${printed}.article_id = ${article}.id`],
      where: statementCondition(field.args.filter as StatementFilter | null | undefined, statement),
      order: [ascending('int', sql`${printed}.position`)],
      orderName: 'TEXT',
      node: (child) => object(child, 'Statement', statement),
    });
  },
  events: (field, article) => {
    const reported = field.row();
    const event = field.row();
    return connection(field, 'EventConnection', {
      from: sql`event_article ${reported} join event ${event} on ${event}.id = ${reported}.event_id`,
      link: [sql`${reported}.article_id = ${article}.id`],
      where: eventCondition(field.args.filter as EventFilter | null | undefined, event),
      order: [ascending('int', sql`${reported}.position`)],
      orderName: 'TEXT',
      node: (child) => object(child, 'Event', event),
    });
  },
  figures: (field, article) => {
    const figure = field.row();
    return connection(field, 'FigureConnection', {
      from: sql`figure ${figure}`,
      link: [sql`${figure}.article_id = ${article}.id`],
      order: [ascending('int', sql`${figure}.position`)],
      orderName: 'TEXT',
      node: (child) => object(child, 'Figure', figure),
    });
  },
  copies: (field, article) => {
    const copy = field.row();
    return list(
      {
        from: sql`article ${copy}`,
        link: [sql`${copy}.copy_group = ${article}.copy_group`, sql`${copy}.id <> ${article}.id`],
      },
      [ascending('timestamptz', sql`${copy}.sort_at`), ascending('uuid', sql`${copy}.id`)],
      object(field.repeated(USUAL_LIST), 'Article', copy),
    );
  },
  related: (field, base) => {
    const related = field.row();
    const article = field.row();
    const limit = pageSize('first', field.args.first ?? 10);
    field.spend(100);
    return list(
      {
        from: sql`${relatedTo(base, limit)} ${related} join article ${article} on ${article}.id = ${related}.article_id`,
      },
      [descending('float8', sql`${related}.score`), ascending('uuid', sql`${related}.article_id`)],
      object(field.repeated(limit), 'RelatedArticle', { base, related, article }),
    );
  },
};
