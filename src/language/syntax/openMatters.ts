import { listOf } from '../lexicon/lexicon.js';
import { isDefinite } from './definiteness.js';
import { governedBy } from './governors.js';
import { hasMark } from './marks.js';
import { auxiliaries, MODALS } from './ownFactuality.js';
import { prepositionOf } from './prepositions.js';
import { childrenOf, hasChild, REL, type Tree } from './tree.js';
import { isNoun, lemmaOf, TAG } from './words.js';

const INDEFINITE = listOf('grammar', 'indefinite articles');

/** What can be talked over or decided before it is. */
const DELIBERATING = listOf('happenings', 'deliberating');

/** Prepositions of what is talked over. */
const TOPICAL: readonly string[] = ['on', 'over', 'about'];
/** The same after "vote": "voted for strike action". */
const VOTED: readonly string[] = [...TOPICAL, 'for', 'against'];

/** "Talks on a merger", "on selling the mill", "to rule on extradition": something that is not settled, unless the words take it for known ("the"). */
export function isOpenMatter(tree: Tree, below: number, at: number): boolean {
  const { tokens } = tree;
  // "Will ballot members on a strike", with the strike taken for the members'.
  const isOfObject = tokens.relation[at] === REL.obj && DELIBERATING.has(lemmaOf(tokens, tokens.head[at]));
  if (!isOfObject && !DELIBERATING.has(lemmaOf(tokens, at))) return false;
  const topical = lemmaOf(tokens, at) === 'vote' ? VOTED : TOPICAL;
  if (tokens.tag[below] === TAG.VBG) return hasMark(tree, below, ...topical);
  return isNoun(tokens, below) && topical.includes(prepositionOf(tree, below)) && !isDefinite(tree, below);
}

/** "A crash in the strait could kill hundreds": whether what some happening of a sort may bring about is told, and none that was. */
export function isOpenCause(tree: Tree, noun: number, verb: number): boolean {
  const { tokens } = tree;
  const isOfSort = childrenOf(tree, noun).some((c) => c < noun && INDEFINITE.has(lemmaOf(tokens, c)));
  const isTold = hasChild(tree, noun, REL.acl) || hasChild(tree, noun, REL.aclRelcl);
  const doesHarm = tokens.tag[verb] === TAG.VB && hasChild(tree, verb, REL.obj);
  return isOfSort && !isTold && doesHarm && auxiliaries(tree, verb, 'OCCURRED') !== 'OCCURRED';
}

/** "We may have been the victim of a breach": whether a noun is a predicate that a modal leaves open. */
export function isUnsurePredicate(tree: Tree, noun: number): boolean {
  const { tokens } = tree;
  if (!isNoun(tokens, noun) || !childrenOf(tree, noun).some((c) => tokens.relation[c] === REL.cop))
    return false;
  return childrenOf(tree, noun).some(
    (c) => tokens.relation[c] === REL.aux && MODALS.get(lemmaOf(tokens, c)) === 'uncertain',
  );
}

/** "Not known", "unclear": whether words leave open or deny what hangs on them. */
export const isOpenOrDenied = (tree: Tree, governor: number) =>
  governor >= 0 &&
  (governedBy(tree, governor, REL.ccomp) !== 'OCCURRED' ||
    auxiliaries(tree, governor, 'OCCURRED') === 'DENIED');
