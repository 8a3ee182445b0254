import { listOf } from '../lexicon/lexicon.js';
import { childrenOf, REL, type Tree } from './tree.js';
import { lemmaOf, TAG } from './words.js';

const INDEFINITE = listOf('grammar', 'indefinite articles');

/** Whether words take what a noun names for known: "the attack", "his arrest". */
export function isDefinite(tree: Tree, noun: number): boolean {
  const { tokens } = tree;
  if (tokens.tag[noun] === TAG.NNP) return true;
  return childrenOf(tree, noun).some((c) => {
    const isDetermined = tokens.relation[c] === REL.det && !INDEFINITE.has(lemmaOf(tokens, c));
    return isDetermined || tokens.relation[c] === REL.nmodPoss;
  });
}
