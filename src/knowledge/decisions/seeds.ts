import { sql } from 'kysely';
import { sqlOf } from '../../database/columns.js';
import type { Changes } from '../resolution/changes.js';
import type { Transaction } from '../resolution/transaction.js';
import { hasLocalId } from '../statements/load.js';
import type { DecidedFinding } from './subject.js';

/** What is to be formed and read anew where decisions on findings changed. */
export interface Decided {
  /** Articles whose stories are. */
  readonly articles: readonly string[];
  /** Stories of which the names are to be read anew. */
  readonly namedIn: readonly string[];
}

/** Notes what is to be resolved anew where decisions on findings changed. */
export async function noteDecided(
  transaction: Transaction,
  findings: readonly DecidedFinding[],
  changes: Changes,
): Promise<Decided> {
  const { db } = transaction;
  const of = (family: DecidedFinding['family']) =>
    findings.flatMap((each) => (each.family === family ? [each.id] : []));
  const names = findings.flatMap(({ family, id, nameId }) => (family === 'ENTITY' ? [id, nameId ?? id] : []));
  if (names.length > 0) {
    const rows = await db
      .selectFrom('entity_name')
      .where('id', '=', sql<string>`ANY(${names}::uuid[])`)
      .distinct()
      .select('block')
      .execute();
    for (const { block } of rows) changes.nameBlocks.add(block);
    for (const name of names) changes.renamed.add(name);
  }
  const [statements, events] = [of('STATEMENT'), of('EVENT')];
  if (statements.length > 0) {
    const rows = await db
      .selectFrom('statement_report as r')
      .where(hasLocalId(sqlOf('statement_report', 'r'), statements))
      .select('statement_id')
      .execute();
    for (const { statement_id } of rows) if (statement_id !== null) changes.statements.add(statement_id);
  }
  if (events.length > 0) {
    const rows = await db
      .selectFrom('event_report')
      .where('local_id', '=', sql<string>`ANY(${events}::uuid[])`)
      .select('event_id')
      .execute();
    for (const { event_id } of rows) if (event_id !== null) changes.events.add(event_id);
  }
  return { articles: of('STORY'), namedIn: await storiesNamedIn(transaction, findings) };
}

/** The stories of articles of which a use of a name is decided on, and those that name two things that are. */
async function storiesNamedIn({ db }: Transaction, findings: readonly DecidedFinding[]): Promise<string[]> {
  const own = findings.filter(({ family }) => family === 'ENTITY');
  if (own.length === 0) return [];
  const articles = own.flatMap(({ articleId }) => articleId ?? []);
  const names = own.flatMap(({ id, articleId }) => (articleId === null ? [id] : []));
  const rows = await db
    .selectFrom('article')
    .where('id', '=', sql<string>`ANY(${articles}::uuid[])`)
    .select('story_id')
    .union(
      db
        .selectFrom('article_entity as e')
        .innerJoin('article as a', 'a.id', 'e.article_id')
        .where('e.name_id', '=', sql<string>`ANY(${names}::uuid[])`)
        .groupBy('a.story_id')
        .having(({ fn }) => fn.count('e.name_id').distinct(), '>', 1)
        .select('a.story_id'),
    )
    .execute();
  return rows.flatMap(({ story_id }) => story_id ?? []);
}
