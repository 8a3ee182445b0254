import type { Clustering } from './clusters.js';
import type { Finding } from './finding.js';

/** What findings a block belongs to. */
export type BlockFamily = 'ARTICLE' | 'STATEMENT' | 'EVENT' | 'STORY';

/** What speaks for two findings being one. */
export interface Match {
  /** How much speaks for it in all. */
  readonly score: number;
  /** From this score on they are held to be one. */
  readonly threshold: number;
  /** What the score is made of: each feature's share, by name. */
  readonly features: Readonly<Record<string, number>>;
}

/** The match of two findings that a rule holds to be one, named after the rule. */
export function ruled(rule: string): Match {
  return { score: 1, threshold: 1, features: { [rule]: 1 } };
}

/**
 * How findings of one kind are told to be one. All functions are pure, so that the base is a function of its documents.
 *
 * A family has a folder: `load.ts` makes findings of rows, `blocks.ts` their keys, `matches.ts` this object, `describe.ts` what
 * a cluster is shown as, `write.ts` its rows, and `resolve.ts` runs them in this order over `resolution/resolve.ts`.
 */
export interface Family<F extends Finding> {
  readonly name: BlockFamily;
  /**
   * What speaks for two findings being one; null where nothing does, and findings that only such pairs connect are never
   * one. Symmetric; asked only of findings that share a block.
   */
  match(a: F, b: F): Match | null;
  /**
   * The same for findings that match one another, have the same blocks and anchor, and match alike whatever has a twin's key as well;
   * null of one that has no such twins. So of a thousand printings of a sentence one is compared with all others, and not each with each.
   */
  twin?(finding: F): string | null;
  /** Parts findings into those that are one. */
  readonly cluster: Clustering<F>;
}
