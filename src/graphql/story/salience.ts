import { type Row, type Sql, sql } from '../compile/sql.js';

/** The mean, over a story's articles, of what is summed up in whole thousandths. */
export function meanOver(story: Row<'story'>, sum: Sql): Sql {
  return sql`${sum} / (1000.0::float8 * ${story.article_count})`;
}

/** How central an entity is to a story, 0 to 1: the mean over the story's articles, those that don't name it counted as 0. */
export function meanSalience(named: Row<'story_entity'>, story: Row<'story'>): Sql {
  return meanOver(story, named.salience_sum);
}
