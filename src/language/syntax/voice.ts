import { childrenOf, hasChild, REL, type Tree } from './tree.js';
import { lemmaOf, TAG } from './words.js';

/** Whether a verb is in the passive voice, by its auxiliary, its subject or its form. */
export function isPassive(tree: Tree, v: number): boolean {
  const { tokens } = tree;
  if (tokens.tag[v] !== TAG.VBN && tokens.tag[v] !== TAG.VBD && tokens.tag[v] !== TAG.JJ) return false;
  const own = [REL.obj, REL.nsubj, REL.nsubjPass, REL.auxPass];
  if (tokens.relation[v] === REL.conj && !own.some((relation) => hasChild(tree, v, relation))) {
    return isPassive(tree, tokens.head[v]);
  }
  let perfect = false;
  for (const c of childrenOf(tree, v)) {
    const relation = tokens.relation[c];
    if (relation === REL.auxPass || relation === REL.nsubjPass || relation === REL.oblAgent) return true;
    if (relation !== REL.aux && relation !== REL.cop) continue;
    const auxiliary = lemmaOf(tokens, c);
    if (auxiliary === 'have') perfect = true;
    if (auxiliary === 'be' && tokens.tag[v] === TAG.VBN) return true;
  }
  if (perfect || tokens.tag[v] !== TAG.VBN) return false;
  const relation = tokens.relation[v];
  if (relation === REL.xcomp) return true;
  // "31 killed in fire", "Of the 126 injured": the auxiliary left out.
  if (childrenOf(tree, v).some((c) => c < v && tokens.tag[c] === TAG.CD) && !hasChild(tree, v, REL.obj))
    return true;
  return (
    relation === REL.acl || relation === REL.amod || (relation === REL.advcl && !hasChild(tree, v, REL.nsubj))
  );
}

/** Whether a number right before a participle counts those whom it befell: "more than 120 injured". */
export function isBareCount(tree: Tree, count: number, participle: number): boolean {
  const { tokens } = tree;
  if (tokens.tag[count] !== TAG.CD || count >= participle || participle - count > 2) return false;
  const relation = tokens.relation[count];
  return relation === REL.obl || relation === REL.oblUnmarked || relation === REL.nummod;
}
