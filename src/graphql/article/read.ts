import { ofKinds } from '../compile/filters.js';
import { listPage } from '../compile/lists.js';
import {
  ascending,
  column,
  descending,
  entityObject,
  list,
  longText,
  momentColumn,
  object,
  value,
} from '../compile/objects.js';
import { connection, firstOf } from '../compile/pages.js';
import { Row, sql } from '../compile/sql.js';
import { events } from '../event/list.js';
import { figures } from '../figure/list.js';
import { byId, namedPlace, relatedSource } from '../lookups.js';
import { joined, joinedAll, table, tie } from '../relations.js';
import { statements } from '../statement/list.js';
import type { FieldsOf } from '../types.js';
import { relatedArticles } from './related.js';
import { articleVersions } from './versions.js';

export const articleFields: FieldsOf<'Article'> = {
  id: column('id'),
  headline: column('headline'),
  text: (_field, article) => longText(article.text),
  url: column('url'),
  byline: column('byline'),
  authors: column('authors'),
  warnings: column('warnings'),
  source: (field, article) => relatedSource(field, 'article.source', article),
  agency: (field, article) => relatedSource(field, 'article.agency', article),
  datelinePlace: (field, article) => namedPlace(field, 'article.datelinePlace', article),
  publishedAt: momentColumn('published_at'),
  versions: articleVersions,
  language: column('language'),
  analysed: column('analysed'),
  wordCount: column('word_count'),
  ingestedAt: momentColumn('ingested_at'),
  mentions: (field, article) => {
    const mention = field.row('mention');
    const named = field.row('article_entity');
    const kinds = field.args.kinds.present();
    return connection(field, 'Mention', {
      // Joined with the article that is there already, whose number its mentions have.
      from: sql`${table(mention)} left join ${table(named)} on ${named.article} = ${article.number} and ${named.position} = ${mention.entity_position}`,
      link: tie('article.mentions', article, mention),
      where: kinds ? [ofKinds(mention, kinds)] : [],
      order: [ascending('int', mention.position)],
      orderName: 'TEXT',
      node: (child) => object(child, 'Mention', { mention, named }),
    });
  },
  entities: (field, article) => {
    const named = field.row('entity_article');
    const entity = field.row('entity');
    const kinds = field.args.kinds.present();
    return connection(field, 'ArticleEntity', {
      from: joinedAll(named, joined('entity_article.entity', named, entity)),
      link: tie('article.entities', article, named),
      where: kinds ? [ofKinds(entity, kinds)] : [],
      order: [descending('float8', named.salience), descending('uuid', named.entity_id)],
      orderName: 'SALIENCE',
      node: (child) => entityObject(child, entity),
      edge: {
        mentionCount: () => value(named.mention_count),
        salience: () => value(named.salience),
      },
    });
  },
  statements: (field, article) => {
    const each = new Row('s', 'statement_article');
    const printed = field.row('statement_article');
    const statement = field.row('statement');
    return listPage(statements, field, {
      from: sql`(select ${each.article}, ${each.statement_id}, min(${each.position}) as position from ${table(each)} group by ${each.article}, ${each.statement_id}) ${printed}${joined('statement_article.statement', printed, statement)}`,
      link: tie('article.statements', article, printed),
      row: statement,
      usual: { name: 'TEXT', order: [ascending('int', printed.position)] },
    });
  },
  events: (field, article) => {
    const reported = field.row('event_article');
    const event = field.row('event');
    return listPage(events, field, {
      from: joinedAll(reported, joined('event_article.event', reported, event)),
      link: tie('article.events', article, reported),
      row: event,
      usual: { name: 'TEXT', order: [ascending('int', reported.position)] },
    });
  },
  figures: (field, article) => {
    const figure = field.row('figure');
    return listPage(figures, field, {
      from: table(figure),
      row: figure,
      link: tie('article.figures', article, figure),
      usual: { name: 'TEXT', order: [ascending('int', figure.position)] },
    });
  },
  times: (field, article) => {
    const mention = field.row('time_mention');
    return list(
      { from: table(mention), link: tie('article.times', article, mention) },
      [ascending('int', mention.position)],
      object(field, 'TimeMention', mention),
      firstOf(field),
    );
  },
  story: (field, article) =>
    byId(field.row('story'), article.story_id, (story) => object(field, 'Story', story)),
  copies: (field, article) => {
    const copy = field.row('article');
    return list(
      {
        from: table(copy),
        link: [...tie('article.copies', article, copy), sql`${copy.id} <> ${article.id}`],
      },
      [ascending('timestamptz', copy.sort_at), ascending('uuid', copy.id)],
      object(field, 'Article', copy),
      firstOf(field),
    );
  },
  related: relatedArticles,
};
