import { listOf } from '../lexicon/lexicon.js';
import { ACCUSING, ACCUSING_PREPOSITIONS, BEARING, LAYING } from './accusing.js';
import { type ArgumentsOfVerb, MAX_DEPTH } from './argument.js';
import { ownNounArguments } from './ownNounArguments.js';
import { prepositionOf } from './prepositions.js';
import { REL, type Tree } from './tree.js';
import { isNoun, isVerb, lemmaOf, TAG } from './words.js';

/** Nouns whose possessor lays the blame. */
const BLAMING = listOf('happenings', 'accusations');

/** How the accused pleads: "guilty to perjury". */
const PLEAS = listOf('happenings', 'pleas');

/**
 * Who is held to have done what a noun names, by what stands above it: "accused of perjury", "arrested on suspicion of perjury",
 * "faces perjury charges", "X's arrest for perjury". A token; -1 where nobody is.
 * `argumentsOfVerb` gives the arguments of the verb above.
 */
export function accusedOver(tree: Tree, n: number, depth: number, argumentsOfVerb: ArgumentsOfVerb): number {
  const { tokens } = tree;
  const governor = tokens.head[n];
  if (governor < 0 || depth >= MAX_DEPTH) return -1;
  const relation = tokens.relation[n];
  const lemma = lemmaOf(tokens, governor);
  if (relation === REL.conj && isNoun(tokens, governor))
    return accusedOver(tree, governor, depth + 1, argumentsOfVerb);
  if (LAYING.has(lemma) && isNoun(tokens, governor)) {
    const near = (noun: number, slots: readonly string[]) =>
      ownNounArguments(tree, noun).find(
        ({ slot, head }) => head !== n && head !== governor && slots.includes(slot),
      );
    // "Her allegation of assault": she is who accuses.
    const own =
      near(n, ['against']) ?? near(governor, BLAMING.has(lemma) ? ['against'] : ['against', 'poss']);
    if (!own && BLAMING.has(lemma)) return -1;
    return own ? own.head : accusedOver(tree, governor, depth + 1, argumentsOfVerb);
  }
  // "Pleaded guilty to perjury".
  const isAdjective = tokens.tag[governor] === TAG.JJ && PLEAS.has(lemma);
  if (!isVerb(tokens, governor) && !isAdjective) return -1;
  const found = (wanted: string) =>
    argumentsOfVerb(tree, governor, depth + 1).find(({ slot }) => slot === wanted)?.head ?? -1;
  if (relation === REL.obl && ACCUSING.has(lemma) && ACCUSING_PREPOSITIONS.includes(prepositionOf(tree, n)))
    return found('obj');
  if (isAdjective) return found('subj');
  if (depth === 0 || !LAYING.has(lemmaOf(tokens, n))) return -1;
  const against = found('against');
  return against < 0 && relation === REL.obj && BEARING.has(lemma) ? found('subj') : against;
}
