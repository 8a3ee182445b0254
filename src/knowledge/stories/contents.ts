import { sql } from 'kysely';
import type { Changes } from '../resolution/changes.js';
import type { Transaction } from '../resolution/transaction.js';

// Means are taken of whole thousandths: sums of these are the same in whatever order rows are read.

/**
 * Brings up to date what stories hold: their entities, events and statements, each with how many of the story's articles
 * name, report or print it, and how central it is. To be called when all else of a write is done.
 *
 * @param stored the articles that were just stored
 */
export async function writeStoryContents(
  transaction: Transaction,
  stored: readonly string[],
  changes: Changes,
): Promise<void> {
  const stories = await storiesOf(
    transaction,
    [...changes.stories],
    [...new Set([...stored, ...changes.articles, ...changes.moved])],
  );
  await writeEntities(transaction, stories);
  await writeEvents(transaction, stories, [...changes.writtenEvents]);
  await writeStatements(transaction, stories, [...changes.writtenStatements]);
}

/** Those of the stories that are there, and the stories of articles. */
async function storiesOf(
  { db }: Transaction,
  stories: readonly string[],
  articles: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('story')
    .where('id', '=', sql<string>`ANY(${stories}::uuid[])`)
    .select('id')
    .union(
      db
        .selectFrom('article')
        .where('id', '=', sql<string>`ANY(${articles}::uuid[])`)
        .where('story_id', 'is not', null)
        .select(({ ref }) => ref('story_id').$notNull().as('id')),
    )
    .execute();
  return rows.map(({ id }) => id);
}

async function writeEntities({ db }: Transaction, stories: readonly string[]): Promise<void> {
  if (stories.length === 0) return;
  await db.deleteFrom('story_entity').where('story_id', '=', sql<string>`ANY(${stories}::uuid[])`).execute();
  await sql`
    INSERT INTO story_entity (story_id, entity_id, article_count, salience)
    SELECT s.id, e.entity_id, count(*), sum(round(e.salience::numeric * 1000)) / s.article_count / 1000
    FROM story s JOIN article a ON a.story_id = s.id JOIN entity_article e ON e.article_id = a.id
    WHERE s.id = ANY(${stories}::uuid[])
    GROUP BY s.id, e.entity_id`.execute(db);
}

async function writeEvents(
  { db }: Transaction,
  stories: readonly string[],
  events: readonly string[],
): Promise<void> {
  if (stories.length + events.length === 0) return;
  const these = sql<boolean>`(x.story_id = ANY(${stories}::uuid[]) OR x.event_id = ANY(${events}::uuid[]))`;
  await sql`DELETE FROM story_event x WHERE ${these}`.execute(db);
  await sql`
    INSERT INTO story_event (story_id, event_id, article_count, salience, sort_at)
    SELECT s.id, e.id, count(*), sum(x.salience) / s.article_count / 1000, e.sort_at
    FROM (
      SELECT a.story_id, r.event_id, max(round(r.salience::numeric * 1000)) AS salience
      FROM event_report r JOIN article a ON a.id = r.article_id
      WHERE a.story_id = ANY(${stories}::uuid[]) OR r.event_id = ANY(${events}::uuid[])
      GROUP BY a.story_id, r.event_id, r.article_id) x
    JOIN story s ON s.id = x.story_id JOIN event e ON e.id = x.event_id
    GROUP BY s.id, e.id`.execute(db);
}

async function writeStatements(
  { db }: Transaction,
  stories: readonly string[],
  statements: readonly string[],
): Promise<void> {
  if (stories.length + statements.length === 0) return;
  const these = sql<boolean>`(x.story_id = ANY(${stories}::uuid[]) OR x.statement_id = ANY(${statements}::uuid[]))`;
  await sql`DELETE FROM story_statement x WHERE ${these}`.execute(db);
  await sql`
    INSERT INTO story_statement (story_id, statement_id, article_count, sort_at)
    SELECT a.story_id, s.id, count(DISTINCT r.article_id), s.sort_at
    FROM statement_report r JOIN article a ON a.id = r.article_id JOIN statement s ON s.id = r.statement_id
    WHERE a.story_id IS NOT NULL AND (a.story_id = ANY(${stories}::uuid[]) OR r.statement_id = ANY(${statements}::uuid[]))
    GROUP BY a.story_id, s.id`.execute(db);
}
