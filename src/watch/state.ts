import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Pool } from 'pg';
import { createQueryBuilder } from '../database/queryBuilder.js';
import type { Tables } from '../database/tables.js';
import { type Document, type DocumentJson, documentFromJson } from '../documents/document.js';
import type { FeedItem } from '../documents/feedItems.js';
import { expected } from '../expected.js';

/** How far a feed has been read. */
export interface FeedState {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextAt: Date;
  readonly failures: number;
}

/** An item that is to be taken in. */
export interface DueItem {
  readonly id: string;
  readonly feedUrl: string;
  /** Its page; null where it has none. */
  readonly url: string | null;
  readonly publishedAt: Date | null;
  readonly modifiedAt: Date | null;
  /** What the feed itself gives of it; null where that is no text. */
  readonly document: Document | null;
  /** How many times its page could not be reached. */
  readonly attempts: number;
  readonly dueAt: Date;
}

/** An item as a feed has it, with what the feed itself gives of it. */
export type ReadItem = Omit<FeedItem, 'read'> & { readonly document: Document | null };

/**
 * What has been read of followed feeds, in the database: each step is one transaction, so that a process may end at any time.
 * What fails as the database is unavailable is thrown (see `isUnavailable`).
 */
export interface WatchState {
  /** Begins to follow a feed, or goes on with it. */
  follow(url: string): Promise<FeedState>;
  /** Keeps how far a feed was read, and that these items of it are due that are new or later than they were; gives how many. */
  read(feed: FeedState, items: readonly ReadItem[], now: Date): Promise<number>;
  /** The item of these feeds that has been due longest, but for those of some hosts and these; null where none is. */
  due(
    feeds: readonly string[],
    now: Date,
    except: { readonly hosts: readonly string[]; readonly ids: readonly string[] },
  ): Promise<DueItem | null>;
  /** When the next item of these feeds will be due; null where none is left. */
  nextDue(feeds: readonly string[]): Promise<Date | null>;
  /** Keeps that an item was taken in, or why it was given up; one that its feed changed meanwhile stays due. */
  settle(item: DueItem, failure: string | null): Promise<void>;
  /** Makes it due later; one that its feed changed meanwhile stays due as it is. */
  postpone(item: DueItem, until: Date, attempts: number): Promise<void>;
}

/** Most items written by one statement. */
const PAGE = 500;

export function createWatchState(pool: Pool): WatchState {
  const db = createQueryBuilder(pool);
  return {
    async follow(url) {
      await db
        .insertInto('watched_feed')
        .values({ url, etag: null, last_modified: null, next_at: new Date(0) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return db
        .selectFrom('watched_feed')
        .where('url', '=', url)
        .select(['url', 'etag', 'last_modified as lastModified', 'next_at as nextAt', 'failures'])
        .executeTakeFirstOrThrow();
    },

    read: (feed, items, now) =>
      db.transaction().execute(async (transaction) => {
        let fresh = 0;
        const byId = new Map(items.map((item) => [idOf(feed.url, item), item]));
        const rows = [...byId].sort(([a], [b]) => (a < b ? -1 : 1));
        for (let at = 0; at < rows.length; at += PAGE)
          fresh += await writeItems(transaction, feed.url, rows.slice(at, at + PAGE), now);
        // What another feed named first, and nobody may follow any more.
        await transaction
          .updateTable('watched_item')
          .set({ feed_url: feed.url })
          .where('id', '=', sql<string>`ANY(${[...byId.keys()]}::text[])`)
          .where('feed_url', '<>', feed.url)
          .where('due_at', 'is not', null)
          .execute();
        await transaction
          .updateTable('watched_feed')
          .set({
            etag: feed.etag,
            last_modified: feed.lastModified,
            next_at: feed.nextAt,
            failures: feed.failures,
          })
          .where('url', '=', feed.url)
          .execute();
        return fresh;
      }),

    async due(feeds, now, { hosts, ids }) {
      const row = await db
        .selectFrom('watched_item')
        .where('feed_url', '=', sql<string>`ANY(${feeds}::text[])`)
        .where('due_at', '<=', now)
        .where('host', '<>', sql<string>`ALL(${hosts}::text[])`)
        .where('id', '<>', sql<string>`ALL(${ids}::text[])`)
        .orderBy('due_at')
        .orderBy('id')
        .limit(1)
        .select([
          'id',
          'feed_url as feedUrl',
          'url',
          'published_at as publishedAt',
          'modified_at as modifiedAt',
          'document',
          'attempts',
          'due_at as dueAt',
        ])
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        ...row,
        dueAt: expected(row.dueAt, 'when a due item is due'),
        document: row.document === null ? null : documentFromJson(row.document as DocumentJson),
      };
    },

    async nextDue(feeds) {
      const { next } = await db
        .selectFrom('watched_item')
        .where('feed_url', '=', sql<string>`ANY(${feeds}::text[])`)
        .select(({ fn }) => fn.min('due_at').as('next'))
        .executeTakeFirstOrThrow();
      return next;
    },

    async settle({ id, dueAt }, failure) {
      await db
        .updateTable('watched_item')
        .set({ due_at: null, document: null, failure })
        .where('id', '=', id)
        .where('due_at', '=', dueAt)
        .execute();
    },

    async postpone({ id, dueAt }, until, attempts) {
      await db
        .updateTable('watched_item')
        .set({ due_at: until, attempts })
        .where('id', '=', id)
        .where('due_at', '=', dueAt)
        .execute();
    },
  };
}

/** Writes items that are new, or that the feed now says are of a later time; gives how many these are. */
async function writeItems(
  db: Kysely<Tables>,
  feedUrl: string,
  items: readonly (readonly [id: string, item: ReadItem])[],
  now: Date,
): Promise<number> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('watched_item')
    .values(
      items.map(([id, { url, publishedAt, modifiedAt, document }]) => ({
        id,
        feed_url: feedUrl,
        url,
        host: url === null ? '' : new URL(url).host,
        published_at: publishedAt,
        modified_at: modifiedAt,
        document: document === null ? null : JSON.stringify(document),
        due_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(({ ref }) => ({
          published_at: ref('excluded.published_at'),
          modified_at: ref('excluded.modified_at'),
          document: ref('excluded.document'),
          due_at: ref('excluded.due_at'),
          attempts: 0,
          failure: null,
        }))
        .where(
          ({ ref }) =>
            sql<boolean>`greatest(${ref('excluded.published_at')}, ${ref('excluded.modified_at')}) > greatest(${ref('watched_item.published_at')}, ${ref('watched_item.modified_at')})`,
        ),
    )
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

/** Items of several feeds that name one page are one. */
function idOf(feedUrl: string, { url, name }: ReadItem): string {
  return createHash('sha256')
    .update(JSON.stringify(url === null ? [feedUrl, name] : [url]))
    .digest('hex');
}

/** The same state, which waits where the database can't be reached. */
export function patientState(
  state: WatchState,
  trying: <T>(work: () => Promise<T>) => Promise<T>,
): WatchState {
  return {
    follow: (url) => trying(() => state.follow(url)),
    read: (feed, items, now) => trying(() => state.read(feed, items, now)),
    due: (feeds, now, except) => trying(() => state.due(feeds, now, except)),
    nextDue: (feeds) => trying(() => state.nextDue(feeds)),
    settle: (item, failure) => trying(() => state.settle(item, failure)),
    postpone: (item, until, attempts) => trying(() => state.postpone(item, until, attempts)),
  };
}
