import { listOf } from '../lexicon/lexicon.js';
import { subjectOf } from './clauses.js';
import { prepositionOf } from './prepositions.js';
import { childrenOf, REL, type Tree } from './tree.js';
import { isVerb, lemmaOf, TAG } from './words.js';

const FICTIONS = listOf('happenings', 'fictions');
const SHOWING = listOf('happenings', 'showing');

/** "The opera tells of a siege", "the film shows a robbery": whether a verb tells what a work shows. */
export function isShowingFiction(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  if (!isVerb(tokens, verb) || !SHOWING.has(lemmaOf(tokens, verb))) return false;
  const teller = subjectOf(tree, verb);
  return teller >= 0 && FICTIONS.has(lemmaOf(tokens, teller));
}

/** "In the novel, a detective is murdered": what a work tells, in the present tense. */
export function isInFiction(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  const isPresent = [verb, ...childrenOf(tree, verb)].some(
    (i) => tokens.tag[i] === TAG.VBZ || tokens.tag[i] === TAG.VBP,
  );
  return (
    isPresent &&
    childrenOf(tree, verb).some(
      (c) =>
        FICTIONS.has(lemmaOf(tokens, c)) && tokens.relation[c] === REL.obl && prepositionOf(tree, c) === 'in',
    )
  );
}
