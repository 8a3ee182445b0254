/*
 * The frame that all families are resolved in. Nothing is trained; what holds whatever the family does is tested by properties: any
 * order, repeats and batches give the same (see closure.ts, blocks.ts and locks.ts for why).
 */
import { lockKeys } from './blocks.js';
import { closureOf, type FindingSource } from './closure.js';
import type { Family } from './family.js';
import type { Finding } from './finding.js';
import type { Transaction } from './transaction.js';

/** What resolution came to. */
export interface Resolved<F> {
  /** The findings that are one, for all that had to be resolved. */
  readonly clusters: readonly (readonly F[])[];
  /** The nodes they were resolved to before. */
  readonly nodes: ReadonlySet<string>;
}

/**
 * Resolves findings with all that is connected with them, and locks the blocks it reads. The seeds of articles that are yet
 * to be stored take part like those that are.
 */
export async function resolveFindings<F extends Finding, R extends F>(
  transaction: Transaction,
  family: Family<F>,
  seeds: readonly R[],
  source: FindingSource<R>,
): Promise<Resolved<R>> {
  const { findings, links, nodes } = await closureOf<R>(family, seeds, {
    async inBlocks(keys) {
      await lockKeys(transaction, family.name, keys);
      return source.inBlocks(keys);
    },
    ofNodes: (ids) => source.ofNodes(ids),
    decidedWith: async (found) => (await source.decidedWith?.(found)) ?? [],
  });
  return { clusters: family.cluster(findings, links), nodes };
}
