import { articleIdOfAddress } from '../knowledge/knowledgeBase.js';
import { UsageError } from './errors.js';
import { openKnowledge } from './knowledge.js';
import { print } from './print.js';

/** `dateline list` */
export async function listArticles(options: {
  readonly data: string;
  readonly json?: boolean;
  readonly limit: number;
  readonly source?: string;
  readonly text?: string;
}): Promise<void> {
  const open = await openKnowledge(options.data, 2);
  try {
    const rows = await open.knowledge.articles({
      most: options.limit + 1,
      ...(options.source !== undefined && { source: options.source }),
      ...(options.text !== undefined && { text: options.text }),
    });
    for (const row of rows.slice(0, options.limit))
      print(
        options,
        row,
        `${row.id}  ${row.publishedAt?.toISOString().slice(0, 10) ?? 'undated   '}  ${row.headline}${row.url ? `  ${row.url}` : ''}`,
      );
    if (rows.length > options.limit)
      console.error(`These are the latest ${options.limit}; there are more: --limit lists them.`);
  } finally {
    await open.close();
  }
}

const ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** `dateline delete` */
export async function deleteArticles(
  articles: readonly string[],
  options: { readonly data: string; readonly json?: boolean },
): Promise<void> {
  for (const article of articles)
    if (idOf(article) === null)
      throw new UsageError(
        `"${article}" is neither an article's id nor its address; \`dateline list\` shows both.`,
      );
  const open = await openKnowledge(options.data, 2);
  try {
    for (const article of articles) {
      const id = idOf(article);
      const deleted = id !== null && (await open.knowledge.remove(id));
      if (!deleted) process.exitCode = 1;
      print(
        options,
        { article, deleted },
        deleted ? `${article} is deleted` : `${article}: there is no such article`,
      );
    }
  } finally {
    await open.close();
  }
}

/** The id of the article that an argument names by id or address, in whatever way the address is written. */
function idOf(argument: string): string | null {
  return ID.test(argument) ? argument.toLowerCase() : articleIdOfAddress(argument);
}
