/*
 * What an article holds by itself, as rows. Nothing is trained, but ids of findings derive from content and span
 * (localIds.ts): how they do is never changed, or stored ones would be others.
 */
import { sql } from 'kysely';
import type { Row } from '../../database/tables.js';
import { withSpaces } from '../../database/textSearch.js';
import { standings } from '../entities/entityArticles.js';
import type { NameResolutions } from '../entities/names.js';
import { rowsOf, type Transaction } from '../resolution/transaction.js';
import { insertProfiles } from '../stories/load.js';
import type { ArticleRows } from './rows.js';

/** What of an article is told when it is stored. */
export type ArticleFacts = Pick<Row<'article'>, 'ingested_at' | 'copy_group' | 'story_id'>;

/** Inserts articles with their names and figures, resolved; their statements and events are to follow. */
export async function insertArticles(
  transaction: Transaction,
  batch: readonly ArticleRows[],
  factsOf: (article: ArticleRows['article']) => ArticleFacts,
  resolutions: NameResolutions,
): Promise<void> {
  const articles = batch.map(({ article }) => ({ ...article, ...factsOf(article) }));
  const columns = Object.keys(articles[0]) as (keyof (typeof articles)[number])[];
  await transaction.db
    .insertInto('article')
    .columns([...columns, 'search'])
    .expression((eb) =>
      eb
        .selectFrom(rowsOf('article', articles))
        .leftJoin(withSpacesOf(articles).as<'spaced'>(sql`spaced(id, headline, text)`), 'spaced.id', 'r.id')
        .select(columns.map((column) => `r.${column}` as const))
        .select(({ ref, fn }) =>
          sql<string>`searched_article(${ref('r.search_configuration')}::regconfig, ${fn.coalesce('spaced.headline', 'r.headline')}, ${fn.coalesce('spaced.text', 'r.text')})`.as(
            'search',
          ),
        ),
    )
    .execute();
  await transaction.insert({
    article_entity: batch.flatMap(({ article, entities }) => {
      const resolved = entities.map((entity) => {
        const { entityId, reason, storyNameId } = resolutions.of(entity);
        return { ...entity, entity_id: entityId, unresolved_reason: reason, story_name_id: storyNameId };
      });
      const standing = standings(resolved, article.sort_at);
      return resolved.map((entity, i) => ({ ...entity, ...standing[i] }));
    }),
    mention: batch.flatMap(({ mentions }) => mentions),
    position: batch.flatMap(({ positions }) => positions),
    figure: batch.flatMap(({ figures }) => figures),
    time_mention: batch.flatMap(({ times }) => times),
  });
  await insertProfiles(
    transaction,
    batch.map(({ article, storyProfile }) => ({ articleId: article.id, profile: storyProfile })),
  );
}

/** Headlines and texts as they are searched, of those articles whose words are not set apart by spaces. */
function withSpacesOf(articles: readonly ArticleRows['article'][]) {
  const spaced = articles
    .map(({ id, headline, text }) => ({ id, headline: withSpaces(headline), text: withSpaces(text) }))
    .filter((own, i) => own.headline !== articles[i].headline || own.text !== articles[i].text);
  return sql<{ id: string; headline: string; text: string }>`unnest(
    ${spaced.map(({ id }) => id)}::uuid[], ${spaced.map(({ headline }) => headline)}::text[],
    ${spaced.map(({ text }) => text)}::text[])`;
}
