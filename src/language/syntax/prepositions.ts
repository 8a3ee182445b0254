import { childrenOf, REL, type Tree } from './tree.js';
import { lemmaOf } from './words.js';

/** Those before a noun for what happened at the time and place of the verb: "killed in an attack", but "marched against the sale". */
export const SHARING_PREPOSITIONS = new Set(['in', 'during', 'at', 'by', 'on', 'through', 'amid', 'bare']);

/** The preposition of an oblique or nominal modifier in lower case ("in", "because_of"); "bare" where it has none. */
export function prepositionOf(tree: Tree, i: number): string {
  const { tokens } = tree;
  for (const c of childrenOf(tree, i)) {
    if (tokens.relation[c] !== REL.case) continue;
    const lemma = lemmaOf(tokens, c);
    const first = lemma === 'follow' ? 'following' : lemma;
    if (first === "'s" || first === '’s' || first === "'") return 'poss';
    const rest = childrenOf(tree, c).filter((f) => tokens.relation[f] === REL.fixed);
    const preposition = [first, ...rest.map((f) => lemmaOf(tokens, f))].join('_');
    return preposition === 'out_of' || preposition === 'out' ? 'from' : preposition;
  }
  return 'bare';
}
