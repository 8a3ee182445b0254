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
    const { rows } = await open.pool.query<{
      id: string;
      headline: string;
      url: string | null;
      source: string | null;
      publishedAt: Date | null;
    }>(
      `SELECT id, headline, url, source_name AS source, published_at AS "publishedAt" FROM article
       WHERE ($2::text IS NULL OR source_name = $2) AND ($3::text IS NULL OR strpos(text, $3) > 0 OR strpos(headline, $3) > 0)
       ORDER BY sort_at DESC, id DESC LIMIT $1`,
      [options.limit, options.source ?? null, options.text ?? null],
    );
    for (const row of rows)
      print(
        options,
        row,
        `${row.id}  ${row.publishedAt?.toISOString().slice(0, 10) ?? 'undated   '}  ${row.headline}${row.url ? `  ${row.url}` : ''}`,
      );
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
    if (!ID.test(article) && !/^https?:\/\//i.test(article))
      throw new UsageError(
        `"${article}" is neither an article's id nor its address; \`dateline list\` shows both.`,
      );
  const open = await openKnowledge(options.data, 2);
  try {
    for (const article of articles) {
      const id = ID.test(article) ? article : await idOfUrl(article);
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

  async function idOfUrl(url: string): Promise<string | null> {
    const { rows } = await open.pool.query<{ id: string }>('SELECT id FROM article WHERE url = $1', [url]);
    return rows[0]?.id ?? null;
  }
}
