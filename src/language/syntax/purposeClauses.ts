import { listOf } from '../lexicon/lexicon.js';
import { tagIndex } from '../tagging/tags.js';
import { isToInfinitive } from './marks.js';
import { prepositionOf } from './prepositions.js';
import { isTimeTaken } from './timeTaken.js';
import { childrenOf, REL, type Tree } from './tree.js';
import { lemmaOf, TAG } from './words.js';

const RB = tagIndex('RB');

/** What a contest ends in for who does it. */
const RESULTS = listOf('happenings', 'results');

/** Verbs of who turns a contest round. */
const TURNING = listOf('happenings', 'comebacks');

/** Prepositions of where somebody comes from in a contest. */
const FROM: ReadonlySet<string> = new Set(['from', 'through', 'past']);

/** Whether a clause tells what something is done for, and so may never be: "marched to demand talks", no result ("came back to win"). */
export const isPurposeClause = (tree: Tree, clause: number, verb: number): boolean =>
  tree.tokens.relation[clause] === REL.advcl &&
  isToInfinitive(tree, clause) &&
  !isTimeTaken(tree, verb) &&
  !isComeback(tree, clause, verb);

/** "Came from behind to beat them", "fought back to win": whether an infinitive tells what a contest that is over ended in. */
function isComeback(tree: Tree, infinitive: number, verb: number): boolean {
  const { tokens } = tree;
  if (!RESULTS.has(lemmaOf(tokens, infinitive)) || tokens.tag[verb] !== TAG.VBD) return false;
  return (
    TURNING.has(lemmaOf(tokens, verb)) ||
    childrenOf(tree, verb).some(
      (c) =>
        c > verb &&
        c < infinitive &&
        (tokens.tag[c] === TAG.RP || tokens.tag[c] === RB || FROM.has(prepositionOf(tree, c))),
    )
  );
}
