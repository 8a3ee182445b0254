import { articleConnection } from './articles.js';
import { eventConnection } from './events.js';
import { type EntityFilter, entityCondition, nameLikeness, ofKinds, textsOf } from './filters.js';
import { USUAL_LIST } from './limits.js';
import {
  ascending,
  column,
  descending,
  entityById,
  entityObject,
  list,
  momentColumn,
  object,
  placeById,
  spanOf,
  value,
} from './objects.js';
import { type OrderArgument, orderTerms } from './orders.js';
import { connection, pageSize } from './pages.js';
import type { Connection } from './plan.js';
import { type Selection } from './selection.js';
import { join, type Row, raw, sql, whole } from './sql.js';
import { statementConnection } from './statements.js';
import type { Fields, Subjects } from './subjects.js';

/** How many of an entity's articles its related entities are counted over: the latest. */
const RELATED_WITHIN = 20_000;

/** A page of all entities, by the arguments of the field. */
export function entityConnection(field: Selection): Connection {
  const row = field.row();
  const filter = field.args.filter as EntityFilter | null | undefined;
  const { field: by, direction } = (field.args.orderBy ?? {
    field: 'ARTICLE_COUNT',
    direction: 'DESC',
  }) as OrderArgument;
  const likeness = textsOf(filter).map((text) => nameLikeness(row, text));
  const sort = {
    NAME: { type: 'text' as const, value: sql`${row}.name` },
    ARTICLE_COUNT: { type: 'int' as const, value: sql`${row}.article_count` },
    LAST_SEEN_AT: { type: 'timestamptz' as const, value: sql`${row}.sort_at` },
    RELEVANCE: {
      type: 'float8' as const,
      value: likeness.length === 0 ? raw('0::float8') : sql`(${join(likeness, ' + ')})`,
    },
  }[by]!;
  return connection(field, 'EntityConnection', {
    from: sql`entity ${row}`,
    where: entityCondition(filter, row),
    order: orderTerms(direction, sort, sql`${row}.id`),
    orderName: `${by} ${direction}`,
    node: (child) => entityObject(child, row),
  });
}

function statementsOf(role: 'SPEAKER' | 'ABOUT') {
  return (field: Selection, entity: Row): Connection => {
    const index = field.row();
    const row = field.row();
    return statementConnection(field, {
      from: sql`entity_statement ${index} join statement ${row} on ${row}.id = ${index}.statement_id`,
      row,
      index,
      link: [sql`${index}.entity_id = ${entity}.id`, sql`${index}.role = ${raw(`'${role}'`)}`],
    });
  };
}

export const entityFields: Fields<Row> = {
  id: column('id'),
  kind: column('kind'),
  name: column('name'),
  aliases: (field, entity) => {
    const alias = field.row();
    return list(
      {
        from: sql`(select n.entity_id, f.form, sum(f.mention_count)::int as mention_count from entity_name n join entity_name_form f on f.name_id = n.id group by n.entity_id, f.form) ${alias}`,
        link: [sql`${alias}.entity_id = ${entity}.id`],
      },
      [descending('int', sql`${alias}.mention_count`), ascending('text', sql`${alias}.form`)],
      object(field.repeated(USUAL_LIST), 'Alias', alias),
    );
  },
  articleCount: column('article_count'),
  mentionCount: column('mention_count'),
  firstSeenAt: momentColumn('first_seen_at'),
  lastSeenAt: momentColumn('last_seen_at'),
  mentions: (field, entity) => {
    const index = field.row();
    const named = field.row();
    const mention = field.row();
    return connection(field, 'MentionConnection', {
      from: sql`entity_article ${index} join article_entity ${named} on ${named}.article_id = ${index}.article_id and ${named}.entity_id = ${index}.entity_id join mention ${mention} on ${mention}.article_id = ${named}.article_id and ${mention}.entity_position = ${named}.position`,
      link: [sql`${index}.entity_id = ${entity}.id`],
      order: [
        descending('timestamptz', sql`${index}.sort_at`),
        descending('uuid', sql`${index}.article_id`),
        ascending('int', sql`${mention}.position`),
      ],
      orderName: 'PUBLISHED_AT',
      node: (child) => object(child, 'Mention', mention),
    });
  },
  articles: (field, entity) => {
    const index = field.row();
    const row = field.row();
    return articleConnection(field, {
      from: sql`entity_article ${index} join article ${row} on ${row}.id = ${index}.article_id`,
      row,
      index,
      link: [sql`${index}.entity_id = ${entity}.id`],
    });
  },
  statements: statementsOf('SPEAKER'),
  statementsAbout: statementsOf('ABOUT'),
  events: (field, entity) => {
    const index = field.row();
    const row = field.row();
    return eventConnection(field, {
      from: sql`entity_event ${index} join event ${row} on ${row}.id = ${index}.event_id`,
      row,
      index,
      link: [sql`${index}.entity_id = ${entity}.id`],
    });
  },
  related: (field, base) => {
    const related = field.row();
    const entity = field.row();
    const limit = pageSize('first', field.args.first ?? 10);
    const kinds = field.args.kinds as string[] | null | undefined;
    const kind = field.row();
    const ofKind = kinds
      ? sql` join entity ${kind} on ${kind}.id = other.entity_id and ${ofKinds(kind, kinds)}`
      : raw('');
    field.spend(100);
    return list(
      {
        from: sql`(
          select other.entity_id, count(*)::int as article_count
          from (
            select n.article_id from entity_article n where n.entity_id = ${base}.id
            order by n.sort_at desc, n.article_id desc limit ${whole(RELATED_WITHIN)}
          ) named join entity_article other on other.article_id = named.article_id${ofKind}
          where other.entity_id <> ${base}.id
          group by other.entity_id order by article_count desc, other.entity_id limit ${whole(limit)}
        ) ${related} join entity ${entity} on ${entity}.id = ${related}.entity_id`,
      },
      [descending('int', sql`${related}.article_count`), ascending('uuid', sql`${related}.entity_id`)],
      object(field.repeated(limit), 'RelatedEntity', { related, entity }),
    );
  },
  positions: (field, person) => {
    const position = field.row();
    return list(
      {
        from: sql`(
          select holder.entity_id, lower(p.title) as key, mode() within group (order by p.title) as title,
            body.entity_id as organization_id, place.entity_id as place_id, count(*)::int as times
          from ${HELD} group by holder.entity_id, lower(p.title), body.entity_id, place.entity_id
        ) ${position}`,
        link: [sql`${position}.entity_id = ${person}.id`],
      },
      [
        descending('int', sql`${position}.times`),
        ascending('text', sql`${position}.title`),
        ascending('uuid', sql`${position}.organization_id`),
        ascending('uuid', sql`${position}.place_id`),
      ],
      object(field.repeated(USUAL_LIST), 'Position', position),
    );
  },
  acronym: column('acronym'),
  latitude: column('latitude'),
  longitude: column('longitude'),
  countryCode: column('country_code'),
};

/** An office as an article gives it (`p`), who holds it, and the body and place it is an office of. */
const HELD = raw(`position p
  join article_entity holder on holder.article_id = p.article_id and holder.position = p.person_position
  left join article_entity body on body.article_id = p.article_id and body.position = p.organization_position
  left join article_entity place on place.article_id = p.article_id and place.position = p.place_position`);

export const positionFields: Fields<Row> = {
  title: column('title'),
  organization: (field, position) => entityById(field, sql`${position}.organization_id`),
  place: (field, position) => placeById(field, sql`${position}.place_id`),
  evidence: (field, position) => {
    const given = field.row();
    return list(
      {
        from: sql`(
          select p.*, a.sort_at, holder.entity_id, lower(p.title) as key, body.entity_id as organization_id, place.entity_id as place_id
          from ${HELD} join article a on a.id = p.article_id
        ) ${given}`,
        link: [
          sql`${given}.entity_id = ${position}.entity_id`,
          sql`${given}.key = ${position}.key`,
          sql`${given}.organization_id is not distinct from ${position}.organization_id`,
          sql`${given}.place_id is not distinct from ${position}.place_id`,
        ],
      },
      [
        ascending('timestamptz', sql`${given}.sort_at`),
        ascending('uuid', sql`${given}.article_id`),
        ascending('int', sql`${given}.position`),
      ],
      object(field.repeated(USUAL_LIST), 'Evidence', spanOf(given)),
    );
  },
};

export const aliasFields: Fields<Row> = {
  name: column('form'),
  mentionCount: column('mention_count'),
};

export const relatedEntityFields: Fields<Subjects['RelatedEntity']> = {
  entity: (field, { entity }) => entityObject(field, entity),
  articleCount: (_field, { related }) => value(sql`${related}.article_count`),
};
