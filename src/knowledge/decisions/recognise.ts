import { sql } from 'kysely';
import type { DecisionFamily } from '../../database/tables.js';
import type { ArticleRows } from '../article/rows.js';
import type { Transaction } from '../resolution/transaction.js';
import { knownAgain, type Mark } from './mark.js';

/**
 * Finds again, in articles that are about to be stored, the statements and events that decisions in force are on, and notes
 * under which ids; those of articles that are only removed go by the ids they had when they were decided on.
 */
export async function recogniseDecided(
  transaction: Transaction,
  batch: readonly ArticleRows[],
  removed: readonly string[],
): Promise<void> {
  const { db, decisions } = transaction;
  const families: DecisionFamily[] = [];
  for (const family of ['STATEMENT', 'EVENT'] as const)
    if (await decisions.areOn(family)) families.push(family);
  if (families.length === 0) return;
  const rows = new Map(batch.map((each) => [each.article.id, each]));
  const articles = [...new Set([...removed, ...rows.keys()])];
  for (const side of ['left', 'right'] as const) {
    const decided = await db
      .selectFrom('decision')
      .where('undone_at', 'is', null)
      .where('family', 'in', families)
      .where(`${side}_article_id`, '=', sql<string>`ANY(${articles}::uuid[])`)
      .select([
        'id',
        'family',
        `${side}_article_id as article_id`,
        `${side}_id as now`,
        `${side}_mark as mark`,
      ])
      .execute();
    const changed = decided.flatMap(({ id, family, article_id, now, mark: kept }) => {
      const mark = kept as Mark | null;
      const own = article_id === null ? undefined : rows.get(article_id);
      if (mark === null) return [];
      const finding = (own && knownAgain(mark, marksOf(family, own))) ?? mark.id;
      return finding === now ? [] : [{ id, finding }];
    });
    if (changed.length === 0) continue;
    await db
      .updateTable('decision as d')
      .from(
        sql<{ id: string; finding: string }>`unnest(
          ${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ finding }) => finding)}::uuid[])`.as<'c'>(
          sql`c(id, finding)`,
        ),
      )
      .whereRef('d.id', '=', 'c.id')
      .set(({ ref }) => (side === 'left' ? { left_id: ref('c.finding') } : { right_id: ref('c.finding') }))
      .execute();
  }
}

/** What the findings of an article are known by. */
function marksOf(family: DecisionFamily, { article, statements, events, triggers }: ArticleRows): Mark[] {
  if (family === 'STATEMENT')
    return statements.map(({ local_id, text, sentence_start, sentence_end }) => ({
      id: local_id,
      kind: '',
      words: text,
      sentence: article.text.slice(sentence_start, sentence_end),
    }));
  return events.flatMap(({ local_id, type, position: event, main_trigger }) =>
    triggers
      .filter(({ event_position, position }) => event_position === event && position === (main_trigger ?? 0))
      .map(({ text, sentence_start, sentence_end }) => ({
        id: local_id,
        kind: type,
        words: text,
        sentence: article.text.slice(sentence_start, sentence_end),
      })),
  );
}
