/*
 * What all finders ask of a sentence's tree, each question answered in one file. Tied to trained models, though no
 * fingerprint tells: quotations.ts and subtrees.ts to statements.bin, quotations.ts to coreference.bin, clauses.ts and
 * nounClasses.ts to events.bin. The rest may be touched freely.
 */

import type { Tokens } from '../tokens.js';
import { relationIndex } from './relations.js';

/** The dependency trees of a text with the way down, which `Tokens` lacks. */
export interface Tree {
  readonly tokens: Tokens;
  /** The leftmost child of each token, -1 where it has none. */
  readonly firstChild: Int32Array;
  /** The next child of the same head to the right, -1 at the last. */
  readonly nextSibling: Int32Array;
}

/** The way down, once heads and relations are filled in. */
export function treeOf(tokens: Tokens): Tree {
  const firstChild = new Int32Array(tokens.length).fill(-1);
  const nextSibling = new Int32Array(tokens.length).fill(-1);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const head = tokens.head[i];
    if (head < 0) continue;
    nextSibling[i] = firstChild[head];
    firstChild[head] = i;
  }
  return { tokens, firstChild, nextSibling };
}

/** The children of a token from left to right. */
export function childrenOf(tree: Tree, i: number): number[] {
  const children: number[] = [];
  for (let c = tree.firstChild[i]; c >= 0; c = tree.nextSibling[c]) children.push(c);
  return children;
}

/** The first child of a token that satisfies a test, -1 where none does. */
export function childWhere(tree: Tree, i: number, test: (child: number) => boolean): number {
  for (let c = tree.firstChild[i]; c >= 0; c = tree.nextSibling[c]) if (test(c)) return c;
  return -1;
}

/** Whether a token has a child of a relation. */
export function hasChild(tree: Tree, i: number, relation: number): boolean {
  for (let c = tree.firstChild[i]; c >= 0; c = tree.nextSibling[c]) {
    if (tree.tokens.relation[c] === relation) return true;
  }
  return false;
}

export const REL = {
  root: relationIndex('root'),
  nsubj: relationIndex('nsubj'),
  nsubjPass: relationIndex('nsubj:pass'),
  nsubjOuter: relationIndex('nsubj:outer'),
  obj: relationIndex('obj'),
  iobj: relationIndex('iobj'),
  obl: relationIndex('obl'),
  oblAgent: relationIndex('obl:agent'),
  oblUnmarked: relationIndex('obl:unmarked'),
  csubj: relationIndex('csubj'),
  ccomp: relationIndex('ccomp'),
  xcomp: relationIndex('xcomp'),
  advcl: relationIndex('advcl'),
  advclRelcl: relationIndex('advcl:relcl'),
  advmod: relationIndex('advmod'),
  aux: relationIndex('aux'),
  auxPass: relationIndex('aux:pass'),
  cop: relationIndex('cop'),
  mark: relationIndex('mark'),
  nmod: relationIndex('nmod'),
  nmodPoss: relationIndex('nmod:poss'),
  nmodDesc: relationIndex('nmod:desc'),
  nmodUnmarked: relationIndex('nmod:unmarked'),
  appos: relationIndex('appos'),
  nummod: relationIndex('nummod'),
  acl: relationIndex('acl'),
  aclRelcl: relationIndex('acl:relcl'),
  amod: relationIndex('amod'),
  det: relationIndex('det'),
  case: relationIndex('case'),
  compound: relationIndex('compound'),
  prt: relationIndex('compound:prt'),
  flat: relationIndex('flat'),
  fixed: relationIndex('fixed'),
  conj: relationIndex('conj'),
  cc: relationIndex('cc'),
  parataxis: relationIndex('parataxis'),
  vocative: relationIndex('vocative'),
  dislocated: relationIndex('dislocated'),
} as const;
