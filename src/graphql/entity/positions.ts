import { ascending, descending, list, madeColumn, object } from '../compile/objects.js';
import { firstOf } from '../compile/pages.js';
import type { List } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { named, Row, sql } from '../compile/sql.js';
import { entityById, placeById, spanOf } from '../lookups.js';
import { joined, joinedAll } from '../relations.js';
import type { FirstArgs } from '../schema/paging.js';
import type { FieldsOf } from '../types.js';

/** An office as an article gives it, who holds it, and the body and place it is an office of. */
const office = new Row('office$', 'position');
const holder = new Row('holder$', 'article_entity');
const body = new Row('body$', 'article_entity');
const place = new Row('place$', 'article_entity');
const HELD = joinedAll(
  office,
  joined('position.person', office, holder),
  joined('position.organization', office, body, 'left join'),
  joined('position.place', office, place, 'left join'),
);

/** The offices that articles give a person, the most often named first. */
export function positions(field: Selection<FirstArgs>, person: Row<'entity'>): List {
  const position = field.row();
  return list(
    {
      from: sql`(
          select ${holder.entity_id}, lower(${office.title}) as key, mode() within group (order by ${office.title}) as title,
            ${body.entity_id} as organization_id, ${place.entity_id} as place_id, count(*)::int as times
          from ${HELD} group by ${holder.entity_id}, lower(${office.title}), ${body.entity_id}, ${place.entity_id}
        ) ${position}`,
      link: [sql`${position}.entity_id = ${person.id}`],
    },
    [
      descending('int', sql`${position}.times`),
      ascending('text', sql`${position}.title`),
      ascending('uuid', sql`${position}.organization_id`),
      ascending('uuid', sql`${position}.place_id`),
    ],
    object(field, 'Position', position),
    firstOf(field),
  );
}

export const positionFields: FieldsOf<'Position'> = {
  title: madeColumn('title'),
  organization: (field, position) => entityById(field, sql`${position}.organization_id`),
  place: (field, position) => placeById(field, sql`${position}.place_id`),
  evidence: (field, position) => {
    // All that the table has, and more.
    const given = field.row('position');
    const article = new Row('article$', 'article');
    return list(
      {
        from: sql`(
          select ${office}.*, ${article.sort_at}, ${holder.entity_id}, lower(${office.title}) as key, ${body.entity_id} as organization_id, ${place.entity_id} as place_id
          from ${HELD}${joined('position.article', office, article)}
        ) ${given}`,
        link: [
          sql`${named(given, 'entity_id')} = ${position}.entity_id`,
          sql`${named(given, 'key')} = ${position}.key`,
          sql`${named(given, 'organization_id')} is not distinct from ${position}.organization_id`,
          sql`${named(given, 'place_id')} is not distinct from ${position}.place_id`,
        ],
      },
      [
        ascending('timestamptz', named(given, 'sort_at')),
        ascending('uuid', given.article_id),
        ascending('int', given.position),
      ],
      object(field, 'Evidence', spanOf(given)),
    );
  },
};
