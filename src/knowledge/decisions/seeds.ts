import { sql } from 'kysely';
import type { Changes } from '../resolution/changes.js';
import type { Transaction } from '../resolution/transaction.js';
import type { DecidedFinding } from './subject.js';

/** Notes what is to be resolved anew where decisions on findings changed; gives the articles whose stories are. */
export async function noteDecided(
  { db }: Transaction,
  findings: readonly DecidedFinding[],
  changes: Changes,
): Promise<string[]> {
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
      .selectFrom('statement_report')
      .where('local_id', '=', sql<string>`ANY(${statements}::uuid[])`)
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
  return of('STORY');
}
