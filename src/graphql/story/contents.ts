import { type Row, raw, type Sql, sql } from '../compile/sql.js';

/*
 * What a story holds, as it stands after FROM: the rows that a view of that name has of all stories, but made with the row of the
 * story at hand, which tells whether it is of one article. So a page of what a story of several holds is taken from their table, in
 * the order of its index. It is still to be tied to the story, as the view is.
 */

/** The rows of `story_entity` of a story. */
export function entitiesOf(story: Row<'story'>, row: Row<'story_entity'>): Sql {
  return held(story, row, 'entities_of_one', 'entity_id, article_count, salience_sum');
}

/** The rows of `story_event` of a story. */
export function eventsOf(story: Row<'story'>, row: Row<'story_event'>): Sql {
  return held(story, row, 'events_of_one', 'event_id, article_count, salience_sum, sort_at');
}

/** The rows of `story_statement` of a story. */
export function statementsOf(story: Row<'story'>, row: Row<'story_statement'>): Sql {
  return held(story, row, 'statements_of_one', 'statement_id, article_count, sort_at');
}

function held(story: Row<'story'>, row: Row, ofOne: string, columns: string): Sql {
  return sql`(select story_id, ${raw(columns)} from ${raw(`several_${row.$table}`)} union all
    select story_id, ${raw(columns)} from ${raw(ofOne)}(${story.id}) where ${story.article_count} = 1) ${row}`;
}
