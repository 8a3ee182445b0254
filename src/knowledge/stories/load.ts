import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Analysis } from '../../language/analysis.js';
import { articlesInBlocks } from '../resolution/blocks.js';
import type { Transaction } from '../resolution/transaction.js';
import { keepProfile, readProfile } from './keptProfile.js';
import { type StoryArticle, type StoryProfile, storyProfile } from './storyProfile.js';
import { loadWordFrequencies } from './wordFrequencies.js';

/** What is kept of an analysed article to compare it by. */
export function profileOf(id: string, { document, entities, events }: Analysis): Uint8Array {
  return keptProfile({
    id,
    publishedAt: document.publishedAt?.getTime() ?? null,
    headline: document.headline,
    text: document.text,
    entities: entities.map(({ kind, name, mentions }) => ({ kind, name, mentionCount: mentions.length })),
    events: events.map(({ type, trigger }) => ({
      type,
      trigger: document.text.slice(trigger.start, trigger.end),
    })),
  });
}

function keptProfile(article: StoryArticle): Uint8Array {
  return keepProfile(storyProfile(article, loadWordFrequencies()));
}

/** An article with its profile as it is kept. */
interface ArticleProfile {
  readonly articleId: string;
  readonly profile: Uint8Array;
}

/** Keeps profiles of articles that have none. */
export async function insertProfiles(
  { db }: Transaction,
  profiles: readonly ArticleProfile[],
): Promise<void> {
  if (profiles.length === 0) return;
  await db
    .insertInto('story_profile')
    .columns(['article_id', 'profile'])
    .expression(
      db
        .selectFrom(
          sql<{ article_id: string; profile: Buffer }>`unnest(
            ${profiles.map(({ articleId }) => articleId)}::uuid[], ${profiles.map(({ profile }) => profile)}::bytea[])`.as<'p'>(
            sql`p(article_id, profile)`,
          ),
        )
        .select(['p.article_id', 'p.profile']),
    )
    .execute();
}

/** The profiles of stored articles. */
export function loadProfiles(transaction: Transaction, ids: readonly string[]): Promise<StoryProfile[]> {
  return load(transaction, sql<string>`ANY(${ids}::uuid[])`);
}

/** The profiles of the articles found under any of these keys. */
export function loadProfilesInBlocks(
  transaction: Transaction,
  keys: readonly number[],
): Promise<StoryProfile[]> {
  return load(transaction, sql<string>`ANY(ARRAY(${articlesInBlocks('STORY', keys)}))`);
}

async function load({ db }: Transaction, ids: ReturnType<typeof sql<string>>): Promise<StoryProfile[]> {
  const rows = await db
    .selectFrom('story_profile as p')
    .innerJoin('article as a', 'a.id', 'p.article_id')
    .where('p.article_id', '=', ids)
    .select(['a.id', 'a.published_at', 'p.profile'])
    .execute();
  return rows.map(({ id, published_at, profile }) =>
    readProfile(id, published_at === null ? null : new Date(published_at).getTime(), profile),
  );
}

/** The first articles, in the order of ids, that are of no story yet. */
export async function loadUnformed(db: Kysely<Tables>, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('article')
    .where('story_id', 'is', null)
    .orderBy('id')
    .limit(most)
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Makes the profiles of stored articles that have none, of their text and what was found in them. */
export async function addProfiles(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const { db } = transaction;
  const articles = await db
    .selectFrom('article as a')
    .where('a.id', '=', sql<string>`ANY(${ids}::uuid[])`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('story_profile as p').whereRef('p.article_id', '=', 'a.id').select('p.article_id')),
      ),
    )
    .select(['id', 'published_at', 'headline', 'text'])
    .execute();
  const these = sql<string>`ANY(${articles.map(({ id }) => id)}::uuid[])`;
  const entities = await db
    .selectFrom('article_entity')
    .where('article_id', '=', these)
    .orderBy('article_id')
    .orderBy('position')
    .select(['article_id', 'kind', 'name', 'mention_count as mentionCount'])
    .execute();
  const events = await db
    .selectFrom('event_report as r')
    .innerJoin('report_trigger as t', (join) =>
      join
        .onRef('t.article_id', '=', 'r.article_id')
        .onRef('t.event_position', '=', 'r.position')
        .onRef('t.position', '=', 'r.main_trigger'),
    )
    .where('r.article_id', '=', these)
    .orderBy('r.article_id')
    .orderBy('r.position')
    .select(['r.article_id', 'r.type', 't.text as trigger'])
    .execute();
  await insertProfiles(
    transaction,
    articles.map(({ id, published_at, headline, text }) => ({
      articleId: id,
      profile: keptProfile({
        id,
        publishedAt: published_at === null ? null : new Date(published_at).getTime(),
        headline,
        text,
        entities: entities.filter(({ article_id }) => article_id === id),
        events: events.filter(({ article_id }) => article_id === id),
      }),
    })),
  );
}
