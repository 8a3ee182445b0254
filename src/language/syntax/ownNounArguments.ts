import type { Argument } from './argument.js';
import { LIGHT_VERBS, OCCURRENCE_VERBS } from './lightVerbs.js';
import { goalsOf, ownArguments } from './ownArguments.js';
import { prepositionOf } from './prepositions.js';
import { childrenOf, REL, type Tree } from './tree.js';
import { isPassive } from './voice.js';
import { lemmaOf } from './words.js';

/** The arguments of a noun among what hangs on it: whose it is, what stands before it, prepositions and clauses after it. */
export function ownNounArguments(tree: Tree, n: number): Argument[] {
  const { tokens } = tree;
  const found: Argument[] = [];
  for (const c of childrenOf(tree, n)) {
    switch (tokens.relation[c]) {
      case REL.nmodPoss:
        found.push({ slot: 'poss', head: c });
        break;
      case REL.amod:
      case REL.compound:
      case REL.nmodDesc:
        found.push({ slot: 'mod', head: c });
        break;
      case REL.nmod:
      case REL.nmodUnmarked:
      case REL.obl:
        found.push({ slot: prepositionOf(tree, c), head: c });
        // "The sale of the company to its rival", with the rival taken for the company's.
        if (prepositionOf(tree, c) === 'of')
          found.push(...goalsOf(tree, c).filter(({ slot }) => slot === 'to'));
        break;
      case REL.acl:
      case REL.aclRelcl:
        found.push(...fromModifyingClause(tree, c));
        break;
    }
  }
  return found;
}

/** "strikes carried out by X", "an attack targeting Y", "a crash involving Z". */
function fromModifyingClause(tree: Tree, verb: number): Argument[] {
  const lemma = lemmaOf(tree.tokens, verb);
  if (lemma === 'target' || lemma === 'involve') {
    return ownArguments(tree, verb)
      .filter(({ slot }) => slot === 'obj')
      .map(({ head }) => ({ slot: lemma === 'target' ? 'against' : 'involving', head }));
  }
  const occurrence = OCCURRENCE_VERBS.has(lemma);
  const light = LIGHT_VERBS.has(lemma) && isPassive(tree, verb);
  const led = lemma === 'lead' || lemma === 'back' || lemma === 'blame';
  if (!occurrence && !light && !led) return [];
  return ownArguments(tree, verb).filter(
    ({ slot }) => slot !== 'obj' && slot !== 'iobj' && (slot !== 'subj' || light || led),
  );
}
