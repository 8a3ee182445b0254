import { sql } from 'kysely';
import type { BlockFamily } from '../../database/tables.js';
import type { Finding } from './finding.js';
import { findingBlockLock } from './locks.js';
import type { Transaction } from './transaction.js';

/** Locks the blocks that findings are found under. To be called before the findings are resolved. */
export async function lockBlocks(
  transaction: Transaction,
  family: BlockFamily,
  findings: readonly Finding[],
): Promise<void> {
  await lockKeys(
    transaction,
    family,
    findings.flatMap(({ blocks }) => blocks.own),
  );
}

/** Locks blocks that are to be read. */
export async function lockKeys(
  transaction: Transaction,
  family: BlockFamily,
  keys: readonly number[],
): Promise<void> {
  await transaction.hold(keys.map((key) => findingBlockLock(family, key)));
}

/**
 * Makes findings be found under their block keys, and under no others any more. Their articles are stored, their blocks
 * locked.
 *
 * @param fresh whether they are found under no keys yet
 */
export async function enterBlocks(
  transaction: Transaction,
  family: BlockFamily,
  findings: readonly Finding[],
  { fresh }: { readonly fresh: boolean },
): Promise<void> {
  if (findings.length === 0) return;
  const articles = findings.map(({ articleId }) => articleId);
  const positions = findings.map(({ position }) => position);
  if (!fresh)
    await transaction.db
      .deleteFrom('block')
      .where('family', '=', family)
      // Without this the planner reads the whole family: it takes a list of pairs for a hundred rows at the least.
      .where('article_id', '=', sql<string>`ANY(${[...new Set(articles)]}::uuid[])`)
      .where(({ eb, refTuple }) =>
        eb(
          refTuple('article_id', 'position'),
          'in',
          sql<never>`(SELECT * FROM unnest(${articles}::uuid[], ${positions}::int[]))`,
        ),
      )
      .execute();
  const rows = findings.flatMap(({ articleId, position, blocks }) =>
    [...new Set(blocks.own)].map((key) => ({ family, key, article_id: articleId, position })),
  );
  if (rows.length > 0) await transaction.insert({ block: rows });
}

/** The places of the findings that are found under any of these keys. */
export function placesInBlocks(transaction: Transaction, family: BlockFamily, keys: readonly number[]) {
  return transaction.db
    .selectFrom('block')
    .where('block.family', '=', family)
    .where('block.key', '=', sql<string>`ANY(${keys}::bigint[])`)
    .select(['block.article_id', 'block.position']);
}
