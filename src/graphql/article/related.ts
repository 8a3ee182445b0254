import { ascending, descending, entityObject, list, object, type Source, value } from '../compile/objects.js';
import { pageSize } from '../compile/pages.js';
import type { List, OrderTerm } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { all, Row, type Sql, sql, whole } from '../compile/sql.js';
import { table, tie } from '../relations.js';
import type { TenArgs } from '../schema/paging.js';
import type { FieldsOf, RelatedArticleRows } from '../types.js';

/** How many of an article's entities and events its related articles are looked for by: the rarest. */
const RELATED_BY = 30;
/** How many articles of each of them are looked at: the latest. */
const RELATED_WITHIN = 2_000;

/** The articles closest to one. */
export function relatedArticles(field: Selection<TenArgs>, base: Row<'article'>): List {
  const related = field.row();
  const article = field.row('article');
  const limit = pageSize('first', field.args.first);
  return list(
    {
      from: sql`${closest(base, limit)} ${related} join ${table(article)} on ${article.id} = ${related}.article_id`,
    },
    [descending('float8', sql`${related}.score`), ascending('uuid', sql`${related}.article_id`)],
    object(field, 'RelatedArticle', { base, related, article }),
    { expected: limit, work: 100 },
  );
}

/** The articles of entities and of events, with the column of what is named or reported, and what ties them to an article. */
const INDEXES = {
  entity: (name: string) => {
    const row = new Row(name, 'entity_article');
    const of = (article: Row<'article'>) => all(tie('article.entities', article, row));
    return { row, id: row.entity_id, of };
  },
  event: (name: string) => {
    const row = new Row(name, 'event_article');
    const of = (article: Row<'article'>) => all(tie('article.events', article, row));
    return { row, id: row.event_id, of };
  },
};

/**
 * The articles closest to one, with a score: every shared entity and event counts the less, the more articles have it,
 * and an event counts three times. Looked for by the rarest only, and in the latest articles of each, so that the work
 * doesn't grow with the knowledge base.
 */
function closest(base: Row<'article'>, limit: number): Sql {
  const clues = (kind: 'entity' | 'event', weight: number) => {
    const named = INDEXES[kind]('named');
    const known = new Row('k', kind);
    const reached = INDEXES[kind]('o');
    return sql`
    select other.article_id, ${whole(weight)} / ln(1 + clue.article_count) as weight
    from (
      select ${known.id}, ${known.article_count} from ${table(named.row)} join ${table(known)} on ${known.id} = ${named.id}
      where ${named.of(base)} and ${known.article_count} > 1
      order by ${known.article_count}, ${known.id} limit ${whole(RELATED_BY)}
    ) clue cross join lateral (
      select ${reached.row.article_id} from ${table(reached.row)} where ${reached.id} = clue.id
      order by ${reached.row.sort_at} desc, ${reached.row.article_id} desc limit ${whole(RELATED_WITHIN)}
    ) other`;
  };
  const copy = new Row('c', 'article');
  return sql`(
    select shared.article_id, sum(shared.weight)::float8 as score from (${clues('entity', 1)} union all ${clues('event', 3)}) shared
    where not exists (select from ${table(copy)} where ${copy.id} = shared.article_id and ${copy.copy_group} = ${base.copy_group})
    group by shared.article_id order by score desc, shared.article_id limit ${whole(limit)}
  )`;
}

/** What both articles name or report, the rarest first. */
function shared(
  row: Row<'entity' | 'event'>,
  { base, article }: RelatedArticleRows,
): [Source, readonly OrderTerm[]] {
  const one = INDEXES[row.$table]('one');
  const other = INDEXES[row.$table]('other');
  return [
    {
      from: table(row),
      link: [
        sql`${row.id} in (select ${one.id} from ${table(one.row)} join ${table(other.row)} on ${other.id} = ${one.id} where ${one.of(base)} and ${other.of(article)})`,
      ],
    },
    [ascending('int', row.article_count), ascending('uuid', row.id)],
  ];
}

export const relatedArticleFields: FieldsOf<'RelatedArticle'> = {
  article: (field, { article }) => object(field, 'Article', article),
  score: (_field, { related }) => value(sql`${related}.score`),
  sharedEntities: (field, rows) => {
    const entity = field.row('entity');
    return list(...shared(entity, rows), entityObject(field, entity));
  },
  sharedEvents: (field, rows) => {
    const event = field.row('event');
    return list(...shared(event, rows), object(field, 'Event', event));
  },
};
