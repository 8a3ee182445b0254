import { formsOf } from '../lexicon/lexicon.js';
import { wordOf } from '../tokens.js';
import { prepositionOf } from './prepositions.js';
import { childrenOf, REL, type Tree } from './tree.js';
import { lemmaOf, TAG } from './words.js';

const TIME_UNITS: ReadonlySet<string> = new Set([
  ...formsOf('times', 'unit').keys(),
  ...formsOf('times', 'clockUnit').keys(),
]);

/** Words that make another thing of "took a day off", "took the train an hour ago". */
const UNTAKEN = /^(?:off|out|away|apart|ago|later|earlier)$/;

/** "A jury took three hours to convict him", "has taken 40 seconds": whether a verb tells how long something took, which then was done. */
export function isTimeTaken(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  if (lemmaOf(tokens, verb) !== 'take') return false;
  const children = childrenOf(tree, verb);
  const isDone =
    tokens.tag[verb] === TAG.VBD ||
    (tokens.tag[verb] === TAG.VBN && children.some((c) => c < verb && lemmaOf(tokens, c) === 'have'));
  const after = children.filter((c) => c > verb);
  const isUntaken = (c: number) =>
    [c, ...childrenOf(tree, c)].some((each) => UNTAKEN.test(wordOf(tokens, each)));
  return isDone && !after.some(isUntaken) && after.some((c) => isSpan(tree, c) || hasSpanBeside(tree, c));
}

/** "took crews 40 seconds": the parser takes the second of two objects for one with the first. */
function hasSpanBeside(tree: Tree, object: number): boolean {
  const { relation } = tree.tokens;
  return (
    relation[object] === REL.obj &&
    childrenOf(tree, object).some((c) => relation[c] === REL.conj && isSpan(tree, c))
  );
}

/** "two days", "an hour", "years": a unit of time without a preposition that is counted, or the object; but not "last week" nor "that day". */
function isSpan(tree: Tree, noun: number): boolean {
  const { tokens } = tree;
  if (!TIME_UNITS.has(wordOf(tokens, noun).toLowerCase()) || prepositionOf(tree, noun) !== 'bare')
    return false;
  const isCounted = childrenOf(tree, noun).some(
    (c) => c < noun && (tokens.relation[c] === REL.nummod || lemmaOf(tokens, c) === 'a'),
  );
  return tokens.relation[noun] === REL.obj || isCounted;
}
