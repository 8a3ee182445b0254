import { sql } from 'kysely';
import type { ArticleRows } from '../article/rows.js';
import { madeOnce } from '../grouping.js';
import { articlesInBlocks } from '../resolution/blocks.js';
import type { Transaction } from '../resolution/transaction.js';
import { copies, type Text } from './matches.js';
import { shapeOf, type TextShape } from './textShape.js';

/** A text with the group it was found to be of before. */
export interface GroupedText extends Text {
  /** Null where it is not stored yet. */
  readonly copyGroup: string | null;
}

/** The texts of articles that are yet to be stored. */
export function textsOf(batch: readonly ArticleRows[]): GroupedText[] {
  return batch.map(({ article, textShape }) =>
    finding(article.id, comparable(article.text, textShape), published(article.published_at), null),
  );
}

/** The texts of stored articles. */
export function loadTexts(transaction: Transaction, ids: readonly string[]): Promise<GroupedText[]> {
  return load(transaction, sql<string>`ANY(${ids}::uuid[])`);
}

/** The stored texts found under any of these keys. */
export function loadTextsInBlocks(transaction: Transaction, keys: readonly number[]): Promise<GroupedText[]> {
  return load(transaction, sql<string>`ANY(ARRAY(${articlesInBlocks(copies.name, keys)}))`);
}

async function load({ db }: Transaction, ids: ReturnType<typeof sql<string>>): Promise<GroupedText[]> {
  const rows = await db
    .selectFrom('article')
    .where('id', '=', ids)
    .select(['id', 'text', 'published_at', 'copy_group'])
    .execute();
  // A text that is printed often is looked at once.
  const textOf = madeOnce((text: string) => comparable(text, shapeOf(text)));
  return rows.map(({ id, text, published_at, copy_group }) =>
    finding(id, textOf(text), published(published_at), copy_group),
  );
}

/** What a text is compared by, whatever article prints it. */
function comparable(text: string, { wordCount, runs, blocks }: TextShape) {
  return { text, wordCount, shingles: new Set(runs), blocks: { own: blocks, look: blocks } };
}

function published(at: Date | string | null): number | null {
  return at === null ? null : new Date(at).getTime();
}

function finding(
  id: string,
  text: ReturnType<typeof comparable>,
  publishedAt: number | null,
  copyGroup: string | null,
): GroupedText {
  return {
    ...text,
    id,
    articleId: id,
    position: 0,
    publishedAt,
    copyGroup,
    // A group only grows by a text that comes, and is computed whole where one goes.
    nodeId: null,
  };
}
