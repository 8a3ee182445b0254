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
import type { Selection } from '../compile/selection.js';
import { all, Row, raw, type Sql, sql } from '../compile/sql.js';
import { events } from '../event/list.js';
import { joined, joinedAll, table, tie } from '../relations.js';
import type { ResolvedRows } from '../resolution/read.js';
import { statements } from '../statement/list.js';
import type { FieldsOf } from '../types.js';
import { entitiesOf, eventsOf, statementsOf } from './contents.js';
import { relatedStories } from './related.js';
import { meanSalience } from './salience.js';

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
      from: sql`${entitiesOf(story, named)}${joined('story_entity.entity', named, entity)}`,
      link: tie('story.entities', story, named),
      where: kinds ? [ofKinds(entity, kinds)] : [],
      order: [descending('int', named.salience_sum), descending('uuid', named.entity_id)],
      orderName: 'SALIENCE',
      node: (child) => entityObject(child, entity),
      edge: {
        articleCount: () => value(named.article_count),
        salience: () => value(meanSalience(named, story)),
      },
    });
  },
  events: (field, story) => {
    const index = field.row('story_event');
    const row = field.row('event');
    return listPage(events, field, {
      from: sql`${eventsOf(story, index)}${joined('story_event.event', index, row)}`,
      row,
      index,
      counted: eventsOf(story, index),
      indexed: ['sort_at'],
      link: tie('story.events', story, index),
      usual: {
        name: 'STORY_SALIENCE',
        order: [descending('int', index.salience_sum), descending('uuid', index.event_id)],
      },
    });
  },
  statements: (field, story) => {
    const index = field.row('story_statement');
    const row = field.row('statement');
    return listPage(statements, field, {
      from: sql`${statementsOf(story, index)}${joined('story_statement.statement', index, row)}`,
      row,
      index,
      counted: statementsOf(story, index),
      indexed: ['sort_at'],
      link: tie('story.statements', story, index),
    });
  },
  ledger: (field, story) => {
    const index = field.row('story_event');
    const series = field.row('figure_series');
    return list(
      {
        from: sql`${eventsOf(story, index)}${joined('story_event.ledger', index, series)}`,
        link: tie('story.events', story, index),
      },
      [
        descending('int', index.salience_sum),
        ascending('uuid', series.event_id),
        ascending('int', series.position),
      ],
      object(field, 'FigureSeries', series),
      firstOf(field),
    );
  },
  related: relatedStories,
  resolution: (field, story) => object(field, 'Resolution', storyFindings(field, story)),
};

/** The articles of a story, each with the first sentence that names something; with its whole text where none does. */
function storyFindings(field: Selection, story: Row<'story'>): ResolvedRows {
  const article = field.row('article');
  const profile = field.row('story_profile');
  const own = new Row('own$', 'article');
  const mention = new Row('m', 'mention');
  const sentence = (edge: 'sentence_start' | 'sentence_end', otherwise: Sql) =>
    sql`coalesce((select ${mention[edge]} from ${table(mention)} where ${all(tie('article.mentions', article, mention))} order by ${mention.position} limit 1), ${otherwise})`;
  const start = sentence('sentence_start', raw('0'));
  const end = sentence('sentence_end', sql`length(${article.text}) + cardinality(${article.astral})`);
  return {
    family: 'storyJoins',
    count: story.article_count,
    ids: sql`select ${own.id} from ${table(own)} where ${all(tie('story.articles', story, own))}`,
    rows: {
      from: joinedAll(article, joined('article.storyProfile', article, profile, 'left join')),
      link: tie('story.articles', story, article),
    },
    order: [ascending('timestamptz', article.sort_at), ascending('uuid', article.id)],
    of: sql`json_build_object('id', ${article.id}, 'publishedAt', extract(epoch from ${article.published_at}) * 1000, 'copyGroup', ${article.copy_group}, 'profile', encode(${profile.profile}, 'base64'))`,
    span: {
      articleId: article.id,
      start,
      end,
      text: null,
      sentenceStart: start,
      sentenceEnd: end,
    },
  };
}
