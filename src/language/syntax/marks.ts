import { childrenOf, REL, type Tree } from './tree.js';
import { lemmaOf, TAG } from './words.js';

/** Whether one of some words opens the clause of a verb: "that", "if", "to". */
export function hasMark(tree: Tree, i: number, ...marks: string[]): boolean {
  return childrenOf(tree, i).some(
    (c) => tree.tokens.relation[c] === REL.mark && marks.includes(lemmaOf(tree.tokens, c)),
  );
}

/** "to attack": what it is for, what is planned. */
export const isToInfinitive = (tree: Tree, i: number) =>
  tree.tokens.tag[i] === TAG.VB && hasMark(tree, i, 'to');
