import { type Kysely, type Selectable, sql } from 'kysely';
import type { Row, Tables } from '../../database/tables.js';
import { articleLock } from '../resolution/locks.js';
import { rowsOf, type Transaction } from '../resolution/transaction.js';
import { factsOf, factsSql } from './facts.js';
import type { PreparedArticle } from './prepare.js';
import type { ArticleRows } from './rows.js';

/** What tells which of an article's versions stands. */
export interface VersionTimes {
  readonly content_hash: string;
  readonly published_at: Date | string | null;
  readonly modified_at: Date | string | null;
}

/**
 * Whether a version stands before another: the one that was modified or published later; else the one of the greater hash
 * of its content. Never the one that came later, so that what stands is a function of the documents.
 */
export function standsBefore(version: VersionTimes, other: VersionTimes): boolean {
  const [a, b] = [timeOf(version), timeOf(other)];
  return a === b ? version.content_hash > other.content_hash : a > b;
}

/** A version's time in milliseconds since 1970. */
function timeOf({ modified_at, published_at }: VersionTimes): number {
  const times = [modified_at, published_at].flatMap((time) =>
    time === null ? [] : [new Date(time).getTime()],
  );
  return Math.max(Number.NEGATIVE_INFINITY, ...times);
}

/** The later of two times of modification of one content. */
function laterOf(a: VersionTimes['modified_at'], b: VersionTimes['modified_at']): string | null {
  const times = [a, b].flatMap((time) => (time === null ? [] : [new Date(time).getTime()]));
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}

/** What tells a stored article from another reading of its document. */
export interface StoredArticle extends VersionTimes {
  readonly id: string;
  readonly analysed_by: string;
}

/** CREATED, UPDATED (another content or reading under the same identity) or UNCHANGED (the same again). */
export type IngestOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED';

/** What became of an article that came. */
export interface Settled {
  readonly outcome: IngestOutcome;
  /** Whether it is kept as a version of its article while another stands. */
  readonly isEarlier: boolean;
}

/** What is to be done for what stands, and for what else stood, to be what it must. */
export interface Settlement {
  /** Of each that came, in their order. */
  readonly settled: readonly Settled[];
  /** What comes to stand. */
  readonly written: readonly ArticleRows[];
  /** Articles whose stored content is to be kept as a version. */
  readonly superseded: readonly string[];
  /** Versions to keep, of articles where others stand. */
  readonly kept: readonly ArticleRows[];
  /** Kept versions that now stand. */
  readonly raised: readonly { readonly id: string; readonly content_hash: string }[];
  /** Stored contents that were seen with a later time of modification. */
  readonly touched: readonly {
    readonly id: string;
    readonly content_hash: string;
    readonly modified_at: string;
  }[];
}

/** A version while it is settled which stands. */
interface Version extends VersionTimes {
  readonly analysed_by: string;
  /** Where it is to be written from; null where it is stored. */
  readonly rows: ArticleRows | null;
}

/**
 * Settles which versions of articles stand when others come, as if they came one after the other. Pure; whatever the order
 * in which documents come, the same stand.
 *
 * @param stored the articles that are stored of those that came
 * @param versions the versions that are kept of these
 */
export function settleVersions(
  batch: readonly PreparedArticle[],
  stored: readonly StoredArticle[],
  versions: readonly (VersionTimes & { readonly article_id: string })[],
): Settlement {
  const standing = new Map<string, Version>(stored.map((row) => [row.id, { ...row, rows: null }]));
  const others = new Map<string, Map<string, Version>>();
  const othersOf = (id: string): Map<string, Version> => {
    const known = others.get(id) ?? new Map<string, Version>();
    others.set(id, known);
    return known;
  };
  for (const { article_id, ...version } of versions)
    othersOf(article_id).set(version.content_hash, { ...version, analysed_by: '', rows: null });

  const settled = batch.map(({ rows, isAgain }): Settled => {
    const { id, content_hash, analysed_by } = rows.article;
    const stands = standing.get(id);
    const isSame = stands?.content_hash === content_hash;
    if (isAgain && !isSame) return { outcome: 'UNCHANGED', isEarlier: false };
    const known = isSame ? stands : othersOf(id).get(content_hash);
    const modified_at = laterOf(known?.modified_at ?? null, rows.article.modified_at ?? null);
    const version: Version = {
      content_hash,
      analysed_by: analysed_by ?? '',
      published_at: rows.article.published_at ?? null,
      modified_at,
      rows: { ...rows, article: { ...rows.article, modified_at } },
    };
    if (stands === undefined) {
      standing.set(id, version);
      return { outcome: 'CREATED', isEarlier: false };
    }
    if (isSame) {
      const isRead = isAgain || stands.analysed_by !== analysed_by;
      standing.set(id, isRead ? version : { ...stands, rows: stands.rows && version.rows, modified_at });
      return { outcome: isRead ? 'UPDATED' : 'UNCHANGED', isEarlier: false };
    }
    if (standsBefore(version, stands)) {
      othersOf(id).delete(content_hash);
      othersOf(id).set(stands.content_hash, stands);
      standing.set(id, version);
      return { outcome: 'UPDATED', isEarlier: false };
    }
    othersOf(id).set(
      content_hash,
      known === undefined ? version : { ...known, rows: known.rows && version.rows, modified_at },
    );
    return { outcome: known === undefined ? 'UPDATED' : 'UNCHANGED', isEarlier: true };
  });

  const before = new Map(stored.map((row) => [row.id, row]));
  const isStanding = (id: string, hash: string) => before.get(id)?.content_hash === hash;
  const kept = [...others].flatMap(([id, of]) => [...of.values()].map((version) => ({ id, version })));
  const timesBefore = new Map([
    ...stored.map((row) => [`${row.id} ${row.content_hash}`, row.modified_at] as const),
    ...versions.map((row) => [`${row.article_id} ${row.content_hash}`, row.modified_at] as const),
  ]);
  return {
    settled,
    written: [...standing.values()].flatMap(({ rows }) => rows ?? []),
    superseded: kept.flatMap(({ id, version }) =>
      version.rows === null && isStanding(id, version.content_hash) ? [id] : [],
    ),
    kept: kept.flatMap(({ id, version }) =>
      version.rows !== null && !timesBefore.has(`${id} ${version.content_hash}`) ? [version.rows] : [],
    ),
    raised: versions.flatMap(({ article_id: id, content_hash }) =>
      standing.get(id)?.content_hash === content_hash ? [{ id, content_hash }] : [],
    ),
    touched: [...[...standing].map(([id, version]) => ({ id, version })), ...kept].flatMap(
      ({ id, version }) => {
        const { content_hash, modified_at } = version;
        const was = timesBefore.get(`${id} ${content_hash}`);
        return version.rows === null &&
          modified_at !== null &&
          was !== undefined &&
          laterOf(was, null) !== laterOf(modified_at, null)
          ? [{ id, content_hash, modified_at: new Date(modified_at).toISOString() }]
          : [];
      },
    ),
  };
}

/** The versions that are kept of articles. */
export function loadVersions({ db }: Transaction, articleIds: readonly string[]) {
  return db
    .selectFrom('article_version')
    .where('article_id', '=', sql<string>`ANY(${articleIds}::uuid[])`)
    .select(['article_id', 'content_hash', 'published_at', 'modified_at'])
    .execute();
}

/** Keeps versions as it was settled, before what comes to stand is written. */
export async function keepVersions(transaction: Transaction, settlement: Settlement): Promise<void> {
  const { superseded, kept, raised, touched } = settlement;
  if (raised.length > 0) await removeVersions(transaction, raised);
  for (const { id, content_hash, modified_at } of touched) {
    await transaction.db
      .updateTable('article')
      .set({ modified_at })
      .where('id', '=', id)
      .where('content_hash', '=', content_hash)
      .execute();
    await transaction.db
      .updateTable('article_version')
      .set({ modified_at })
      .where('article_id', '=', id)
      .where('content_hash', '=', content_hash)
      .execute();
  }
  if (superseded.length > 0) await keepStored(transaction, superseded);
  await transaction.insert({
    article_version: kept.map((rows): Row<'article_version'> => {
      const { article } = rows;
      return {
        article_id: article.id,
        content_hash: article.content_hash,
        headline: article.headline,
        text: article.text,
        published_at: article.published_at ?? null,
        modified_at: article.modified_at ?? null,
        facts: factsOf(rows) as never,
        analysed_by: article.analysed_by ?? '',
        said_language: article.said_language ?? 'und',
        dateline_place: article.dateline_place ?? null,
        time_zone: article.time_zone ?? 'UTC',
        furniture: article.furniture ?? [],
      };
    }),
  });
}

/** A version as it is kept. */
export type KeptVersion = Selectable<Tables['article_version']>;

/** The versions that are kept of these articles, whole. */
export function wholeVersions(db: Kysely<Tables>, articleIds: readonly string[]): Promise<KeptVersion[]> {
  return db
    .selectFrom('article_version')
    .where('article_id', '=', sql<string>`ANY(${articleIds}::uuid[])`)
    .selectAll()
    .orderBy('article_id')
    .orderBy('content_hash')
    .execute();
}

/** Keeps versions of articles that are stored, as a backup has them; what is kept or stands already stays as it is. */
export async function restoreVersions(
  transaction: Transaction,
  versions: readonly Row<'article_version'>[],
): Promise<void> {
  await transaction.hold([...new Set(versions.map(({ article_id }) => article_id))].map(articleLock));
  const columns = Object.keys(versions[0]) as (keyof Row<'article_version'>)[];
  await transaction.db
    .insertInto('article_version')
    .columns(columns)
    .expression((eb) =>
      eb
        .selectFrom(rowsOf('article_version', versions))
        .innerJoin('article as a', 'a.id', 'r.article_id')
        .whereRef('a.content_hash', '<>', 'r.content_hash')
        .select(columns.map((column) => `r.${column}` as const)),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Keeps what was found in the text of a kept version, read anew. False where it is kept no more, or stands by now: it is then
 * left as it is.
 */
export async function rereadVersion(transaction: Transaction, { rows }: PreparedArticle): Promise<boolean> {
  const { id, content_hash, analysed_by = '' } = rows.article;
  await transaction.hold([articleLock(id)]);
  const { numUpdatedRows } = await transaction.db
    .updateTable('article_version')
    .set({ facts: factsOf(rows) as never, analysed_by })
    .where('article_id', '=', id)
    .where('content_hash', '=', content_hash)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Removes all versions that are kept of an article. */
export async function forgetVersions({ db }: Transaction, articleId: string): Promise<void> {
  await db.deleteFrom('article_version').where('article_id', '=', articleId).execute();
}

async function removeVersions(
  { db }: Transaction,
  versions: readonly { readonly id: string; readonly content_hash: string }[],
): Promise<void> {
  const ids = versions.map(({ id }) => id);
  const hashes = versions.map(({ content_hash }) => content_hash);
  await db
    .deleteFrom('article_version as v')
    .using(
      sql<{ id: string; hash: string }>`unnest(${ids}::uuid[], ${hashes}::text[])`.as<'r'>(sql`r(id, hash)`),
    )
    .whereRef('v.article_id', '=', 'r.id')
    .whereRef('v.content_hash', '=', 'r.hash')
    .execute();
}

/** Keeps the stored content of articles as versions of them, before others come to stand. */
async function keepStored({ db }: Transaction, articleIds: readonly string[]): Promise<void> {
  await db
    .insertInto('article_version')
    .columns([
      'article_id',
      'content_hash',
      'headline',
      'text',
      'published_at',
      'modified_at',
      'facts',
      'analysed_by',
      'said_language',
      'dateline_place',
      'time_zone',
      'furniture',
    ])
    .expression((eb) =>
      eb
        .selectFrom('article as a')
        .where('a.id', '=', sql<string>`ANY(${articleIds}::uuid[])`)
        .select([
          'a.id',
          'a.content_hash',
          'a.headline',
          'a.text',
          'a.published_at',
          'a.modified_at',
          sql<string>`${sql.raw(factsSql('a.id'))}::jsonb`.as('facts'),
          'a.analysed_by',
          'a.said_language',
          'a.dateline_place',
          'a.time_zone',
          'a.furniture',
        ]),
    )
    .execute();
}
