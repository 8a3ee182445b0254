import type { EventStatus } from '../../vocabulary/eventStatuses.js';
import { listOf, wordsWith } from '../lexicon/lexicon.js';
import type { Tree } from '../syntax/tree.js';
import { isVerb, lemmaOf } from '../syntax/words.js';

const ACCUSING = wordsWith('verbs', 'accusing');
const LAYING = wordsWith('nouns', 'laying');
const FINDING_GUILT = listOf('happenings', 'finding guilt');
const FINDING_INNOCENCE = listOf('happenings', 'finding innocence');

const MAX_STEPS = 6;

/**
 * What the words above an offence in its clause leave of it: not done for who was "cleared of perjury", uncertain for who was
 * "arrested on suspicion of perjury"; null where they say nothing against it ("convicted of perjury", "admitted perjury").
 */
export function statusOfAllegation(tree: Tree, offence: number): EventStatus | null {
  const { tokens } = tree;
  let alleged = false;
  for (
    let at = tokens.head[offence], steps = 0;
    at >= 0 && steps < MAX_STEPS;
    at = tokens.head[at], steps++
  ) {
    const lemma = lemmaOf(tokens, at);
    if (FINDING_INNOCENCE.has(lemma)) return 'DENIED';
    if (FINDING_GUILT.has(lemma)) return null;
    alleged ||= ACCUSING.has(lemma) || LAYING.has(lemma);
    if (isVerb(tokens, at)) break;
  }
  return alleged ? 'UNCERTAIN' : null;
}
