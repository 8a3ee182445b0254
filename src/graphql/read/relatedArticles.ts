import { USUAL_LIST } from './limits.js';
import { ascending, entityObject, list, object, value } from './objects.js';
import { type Row, raw, type Sql, sql, whole } from './sql.js';
import type { Fields, RelatedArticleRows } from './subjects.js';

/** How many of an article's entities and events its related articles are looked for by: the rarest. */
const RELATED_BY = 30;
/** How many articles of each of them are looked at: the latest. */
const RELATED_WITHIN = 2_000;

/**
 * The articles closest to one, with a score: every shared entity and event counts the less, the more articles have it,
 * and an event counts three times. Looked for by the rarest only, and in the latest articles of each, so that the work
 * doesn't grow with the knowledge base.
 */
export function relatedTo(base: Row, limit: number): Sql {
  const clues = (kind: 'entity' | 'event', weight: number) => sql`
    select other.article_id, ${whole(weight)} / ln(1 + clue.article_count) as weight
    from (
      select k.id, k.article_count from ${raw(`${kind}_article`)} named join ${raw(kind)} k on k.id = named.${raw(`${kind}_id`)}
      where named.article_id = ${base}.id and k.article_count > 1
      order by k.article_count, k.id limit ${whole(RELATED_BY)}
    ) clue cross join lateral (
      select o.article_id from ${raw(`${kind}_article`)} o where o.${raw(`${kind}_id`)} = clue.id
      order by o.sort_at desc, o.article_id desc limit ${whole(RELATED_WITHIN)}
    ) other`;
  return sql`(
    select shared.article_id, sum(shared.weight)::float8 as score from (${clues('entity', 1)} union all ${clues('event', 3)}) shared
    where not exists (select from article c where c.id = shared.article_id and c.copy_group = ${base}.copy_group)
    group by shared.article_id order by score desc, shared.article_id limit ${whole(limit)}
  )`;
}

function shared(kind: 'entity' | 'event', { base, related }: RelatedArticleRows, row: Row) {
  const index = raw(`${kind}_article`);
  const id = raw(`${kind}_id`);
  return [
    {
      from: sql`${raw(kind)} ${row}`,
      link: [
        sql`${row}.id in (select one.${id} from ${index} one join ${index} other on other.${id} = one.${id} where one.article_id = ${base}.id and other.article_id = ${related}.article_id)`,
      ],
    },
    [ascending('int', sql`${row}.article_count`), ascending('uuid', sql`${row}.id`)],
  ] as const;
}

export const relatedArticleFields: Fields<RelatedArticleRows> = {
  article: (field, { article }) => object(field, 'Article', article),
  score: (_field, { related }) => value(sql`${related}.score`),
  sharedEntities: (field, rows) => {
    const entity = field.row();
    return list(...shared('entity', rows, entity), entityObject(field.repeated(USUAL_LIST), entity));
  },
  sharedEvents: (field, rows) => {
    const event = field.row();
    return list(...shared('event', rows, event), object(field.repeated(USUAL_LIST), 'Event', event));
  },
};
