import type { Row } from '../../database/tables.js';
import { renameUse } from '../entities/nameUses.js';
import { rowsOf, type Transaction } from '../resolution/transaction.js';
import type { DecidedFinding } from './subject.js';

/**
 * Puts a decision back as a backup has it; one that is there already stays as it is. Gives what is to be resolved anew: its
 * findings, where it is in force.
 */
export async function restoreDecisions(
  transaction: Transaction,
  decision: Row<'decision'>,
): Promise<DecidedFinding[]> {
  const { db } = transaction;
  const columns = Object.keys(decision) as (keyof Row<'decision'>)[];
  const restored = await db
    .insertInto('decision')
    .columns(columns)
    .expression(db.selectFrom(rowsOf('decision', [decision])).select(columns))
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .execute();
  transaction.decisions.forget();
  const findings = restored
    .filter(({ undone_at }) => undone_at === null)
    .flatMap(({ family, ...row }): DecidedFinding[] => [
      { family, id: row.left_id, articleId: row.left_article_id, nameId: row.left_name_id },
      { family, id: row.right_id, articleId: row.right_article_id, nameId: row.right_name_id },
    ]);
  for (const { id: use, articleId, nameId } of findings)
    if (articleId !== null && nameId !== null) await renameUse(transaction, articleId, nameId, use);
  return findings;
}
