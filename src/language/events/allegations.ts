import type { EventStatus } from '../../vocabulary/eventStatuses.js';
import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { ACCUSING, ACCUSING_PREPOSITIONS, LAYING } from '../syntax/accusing.js';
import { isDefinite } from '../syntax/definiteness.js';
import { factualityOf } from '../syntax/factuality.js';
import { hasMark } from '../syntax/marks.js';
import { DENYING, isDenied, isNone } from '../syntax/negation.js';
import { prepositionOf } from '../syntax/prepositions.js';
import { childrenOf, REL, type Tree } from '../syntax/tree.js';
import { isVerb, lemmaOf } from '../syntax/words.js';

const MISTAKEN = wordsWith('modifiers', 'mistaken');
const FINDING_GUILT = listOf('happenings', 'finding guilt');
const FINDING_INNOCENCE = listOf('happenings', 'finding innocence');
const REVERSING = listOf('happenings', 'reversing');

const MAX_STEPS = 6;

/**
 * What the words above an offence in its clause make of it: it was, for who was "convicted of perjury" or "admitted perjury";
 * it was not, for who was "cleared of perjury" or found "not guilty"; and it may have been, for who was "arrested on suspicion
 * of perjury" and wherever an inquiry or trial is all that is told. A verb that no word lays to anybody tells by itself what
 * was ("he was driving drunk when he hit a tree"): null.
 */
export function statusOfAllegation(tree: Tree, offence: number): EventStatus | null {
  const { tokens } = tree;
  let alleged = !isVerb(tokens, offence);
  for (
    let at = tokens.head[offence], steps = 0;
    at >= 0 && steps < MAX_STEPS;
    at = tokens.head[at], steps++
  ) {
    const lemma = lemmaOf(tokens, at);
    if (FINDING_INNOCENCE.has(lemma)) return 'DENIED';
    if (FINDING_GUILT.has(lemma)) return statusOfFinding(tree, at);
    alleged ||= ACCUSING.has(lemma) || LAYING.has(lemma);
    if (isVerb(tokens, at)) break;
  }
  return alleged ? 'UNCERTAIN' : null;
}

/** The verb by which a deed is laid to somebody who is "charged with killing", "cleared of assault", "arrested over a raid"; -1 for none. */
export function verbOfLaying(tree: Tree, deed: number): number {
  const { tokens } = tree;
  const verb = tokens.head[deed];
  if (verb < 0 || !ACCUSING.has(lemmaOf(tokens, verb))) return -1;
  const isLaid = isVerb(tokens, deed)
    ? tokens.relation[deed] === REL.advcl && hasMark(tree, deed, ...ACCUSING_PREPOSITIONS)
    : tokens.relation[deed] === REL.obl && ACCUSING_PREPOSITIONS.includes(prepositionOf(tree, deed));
  return isLaid ? verb : -1;
}

/** Whether a deed that is laid to somebody is known to have been, whoever did it: "held over the raid", "over a stabbing". */
export const isDeedKnown = (tree: Tree, deed: number): boolean =>
  !isVerb(tree.tokens, deed) && (prepositionOf(tree, deed) === 'over' || isDefinite(tree, deed));

/** Whether a verb by which a deed is laid to somebody finds them guilty of it. */
export const isFindingGuilt = ({ tokens }: Tree, verb: number): boolean =>
  FINDING_GUILT.has(lemmaOf(tokens, verb));

/** Whether who is found guilty stays so: not where that is denied, left open, or was wrong or is reversed. */
function statusOfFinding(tree: Tree, finding: number): EventStatus {
  const { tokens } = tree;
  const isUndone = (i: number) =>
    (i > 0 && DENYING.has(lemmaOf(tokens, i - 1))) || isDenied(tree, i) || isNone(tree, i);
  const isMistaken = childrenOf(tree, finding).some((c) => MISTAKEN.has(lemmaOf(tokens, c)));
  if (isMistaken || isUndone(finding)) return 'DENIED';
  for (let at = tokens.head[finding], steps = 0; at >= 0 && steps < 3; at = tokens.head[at], steps++) {
    if (REVERSING.has(lemmaOf(tokens, at))) return 'UNCERTAIN';
    if (isUndone(at)) return 'DENIED';
    if (isVerb(tokens, at)) break;
  }
  const factuality = factualityOf(tree, finding);
  return factuality === 'OCCURRED' || factuality === 'DENIED' ? factuality : 'UNCERTAIN';
}
