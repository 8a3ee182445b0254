import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Changes } from '../resolution/changes.js';
import { inTransaction, type Transaction } from '../resolution/transaction.js';
import { type DecisionEffect, loadEffects, nodeChanges, nodesThere } from './effects.js';

/** Runs a write that changes decisions: alone, with no other write beside it. */
export function changeDecisions<T>(
  db: Kysely<Tables>,
  write: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return inTransaction(db, write, { isAlone: true });
}

/** Runs such a write, tells what it does to nodes that were there before, and takes all of it back. */
export async function rehearse(
  db: Kysely<Tables>,
  write: (transaction: Transaction) => Promise<Changes>,
): Promise<DecisionEffect[]> {
  const { moves, after } = await changeDecisions(db, async (transaction) => {
    const { moves } = await write(transaction);
    throw new Rehearsed({ moves, after: await nodesThere(transaction.db, moves) });
  }).catch((error: unknown) => {
    if (error instanceof Rehearsed) return error.result;
    throw error;
  });
  const before = await nodesThere(db, moves);
  const isThere = { before: (id: string) => before.has(id), after: (id: string) => after.has(id) };
  return loadEffects(db, nodeChanges(moves, isThere));
}

/** Thrown to take back what a rehearsal wrote; carries what it came to. */
class Rehearsed extends Error {
  constructor(readonly result: Pick<Changes, 'moves'> & { readonly after: ReadonlySet<string> }) {
    super('rehearsed');
  }
}
