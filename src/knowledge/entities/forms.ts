import { type RawBuilder, sql } from 'kysely';
import { into, sqlOf } from '../../database/columns.js';
import type { Move } from '../resolution/changes.js';
import type { Transaction } from '../resolution/transaction.js';

// The forms that an article prints a name in stand with the first of its entities that have the name, a line each with how often
// after a tab. EntityForm has them summed up by the entities they are resolved to, kept by differences: what a write costs is
// bounded by the forms of the articles it stores, moves or removes. Most entities are printed in one form, their name: an entity has
// itself how often that is, and rows only for its other forms.

const e = sqlOf('article_entity', 'e');
const entity = sqlOf('entity', 'entity');
const FORM = sql`split_part(line, E'\\t', 1)`;
const COUNT = sql`split_part(line, E'\\t', 2)::int`;

/** What sums up the forms of a query of `entity_id`, `forms` and the `sign` they are counted with. */
function summed(counted: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    SELECT counted.entity_id, ${FORM} AS form, sum(counted.sign * ${COUNT})::int AS mention_count
    FROM (${counted}) AS counted, string_to_table(counted.forms, E'\\n') AS line
    WHERE counted.entity_id IS NOT NULL AND counted.forms <> ''
    GROUP BY counted.entity_id, ${FORM}`;
}

/**
 * Counts the forms of articles just stored, and those of what is resolved to another entity than before; gives the entities
 * whose forms changed.
 */
export async function countForms(
  { db }: Transaction,
  stored: readonly string[],
  moves: readonly Move[],
): Promise<string[]> {
  const moved = moves.filter(({ family }) => family === 'ENTITY');
  if (stored.length + moved.length === 0) return [];
  const { rows } = await sql<{ entity_id: string }>`
    WITH counted AS MATERIALIZED (${summed(sql`
      SELECT ${e.entity_id}, ${e.forms}, 1 AS sign FROM ${e.$from} WHERE ${e.article_id} = ANY(${stored}::uuid[])
      UNION ALL
      SELECT side.entity_id, ${e.forms}, side.sign
      FROM unnest(
        ${moved.map(({ articleId }) => articleId)}::uuid[], ${moved.map(({ position }) => position)}::int[],
        ${moved.map(({ before }) => before)}::uuid[], ${moved.map(({ after }) => after)}::uuid[]
      ) AS moved(article_id, position, was, is_now)
        JOIN ${e.$from} ON ${e.article_id} = moved.article_id AND ${e.position} = moved.position
        CROSS JOIN LATERAL (VALUES (moved.was, -1), (moved.is_now, 1)) AS side(entity_id, sign)`)}),
      ${named('+')},
      other AS (
        INSERT INTO ${into('entity_other_form', ['entity_id', 'form', 'mention_count'])}
        SELECT counted.entity_id, counted.form, counted.mention_count
        FROM counted JOIN ${entity.$from} ON ${entity.id} = counted.entity_id AND ${entity.name} <> counted.form
        WHERE ${OF_COUNTED}
        ON CONFLICT (entity_id, form) DO UPDATE SET mention_count = entity_other_form.mention_count + excluded.mention_count)
    SELECT DISTINCT entity_id FROM counted`.execute(db);
  return rows.map(({ entity_id }) => entity_id);
}

/** Counts those of the forms `counted` in or out that are the names of their entities. */
function named(sign: '+' | '-'): RawBuilder<unknown> {
  return sql`named AS (
    UPDATE entity SET printed_as_named = ${entity.printed_as_named} ${sql.raw(sign)} counted.mention_count
    FROM counted WHERE ${entity.id} = counted.entity_id AND ${entity.name} = counted.form AND ${OF_COUNTED})`;
}

/** That an entity has forms that are counted. How many these are is estimated much too high: all entities would be read for them. */
const OF_COUNTED = sql`${entity.id} = ANY(ARRAY(SELECT entity_id FROM counted))`;

/** Counts articles out of the forms of the entities they name, before they go. */
export async function uncountForms({ db }: Transaction, articleIds: readonly string[]): Promise<void> {
  await sql`
    WITH counted AS MATERIALIZED (${summed(sql`SELECT ${e.entity_id}, ${e.forms}, 1 AS sign FROM ${e.$from} WHERE ${e.article_id} = ANY(${articleIds}::uuid[])`)}),
      ${named('-')}
    UPDATE entity_other_form AS f SET mention_count = f.mention_count - counted.mention_count
    FROM counted WHERE f.entity_id = counted.entity_id AND f.form = counted.form
      AND f.entity_id = ANY(ARRAY(SELECT entity_id FROM counted))`.execute(db);
}

/** Removes the forms of entities that no article prints any more. */
export async function removeUnprintedForms({ db }: Transaction, ids: ReadonlySet<string>): Promise<void> {
  await db
    .deleteFrom('entity_other_form')
    .where('entity_id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
    .where('mention_count', '=', 0)
    .execute();
}
