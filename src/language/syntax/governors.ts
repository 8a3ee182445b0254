import type { ValueOf } from '../lexicon/columns.js';
import { factsOf } from '../lexicon/lexicon.js';
import { tagIndex } from '../tagging/tags.js';
import type { Factuality } from './factualities.js';
import { childrenOf, childWhere, REL, type Tree } from './tree.js';
import { isNoun, lemmaOf, TAG } from './words.js';

/** What a word says of the happening below it, whatever stands between (its clause, its object). */
const STATUS_BELOW: ReadonlyMap<string, ValueOf<'verbs', 'status'>> = new Map([
  ...factsOf('verbs', 'status'),
  ...factsOf('nouns', 'status'),
  ...factsOf('modifiers', 'status'),
]);

/** What the word above says of what it governs. */
export function governedBy(tree: Tree, governor: number, relation: number): Factuality {
  const lemma = lemmaOf(tree.tokens, governor);
  if (lemma === 'fail' && relation === REL.xcomp) return 'DENIED';
  // "Was going to be promoted".
  if (lemma === 'go' && relation === REL.xcomp && tree.tokens.tag[governor] === TAG.VBG) return 'PLANNED';
  switch (STATUS_BELOW.get(`${lemma} ${particleOf(tree, governor)}`) ?? STATUS_BELOW.get(lemma)) {
    case 'denied':
    case 'prevented':
      return 'DENIED';
    case 'forbidden':
      return 'GENERIC';
    case 'averted':
      return isPast(tree, governor) ? 'DENIED' : 'GENERIC';
    case 'wished':
      return relation === REL.xcomp || relation === REL.nmod
        ? planned(tree, governor, relation)
        : 'UNCERTAIN';
    case 'meant':
      return relation === REL.xcomp ? 'PLANNED' : 'OCCURRED';
    case 'planned':
      return planned(tree, governor, relation);
    case 'warned':
      return relation === REL.ccomp ? 'OCCURRED' : 'UNCERTAIN';
    case 'doubted':
      return 'UNCERTAIN';
    default:
      return 'OCCURRED';
  }
}

/** Whether a verb is in a past tense, simple or perfect. */
function isPast(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  if (tokens.tag[verb] === TAG.VBD) return true;
  return (
    tokens.tag[verb] === TAG.VBN &&
    childrenOf(tree, verb).some((c) => ['have', 'be'].includes(lemmaOf(tokens, c)))
  );
}

const IN = tagIndex('IN');

/** The lemma of a verb's particle, "out" of "ruled out"; empty where it has none. */
function particleOf(tree: Tree, verb: number): string {
  // "Fell through", with what follows the verb taken for a place.
  const particle = childWhere(
    tree,
    verb,
    (c) => tree.tokens.relation[c] === REL.prt || (c === verb + 1 && tree.tokens.tag[c] === IN),
  );
  return particle < 0 ? '' : lemmaOf(tree.tokens, particle);
}

/** What a word of planning says of what it governs: of a noun's noun only where it is a noun itself, "a plan of attack". */
function planned({ tokens }: Tree, governor: number, relation: number): Factuality {
  return relation !== REL.nmod || isNoun(tokens, governor) ? 'PLANNED' : 'OCCURRED';
}
