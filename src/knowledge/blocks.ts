import { findingBlockLock } from './locks.js';
import type { Transaction } from './transaction.js';

/** What the findings of a family are. */
export type BlockFamily = 'ARTICLE' | 'STATEMENT' | 'EVENT';

/** A finding of an article with the keys of its blocks. */
export interface BlockedFinding {
  readonly articleId: string;
  /** Among the article's findings of the family; 0 for the article itself. */
  readonly position: number;
  readonly blocks: {
    /** It is found under these. */
    readonly own: readonly number[];
    /** It looks for others under these. */
    readonly look: readonly number[];
  };
}

/** Makes findings be found under their block keys, and under no others any more. Locks the blocks. */
export async function enterBlocks(
  transaction: Transaction,
  family: BlockFamily,
  findings: readonly BlockedFinding[],
): Promise<void> {
  if (findings.length === 0) return;
  await transaction.hold(
    findings.flatMap(({ blocks }) => blocks.own).map((key) => findingBlockLock(family, key)),
  );
  const rows = findings.flatMap(({ articleId, position, blocks }) =>
    [...new Set(blocks.own)].map((key) => ({ family, key, article_id: articleId, position })),
  );
  await transaction.run(
    `DELETE FROM block b USING jsonb_to_recordset($2::jsonb) AS f("articleId" uuid, position int)
     WHERE b.family = $1::"BlockFamily" AND b.article_id = f."articleId" AND b.position = f.position`,
    family,
    JSON.stringify(findings.map(({ articleId, position }) => ({ articleId, position }))),
  );
  await transaction.insert({ block: rows });
}

/** The condition on an article id and a position that they lie in blocks; its values are `lookUp`'s. */
export const IN_BLOCKS = `IN (SELECT article_id, position FROM block WHERE family = $1::"BlockFamily" AND key = ANY($2::bigint[]))`;

/** The values of `IN_BLOCKS` for all findings that share a block with one of these. Locks the blocks. */
export async function lookUp(
  transaction: Transaction,
  family: BlockFamily,
  findings: readonly BlockedFinding[],
): Promise<[BlockFamily, number[]]> {
  const keys = [...new Set(findings.flatMap(({ blocks }) => blocks.look))];
  await transaction.hold(keys.map((key) => findingBlockLock(family, key)));
  return [family, keys];
}
