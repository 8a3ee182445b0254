/*
 * Which printed statements are one. Nothing is trained: matches.ts and describe.ts may be touched freely; blocks are stored.
 */
import type { ArticleRows } from '../article/rows.js';
import { BearingDecisions } from '../decisions/bearing.js';
import type { NameResolutions } from '../entities/names.js';
import { enterBlocks, lockBlocks } from '../resolution/blocks.js';
import type { Changes } from '../resolution/changes.js';
import { decided } from '../resolution/decided.js';
import { byPublication } from '../resolution/finding.js';
import { resolveFindings } from '../resolution/resolve.js';
import type { Transaction } from '../resolution/transaction.js';
import { describeStatement } from './describe.js';
import {
  loadStatementReports,
  loadStatementReportsById,
  loadStatementReportsInBlocks,
  type StatementReport,
  statementReportsOf,
} from './load.js';
import { statements } from './matches.js';
import { writeStatements } from './write.js';

/** Stores the statements of a batch, whose articles are stored, and computes anew those that it and the changes touch. */
export async function resolveStatements(
  transaction: Transaction,
  batch: readonly ArticleRows[],
  resolutions: NameResolutions,
  changes: Changes,
): Promise<void> {
  const fresh = statementReportsOf(batch, resolutions);
  const stored =
    changes.articles.size + changes.statements.size === 0
      ? []
      : await loadStatementReports(transaction, changes.articles, changes.statements);
  const seeds = [...fresh, ...stored];
  await lockBlocks(transaction, statements.name, seeds);
  const decisions = new BearingDecisions(transaction, 'STATEMENT');
  const { clusters, nodes } = await resolveFindings(transaction, statements, seeds, {
    inBlocks: (keys) => loadStatementReportsInBlocks(transaction, keys),
    ofNodes: (ids) => loadStatementReports(transaction, [], ids),
    decidedWith: async (found) =>
      loadStatementReportsById(transaction, await decisions.tiedTo(found.map(({ id }) => id))),
  });
  const resolved = decided(clusters, decisions.all, closeness, byPublication).map((reports) => ({
    statement: describeStatement(reports),
    reports,
  }));
  for (const { statement } of resolved) changes.writtenStatements.add(statement.id);
  await writeStatements(
    transaction,
    resolved,
    batch.flatMap((article) => article.statements),
    new Set([...nodes, ...changes.statements]),
    changes,
  );
  await enterBlocks(transaction, statements.name, fresh, { fresh: true });
}

/** How much speaks for two printings being one statement; 0 where it is too little. */
function closeness(a: StatementReport, b: StatementReport): number {
  const match = statements.match(a, b);
  return match !== null && match.score >= match.threshold ? match.score : 0;
}
