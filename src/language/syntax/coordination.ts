import { childrenOf, REL, type Tree } from './tree.js';
import { isVerb, lemmaOf, TAG } from './words.js';

/** A filler and everything coordinated with it. */
export function coordinated(tree: Tree, head: number): number[] {
  const all = [head];
  const children = childrenOf(tree, head);
  // "IS and other groups", with the first name taken for a modifier.
  const and = children.find((c) => c < head && tree.tokens.relation[c] === REL.cc);
  for (const c of children) {
    const before = and !== undefined && c < and && c === and - 1 && tree.tokens.relation[c] === REL.compound;
    if (before && tree.tokens.tag[c] === TAG.NNP) all.push(c);
    if (tree.tokens.relation[c] === REL.conj && !isVerb(tree.tokens, c) && !isAge(tree, head, c)) all.push(c);
  }
  return all;
}

/** "A hiker, 44, died": a bare number set off by a comma after a noun, which no conjunction ties to it, is its age. */
function isAge({ tokens }: Tree, noun: number, number: number): boolean {
  return tokens.tag[number] === TAG.CD && tokens.tag[noun] !== TAG.CD && lemmaOf(tokens, number - 1) === ',';
}

/** Whether a word is coordinated with its head; a conjunction before it says so, whatever the parser took it for. */
export function isCoordinated(tree: Tree, i: number): boolean {
  const { tokens } = tree;
  if (tokens.relation[i] === REL.conj) return true;
  return (
    tokens.relation[i] === REL.advcl &&
    childrenOf(tree, i).some((c) => c < i && tokens.relation[c] === REL.cc)
  );
}
