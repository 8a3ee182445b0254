import { articles } from '../article/list.js';
import { ofKinds } from '../compile/filters.js';
import { listPage } from '../compile/lists.js';
import {
  ascending,
  column,
  descending,
  entityObject,
  list,
  momentColumn,
  object,
  value,
} from '../compile/objects.js';
import { connection, firstOf } from '../compile/pages.js';
import { sql } from '../compile/sql.js';
import { events } from '../event/list.js';
import { joined, joinedAll, table, tie } from '../relations.js';
import { statements } from '../statement/list.js';
import type { FieldsOf } from '../types.js';
import { relatedStories } from './related.js';

export const storyFields: FieldsOf<'Story'> = {
  id: column('id'),
  title: column('title'),
  articleCount: column('article_count'),
  independentSourceCount: column('independent_source_count'),
  firstPublishedAt: momentColumn('first_published_at'),
  lastPublishedAt: momentColumn('last_published_at'),
  articles: (field, story) => {
    const row = field.row('article');
    return listPage(articles, field, { from: table(row), row, link: tie('story.articles', story, row) });
  },
  entities: (field, story) => {
    const named = field.row('story_entity');
    const entity = field.row('entity');
    const kinds = field.args.kinds.present();
    return connection(field, 'StoryEntity', {
      from: joinedAll(named, joined('story_entity.entity', named, entity)),
      link: tie('story.entities', story, named),
      where: kinds ? [ofKinds(entity, kinds)] : [],
      order: [descending('float8', sql`${named}.salience`), descending('uuid', sql`${named}.entity_id`)],
      orderName: 'SALIENCE',
      node: (child) => entityObject(child, entity),
      edge: {
        articleCount: () => value(sql`${named}.article_count`),
        salience: () => value(sql`${named}.salience`),
      },
    });
  },
  events: (field, story) => {
    const index = field.row('story_event');
    const row = field.row('event');
    return listPage(events, field, {
      from: joinedAll(index, joined('story_event.event', index, row)),
      row,
      index,
      indexed: ['sort_at'],
      link: tie('story.events', story, index),
      usual: {
        name: 'STORY_SALIENCE',
        order: [descending('float8', sql`${index}.salience`), descending('uuid', sql`${index}.event_id`)],
      },
    });
  },
  statements: (field, story) => {
    const index = field.row('story_statement');
    const row = field.row('statement');
    return listPage(statements, field, {
      from: joinedAll(index, joined('story_statement.statement', index, row)),
      row,
      index,
      indexed: ['sort_at'],
      link: tie('story.statements', story, index),
    });
  },
  ledger: (field, story) => {
    const index = field.row('story_event');
    const series = field.row('figure_series');
    return list(
      {
        from: joinedAll(index, joined('story_event.ledger', index, series)),
        link: tie('story.events', story, index),
      },
      [
        descending('float8', sql`${index}.salience`),
        ascending('uuid', sql`${series}.event_id`),
        ascending('int', sql`${series}.position`),
      ],
      object(field, 'FigureSeries', series),
      firstOf(field),
    );
  },
  related: relatedStories,
};
