import { boundId, presentId } from '../compile/ids.js';
import { ascending, descending, list, object } from '../compile/objects.js';
import type { List } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { Row, type Sql, sql, whole } from '../compile/sql.js';
import { badInput } from '../errors.js';
import { entityById } from '../lookups.js';
import { table } from '../relations.js';
import type { FieldsOf } from '../types.js';
import type { PathArgs } from './schema.js';

const LONGEST_PATH = 6;

/** Entities in more articles than this are no station of a path: they connect everything with everything. */
const BUSIEST_STATION = 5_000;

/** How many entities are gone on from at each step: those in the most articles. */
const FRONTIER = 300;

/** How many articles of each of them are looked at: the latest. */
const ARTICLES_OF_STATION = 30;

/** The steps of a shortest path between two entities, from one to the other. */
export function pathSteps(field: Selection<PathArgs>): List {
  const maxLength = field.args.maxLength.shape();
  if (maxLength < 1 || maxLength > LONGEST_PATH)
    throw badInput(`\`maxLength\` is to be from 1 to ${LONGEST_PATH}, not ${maxLength}.`);
  const from = presentId('entity', boundId('entity', field.args.from, 'from'));
  const to = presentId('entity', boundId('entity', field.args.to, 'to'));
  const row = field.row();
  return list(
    { from: sql`(${shortestPath(from, to, maxLength)}) ${row}` },
    [ascending('int', sql`${row}.depth`)],
    object(field, 'PathStep', row),
    { expected: maxLength, work: 3_000 },
  );
}

const own = new Row('x', 'entity_article');
const other = new Row('y', 'entity_article');
const named = new Row('n', 'entity_article');
const entity = new Row('e', 'entity');

/**
 * Breadth-first search over the articles that entities share. `walk` has one row a depth: the entities first reached
 * there (`frontier`) and all reached so far (`seen`); `back` goes from the target to the start, by the rarest station
 * where several are as near.
 */
function shortestPath(from: Sql, to: Sql, maxLength: number): Sql {
  return sql`
    with recursive ends (start, target) as materialized (select ${from}, ${to}),
    walk (depth, frontier, seen, found) as (
      select 0, array[ends.start], array[ends.start], ends.start = ends.target from ends
      union all
      select walk.depth + 1, reached.ids, walk.seen || reached.ids, ends.target = any(reached.ids)
      from walk cross join ends cross join lateral (
        select case when exists (
          select from ${table(own)} join ${table(other)} on ${other.article} = ${own.article}
          where ${own.entity_id} = any(walk.frontier) and ${other.entity_id} = ends.target
        ) then array[ends.target] else array(
          select near.entity_id from (
            select distinct ${other.entity_id}
            from unnest(walk.frontier) station (id) cross join lateral (
              select ${named.article} from ${table(named)} where ${named.entity_id} = station.id
              order by ${named.sort_at} desc, ${named.article_id} desc limit ${whole(ARTICLES_OF_STATION)}
            ) x join ${table(other)} on ${other.article} = x.article
            where ${other.entity_id} <> all(walk.seen)
          ) near join ${table(entity)} on ${entity.id} = near.entity_id
          where ${entity.article_count} between 2 and ${whole(BUSIEST_STATION)}
          order by ${entity.article_count} desc, ${entity.id} limit ${whole(FRONTIER)}
        ) end as ids
      ) reached
      where not walk.found and walk.depth < ${whole(maxLength)} and cardinality(walk.frontier) > 0
    ),
    back (depth, id) as (
      select walk.depth, ends.target from walk cross join ends where walk.found
      union all
      select back.depth - 1, earlier.id
      from back join walk on walk.depth = back.depth - 1 cross join lateral (
        select ${entity.id} from ${table(entity)}
        where ${entity.id} = any(walk.frontier) and exists (
          select from ${table(own)} join ${table(other)} on ${other.article} = ${own.article}
          where ${own.entity_id} = ${entity.id} and ${other.entity_id} = back.id
        )
        order by ${entity.article_count}, ${entity.id} limit 1
      ) earlier
    )
    select one.depth, one.id as from_id, next.id as to_id from back one join back next on next.depth = one.depth + 1`;
}

export const pathStepFields: FieldsOf<'PathStep'> = {
  from: (field, step) => entityById(field, sql`${step}.from_id`),
  to: (field, step) => entityById(field, sql`${step}.to_id`),
  through: (field, step) => {
    const article = field.row('article');
    return list(
      {
        from: table(article),
        link: [
          sql`${article.id} in (select ${own.article_id} from ${table(own)} join ${table(other)} on ${other.article} = ${own.article} where ${own.entity_id} = ${step}.from_id and ${other.entity_id} = ${step}.to_id)`,
        ],
      },
      [descending('timestamptz', article.sort_at), descending('uuid', article.id)],
      object(field, 'Article', article),
      { limit: 3 },
    );
  },
};
