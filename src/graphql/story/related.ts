import { ascending, descending, entityObject, list, object, value } from '../compile/objects.js';
import { pageSize } from '../compile/pages.js';
import type { List } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { Row, sql, whole } from '../compile/sql.js';
import { table } from '../relations.js';
import type { TenArgs } from '../schema/paging.js';
import type { FieldsOf } from '../types.js';
import { entitiesOf } from './contents.js';
import { meanOver, meanSalience } from './salience.js';

/** How many of a story's entities its related stories are looked for by: the most salient. */
const RELATED_BY = 20;
/** An entity in more articles than this ties no two stories: a country, a head of state. */
const MOST_ARTICLES = 2_000;

const own = new Row('s', 'story_entity');
const entity = new Row('e', 'entity');
const other = new Row('other', 'several_story_entity');
const article = new Row('article', 'entity_article');
const near = new Row('near', 'story');

/**
 * The stories closest to one: every shared entity adds the product of its saliences in both, the less, the more articles
 * name it. Looked for by the most salient entities that not too many articles name, so that the work doesn't grow with the
 * knowledge base.
 */
export function relatedStories(field: Selection<TenArgs>, base: Row<'story'>): List {
  const related = field.row();
  const story = field.row('story');
  const limit = pageSize('first', field.args.first);
  // Stories of one article are reached by their articles' entities, and told from other articles once for each.
  const closest = sql`(
    with clue as materialized (
      select ${own.entity_id}, ${meanSalience(own, base)} as salience, ${entity.article_count} from ${entitiesOf(base, own)} join ${table(entity)} on ${entity.id} = ${own.entity_id}
      where ${own.story_id} = ${base.id} and ${entity.article_count} between 2 and ${whole(MOST_ARTICLES)}
      order by ${own.salience_sum} desc, ${own.entity_id} limit ${whole(RELATED_BY)}
    )
    select ${near.id} as story_id, ${meanOver(near, sql`tied.sum`)} as score
    from (
      select ${other.story_id}, sum(clue.salience * ${other.salience_sum} / ln(1 + clue.article_count))::float8, false as is_alone
      from clue join ${table(other)} on ${other.entity_id} = clue.entity_id
      group by ${other.story_id}
      union all
      select story_of_article(${article.article_id}), sum(clue.salience * round(${article.salience}::numeric * 1000)::int / ln(1 + clue.article_count))::float8, true
      from clue join ${table(article)} on ${article.entity_id} = clue.entity_id
      group by ${article.article_id}
    ) tied join ${table(near)} on ${near.id} = tied.story_id and (${near.article_count} = 1) = tied.is_alone
    where ${near.id} <> ${base.id}
    order by score desc, ${near.id} limit ${whole(limit)}
  )`;
  return list(
    { from: sql`${closest} ${related} join ${table(story)} on ${story.id} = ${related}.story_id` },
    [descending('float8', sql`${related}.score`), ascending('uuid', sql`${related}.story_id`)],
    object(field, 'RelatedStory', { base, related, story }),
    { expected: limit, work: 100 },
  );
}

export const relatedStoryFields: FieldsOf<'RelatedStory'> = {
  story: (field, { story }) => object(field, 'Story', story),
  score: (_field, { related }) => value(sql`${related}.score`),
  sharedEntities: (field, { base, related, story }) => {
    const named = field.row('story_entity');
    const other = field.row('story_entity');
    const entity = field.row('entity');
    return list(
      {
        from: sql`${entitiesOf(base, named)} join ${table(other)} on ${other.entity_id} = ${named.entity_id} join ${table(entity)} on ${entity.id} = ${named.entity_id}`,
        link: [sql`${named.story_id} = ${base.id}`, sql`${other.story_id} = ${related}.story_id`],
      },
      [
        descending('float8', sql`${meanSalience(named, base)} + ${meanSalience(other, story)}`),
        ascending('uuid', named.entity_id),
      ],
      entityObject(field, entity),
    );
  },
};
