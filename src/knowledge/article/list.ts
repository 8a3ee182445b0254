import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';

/** Which articles are listed. */
export interface ArticleFilter {
  readonly most: number;
  /** Of a source of just this name alone. */
  readonly source?: string;
  /** With these words in headline, byline or text, just as they are, or in headline or text of a version that is kept of it. */
  readonly text?: string;
}

/** What a list says of an article. */
export interface ListedArticle {
  readonly id: string;
  readonly headline: string;
  readonly url: string | null;
  readonly source: string | null;
  readonly publishedAt: Date | null;
}

/** Articles, the latest first. */
export function listArticles(
  db: Kysely<Tables>,
  { most, source, text }: ArticleFilter,
): Promise<ListedArticle[]> {
  return db
    .selectFrom('article as a')
    .$if(source !== undefined, (query) => query.where('a.source_name', '=', source ?? null))
    .$if(text !== undefined, (query) =>
      query.where(({ or, ref, exists, selectFrom }) =>
        or([
          sql<boolean>`strpos(${ref('a.text')}, ${text}) > 0`,
          sql<boolean>`strpos(${ref('a.headline')}, ${text}) > 0`,
          sql<boolean>`strpos(${ref('a.byline')}, ${text}) > 0`,
          exists(
            selectFrom('article_version as v')
              .whereRef('v.article_id', '=', 'a.id')
              .where(sql<boolean>`strpos(v.headline, ${text}) > 0 OR strpos(v.text, ${text}) > 0`)
              .select(sql`1`.as('one')),
          ),
        ]),
      ),
    )
    .orderBy('a.sort_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(most)
    .select(['a.id', 'a.headline', 'a.url', 'a.source_name as source', 'a.published_at as publishedAt'])
    .execute();
}

export async function countArticles(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('article')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
