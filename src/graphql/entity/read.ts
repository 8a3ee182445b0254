import { articles } from '../article/list.js';
import { listPage } from '../compile/lists.js';
import { ascending, column, descending, list, madeColumn, momentColumn, object } from '../compile/objects.js';
import { connection, firstOf } from '../compile/pages.js';
import type { Selection } from '../compile/selection.js';
import { events } from '../event/list.js';
import { joined, joinedAll, table, tie } from '../relations.js';
import { type StatementListArgs, statements } from '../statement/list.js';
import { storyPage } from '../story/list.js';
import type { FieldsOf } from '../types.js';
import { namingsOf } from './findings.js';
import { positions } from './positions.js';
import { relatedEntities } from './related.js';

export const entityFields: FieldsOf<'Entity'> = {
  id: column('id'),
  kind: column('kind'),
  name: column('name'),
  aliases: (field, entity) => {
    const alias = field.row('entity_form');
    return list(
      { from: table(alias), link: tie('entity.forms', entity, alias) },
      [descending('int', alias.mention_count), ascending('text', alias.form)],
      object(field, 'Alias', alias),
      firstOf(field),
    );
  },
  articleCount: column('article_count'),
  mentionCount: column('mention_count'),
  firstSeenAt: momentColumn('first_seen_at'),
  lastSeenAt: momentColumn('last_seen_at'),
  mentions: (field, entity) => {
    const index = field.row('entity_article');
    const named = field.row('article_entity');
    const mention = field.row('mention');
    return connection(field, 'Mention', {
      from: joinedAll(
        index,
        joined('entity_article.named', index, named),
        joined('article_entity.mentions', named, mention),
      ),
      link: tie('entity.articles', entity, index),
      order: [
        descending('timestamptz', index.sort_at),
        descending('uuid', index.article_id),
        ascending('int', mention.position),
      ],
      orderName: 'PUBLISHED_AT',
      node: (child) => object(child, 'Mention', { mention, named }),
    });
  },
  articles: (field, entity) => {
    const index = field.row('entity_article');
    const row = field.row('article');
    return listPage(articles, field, {
      from: joinedAll(index, joined('entity_article.article', index, row)),
      row,
      index,
      counted: table(index),
      link: tie('entity.articles', entity, index),
    });
  },
  statements: (field: Selection<StatementListArgs>, entity) => {
    const row = field.row('statement');
    return listPage(statements, field, { from: table(row), row, link: tie('entity.said', entity, row) });
  },
  statementsAbout: (field: Selection<StatementListArgs>, entity) => {
    const index = field.row('entity_statement');
    const row = field.row('statement');
    return listPage(statements, field, {
      from: joinedAll(index, joined('entity_statement.statement', index, row)),
      row,
      index,
      counted: table(index),
      link: tie('entity.statements', entity, index),
    });
  },
  events: (field, entity) => {
    const index = field.row('entity_event');
    const row = field.row('event');
    return listPage(events, field, {
      from: joinedAll(index, joined('entity_event.event', index, row)),
      row,
      index,
      counted: table(index),
      link: tie('entity.events', entity, index),
    });
  },
  stories: (field, entity) => {
    const row = field.row('story');
    return storyPage(field, (areOfSeveral) => {
      if (areOfSeveral) {
        const index = field.row('several_story_entity');
        return {
          from: joinedAll(index, joined('several_story_entity.story', index, row)),
          row,
          link: tie('entity.storiesOfSeveral', entity, index),
        };
      }
      const index = field.row('story_entity');
      return {
        from: joinedAll(index, joined('story_entity.story', index, row)),
        row,
        link: tie('entity.stories', entity, index),
      };
    });
  },
  related: relatedEntities,
  resolution: (field, entity) => object(field, 'Resolution', namingsOf(field, entity)),
  positions,
  acronym: column('acronym'),
  latitude: column('latitude'),
  longitude: column('longitude'),
  countryCode: column('country_code'),
};

export const aliasFields: FieldsOf<'Alias'> = {
  name: madeColumn('form'),
  mentionCount: madeColumn('mention_count'),
};
