import { sql } from 'kysely';
import { sqlOf } from '../../database/columns.js';
import type { Changes } from '../resolution/changes.js';
import type { Transaction } from '../resolution/transaction.js';

// Saliences are summed in whole thousandths: sums of these are the same in whatever order rows are read, and an article changes
// only those of what it names itself.
//
// What is written is bounded by the stories, events and statements that a write touched. Rows of the ones and of the others are
// asked for apart: asked for by either of two tables at once, PostgreSQL reads both as a whole.

/**
 * Brings up to date what stories of several articles hold: their entities, events and statements, each with how many of the
 * story's articles name, report or print it, and how central it is. What a story of one article holds, its article tells. To be
 * called when all else of a write is done.
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

const a = sqlOf('article', 'a');
const story = sqlOf('story', 's');
const e = sqlOf('entity_article', 'e');
const event = sqlOf('event', 'e');
const reported = sqlOf('event_report', 'r');
const said = sqlOf('statement', 't');
const printed = sqlOf('statement_report', 'r');

/** Joined to an article, its story where that has several. */
const ofSeveral = sql`${story.$from} ON ${story.id} = ${a.story_id} AND ${story.article_count} > 1`;

async function writeEntities(transaction: Transaction, stories: readonly string[]): Promise<void> {
  if (stories.length === 0) return;
  await transaction.replace(
    'several_story_entity',
    sql`stale.story_id = ANY(${stories}::uuid[])`,
    ['entity_id', 'story_id'],
    ['story_id', 'entity_id', 'article_count', 'salience_sum'],
    sql`
    SELECT ${a.story_id}, ${e.entity_id}, count(*), sum(round(${e.salience}::numeric * 1000))
    FROM ${a.$from} JOIN ${ofSeveral} JOIN ${e.$from} ON ${e.article} = ${a.number}
    WHERE ${a.story_id} = ANY(${stories}::uuid[])
    GROUP BY ${a.story_id}, ${e.entity_id}`,
  );
}

async function writeEvents(
  transaction: Transaction,
  stories: readonly string[],
  events: readonly string[],
): Promise<void> {
  if (stories.length + events.length === 0) return;
  await transaction.replace(
    'several_story_event',
    sql`stale.story_id = ANY(${stories}::uuid[]) OR stale.event_id = ANY(${events}::uuid[])`,
    ['event_id', 'story_id'],
    ['story_id', 'event_id', 'article_count', 'salience_sum', 'sort_at'],
    sql`
    SELECT x.story, ${event.id}, count(*), sum(x.salience), ${event.sort_at}
    FROM (
      SELECT ${a.story_id} AS story, report.event_id AS event, max(round(report.salience::numeric * 1000)) AS salience
      FROM (
        SELECT ${reported.article_id}, ${reported.position}, ${reported.event_id}, ${reported.salience}
        FROM ${a.$from} JOIN ${reported.$from} ON ${reported.article_id} = ${a.id}
        WHERE ${a.story_id} = ANY(${stories}::uuid[])
        UNION
        SELECT ${reported.article_id}, ${reported.position}, ${reported.event_id}, ${reported.salience}
        FROM ${reported.$from} WHERE ${reported.event_id} = ANY(${events}::uuid[])) report
      JOIN ${a.$from} ON ${a.id} = report.article_id JOIN ${ofSeveral}
      GROUP BY ${a.story_id}, report.event_id, report.article_id) x
    JOIN ${event.$from} ON ${event.id} = x.event
    GROUP BY x.story, ${event.id}`,
  );
}

async function writeStatements(
  transaction: Transaction,
  stories: readonly string[],
  statements: readonly string[],
): Promise<void> {
  if (stories.length + statements.length === 0) return;
  await transaction.replace(
    'several_story_statement',
    sql`stale.story_id = ANY(${stories}::uuid[]) OR stale.statement_id = ANY(${statements}::uuid[])`,
    ['statement_id', 'story_id'],
    ['story_id', 'statement_id', 'article_count', 'sort_at'],
    sql`
    SELECT ${a.story_id}, ${said.id}, count(*), ${said.sort_at}
    FROM (
      SELECT ${printed.article_id}, ${printed.statement_id}
      FROM ${a.$from} JOIN ${printed.$from} ON ${printed.article} = ${a.number}
      WHERE ${a.story_id} = ANY(${stories}::uuid[])
      UNION
      SELECT ${printed.article_id}, ${printed.statement_id}
      FROM ${printed.$from} WHERE ${printed.statement_id} = ANY(${statements}::uuid[])) printing
    JOIN ${a.$from} ON ${a.id} = printing.article_id JOIN ${ofSeveral} JOIN ${said.$from} ON ${said.id} = printing.statement_id
    GROUP BY ${a.story_id}, ${said.id}`,
  );
}
