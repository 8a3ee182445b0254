import { sql } from 'kysely';
import type { Row } from '../../database/tables.js';
import type { Changes } from '../resolution/changes.js';
import type { Transaction } from '../resolution/transaction.js';

/** An article as a story counts it. */
export interface StoryArticleRow {
  readonly id: string;
  readonly copyGroup: string;
  /** ms since 1970; null where it is not known. */
  readonly publishedAt: number | null;
  readonly headline: string;
  /** The story it was of before. */
  readonly storyId: string | null;
}

/** A story with its articles, the one published first first. */
export interface DescribedStory {
  readonly id: string;
  readonly title: string;
  readonly articles: readonly StoryArticleRow[];
  readonly independentSourceCount: number;
  readonly firstPublishedAt: string | null;
  readonly lastPublishedAt: string | null;
  readonly sortAt: string;
  readonly searchText: string;
}

/** The stored articles of copy groups. */
export async function loadStoryArticles(
  { db }: Transaction,
  copyGroups: readonly string[],
): Promise<StoryArticleRow[]> {
  if (copyGroups.length === 0) return [];
  const rows = await db
    .selectFrom('article')
    .where('copy_group', '=', sql<string>`ANY(${copyGroups}::uuid[])`)
    .select(['id', 'copy_group', 'published_at', 'headline', 'story_id'])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    copyGroup: row.copy_group,
    publishedAt: row.published_at === null ? null : new Date(row.published_at).getTime(),
    headline: row.headline,
    storyId: row.story_id,
  }));
}

/**
 * Writes stories, moves their stored articles into them and removes those that have none any more. Notes the stories whose
 * articles are others than before, and the articles that moved.
 *
 * @param fresh the articles that are yet to be stored
 */
export async function writeStories(
  transaction: Transaction,
  stories: readonly DescribedStory[],
  fresh: ReadonlySet<string>,
  changes: Changes,
): Promise<void> {
  await transaction.upsertSearchable(
    'story',
    stories.map(rowOf),
    stories.map(({ searchText }) => searchText),
  );
  const moved = stories.flatMap(({ id, articles }) =>
    articles
      .filter((article) => !fresh.has(article.id) && article.storyId !== id)
      .map((article) => ({ article: article.id, before: article.storyId, after: id })),
  );
  for (const { article, before, after } of moved) {
    changes.moves.push({ family: 'STORY', articleId: article, position: 0, before, after });
    changes.moved.add(article);
    changes.stories.add(after);
    if (before !== null) changes.stories.add(before);
  }
  for (const { id, articles } of stories)
    if (articles.some((article) => fresh.has(article.id))) changes.stories.add(id);
  await move(transaction, moved);
  const written = new Set(stories.map(({ id }) => id));
  await removeEmpty(
    transaction,
    [...changes.stories].filter((id) => !written.has(id)),
  );
}

function rowOf(story: DescribedStory): Row<'story'> {
  return {
    id: story.id,
    title: story.title,
    article_count: story.articles.length,
    independent_source_count: story.independentSourceCount,
    first_published_at: story.firstPublishedAt,
    last_published_at: story.lastPublishedAt,
    sort_at: story.sortAt,
  };
}

async function move(
  { db }: Transaction,
  moved: readonly { readonly article: string; readonly after: string }[],
): Promise<void> {
  if (moved.length === 0) return;
  await db
    .updateTable('article as a')
    .from(
      sql<{ id: string; story_id: string }>`unnest(
        ${moved.map(({ article }) => article)}::uuid[], ${moved.map(({ after }) => after)}::uuid[])`.as<'m'>(
        sql`m(id, story_id)`,
      ),
    )
    .whereRef('a.id', '=', 'm.id')
    .set(({ ref }) => ({ story_id: ref('m.story_id') }))
    .execute();
}

async function removeEmpty({ db }: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('story as s')
    .where('s.id', '=', sql<string>`ANY(${ids}::uuid[])`)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('article as a').whereRef('a.story_id', '=', 's.id').select('a.id'))),
    )
    .execute();
}
