import { childrenOf, REL, type Tree } from './tree.js';
import { lemmaOf } from './words.js';

/** Adverbs that deny what they stand beside. */
export const DENYING: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never']);
const NOBODY: ReadonlySet<string> = new Set(['nobody', 'none', 'no-one', 'noone']);

/** "Nobody", "no deaths", "no one": whether a noun names none. */
export const isNone = (tree: Tree, noun: number): boolean =>
  NOBODY.has(lemmaOf(tree.tokens, noun)) ||
  childrenOf(tree, noun).some((c) => lemmaOf(tree.tokens, c) === 'no');

/** Whether words in its clause deny a verb or what else is told: "did not attack", "without firing", "nobody was hurt". */
export function isDenied(tree: Tree, predicate: number): boolean {
  const { tokens } = tree;
  return childrenOf(tree, predicate).some((c) => {
    const relation = tokens.relation[c];
    const lemma = lemmaOf(tokens, c);
    if (relation === REL.advmod && DENYING.has(lemma)) return true;
    if (relation === REL.mark && lemma === 'without') return true;
    if (lemma === 'neither') return relation !== REL.obj;
    const isSubject = relation === REL.nsubj || relation === REL.nsubjPass;
    return isSubject && (isNone(tree, c) || isNeither(tree, c));
  });
}

/** "Neither man", "neither of them". */
const isNeither = (tree: Tree, noun: number): boolean =>
  childrenOf(tree, noun).some((c) => c < noun && lemmaOf(tree.tokens, c) === 'neither');
