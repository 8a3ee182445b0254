import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { type Document, plainDocument, type Span } from '../../documents/document.js';
import { expected } from '../../expected.js';

/** An article as it was read, to be read anew. */
export interface StaleArticle {
  readonly articleId: string;
  readonly document: Document;
  readonly contentHash: string;
}

/** How many articles, and versions that are kept of them, another analysis than this one read. */
export async function countStale(db: Kysely<Tables>, analysedBy: string): Promise<number> {
  const counts = await Promise.all(
    (['article', 'article_version'] as const).map((table) =>
      db
        .selectFrom(table)
        .where('analysed_by', '<>', analysedBy)
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow(),
    ),
  );
  return counts.reduce((sum, { count }) => sum + Number(count), 0);
}

/** The first articles after an id, in the order of ids, that another analysis than this one read; where it is null, of all. */
export async function loadStale(
  db: Kysely<Tables>,
  analysedBy: string | null,
  after: string | null,
  most: number,
): Promise<StaleArticle[]> {
  const rows = await db
    .selectFrom('article as a')
    .leftJoin('source as s', 's.id', 'a.source_id')
    .$if(analysedBy !== null, (query) =>
      query.where('a.analysed_by', '<>', expected(analysedBy, 'the analysis')),
    )
    .$if(after !== null, (query) => query.where('a.id', '>', expected(after, 'the article to go on after')))
    .orderBy('a.id')
    .limit(most)
    .select([
      'a.id',
      'a.content_hash',
      'a.headline',
      'a.text',
      'a.url',
      'a.source_name',
      's.domain',
      'a.agency_name',
      'a.byline',
      'a.authors',
      'a.warnings',
      'a.dateline_place',
      'a.published_at',
      'a.modified_at',
      'a.time_zone',
      'a.said_language',
      'a.furniture',
    ])
    .execute();
  return rows.map((row) => ({
    articleId: row.id,
    contentHash: row.content_hash,
    document: {
      headline: row.headline,
      text: row.text,
      url: row.url,
      source: row.source_name,
      sourceDomain: row.domain,
      agency: row.agency_name,
      byline: row.byline,
      authors: row.authors,
      warnings: row.warnings,
      datelinePlace: row.dateline_place,
      publishedAt: row.published_at,
      modifiedAt: row.modified_at,
      timeZone: row.time_zone,
      language: row.said_language,
      furniture: pairs(row.furniture),
    },
  }));
}

/** What a page of kept versions ends with, and the next one goes on after. */
export interface VersionPlace {
  readonly articleId: string;
  readonly contentHash: string;
}

/**
 * The first kept versions after a place, in the order of articles and contents, that another analysis than this one read. Their
 * documents have what an analysis rests on and their article is known by; nothing else of them is kept.
 */
export async function loadStaleVersions(
  db: Kysely<Tables>,
  analysedBy: string,
  after: VersionPlace | null,
  most: number,
): Promise<StaleArticle[]> {
  const rows = await db
    .selectFrom('article_version as v')
    .innerJoin('article as a', 'a.id', 'v.article_id')
    .where('v.analysed_by', '<>', analysedBy)
    .$if(after !== null, (query) => {
      const { articleId, contentHash } = expected(after, 'the version to go on after');
      return query.where(sql<boolean>`(v.article_id, v.content_hash) > (${articleId}::uuid, ${contentHash})`);
    })
    .orderBy('v.article_id')
    .orderBy('v.content_hash')
    .limit(most)
    .select([
      'v.article_id',
      'v.content_hash',
      'v.headline',
      'v.text',
      'a.url',
      'v.published_at',
      'v.modified_at',
      'v.said_language',
      'v.dateline_place',
      'v.time_zone',
      'v.furniture',
    ])
    .execute();
  return rows.map((row) => ({
    articleId: row.article_id,
    contentHash: row.content_hash,
    document: plainDocument(row.text, {
      headline: row.headline,
      url: row.url,
      publishedAt: row.published_at,
      modifiedAt: row.modified_at,
      language: row.said_language,
      datelinePlace: row.dateline_place,
      timeZone: row.time_zone,
      furniture: pairs(row.furniture),
    }),
  }));
}

function pairs(offsets: readonly number[]): Span[] {
  return offsets.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: offsets[i + 1] }] : []));
}
