import { listOf } from '../lexicon/lexicon.js';
import { childWhere, REL, type Tree } from '../syntax/tree.js';
import { isVerb, lemmaOf } from '../syntax/words.js';
import { type Tokens, wordOf } from '../tokens.js';
import type { Trigger } from './triggers.js';

const ONE_AFTER_ANOTHER = listOf('happenings', 'one after another');
const COMING = listOf('happenings', 'coming');
const LONG_AFTER = listOf('happenings', 'long after');
const FOLLOWING = listOf('happenings', 'following');

/**
 * Numbers the parts of each sentence that are told to have come one after the other, with a time between them or as what only
 * came, for each token: "Her death came | a day after he was killed", "A week before the blast, | a bomb went off", "The strike
 * followed | an attack". What stands in two parts of a sentence is two happenings.
 */
export function successions(tree: Tree, triggers: readonly Trigger[], triggerAt: Int32Array): Uint8Array {
  const { tokens } = tree;
  const part = new Uint8Array(tokens.length);
  const sentences = new Set(triggers.map(({ token }) => tokens.sentence[token]));
  for (const sentence of sentences) {
    const [first, end] = [tokens.sentenceStart[sentence], tokens.sentenceStart[sentence + 1]];
    let [number, hasTold, isFronted] = [0, false, false];
    for (let i = first; i < end; i++) {
      if (isBetween(tree, i, first) || isFollowing(tree, triggerAt, i)) {
        isFronted = !hasTold;
        number++;
      } else if (isFronted && hasTold && wordOf(tokens, i) === ',') {
        isFronted = false;
        number++;
      }
      part[i] = number;
      if (triggerAt[i] >= 0) hasTold = true;
    }
  }
  return part;
}

/** Whether two tokens stand in two such parts of one sentence. */
export const areInSuccession = ({ sentence }: Tokens, parts: Uint8Array, a: number, b: number): boolean =>
  sentence[a] === sentence[b] && parts[a] !== parts[b];

/** "A day after", "came after": after a time that is long enough, or right after what only says that something came. */
function isBetween({ tokens }: Tree, i: number, first: number): boolean {
  if (i === first || !ONE_AFTER_ANOTHER.has(lemmaOf(tokens, i))) return false;
  const before = lemmaOf(tokens, i - 1);
  return LONG_AFTER.has(before) || COMING.has(before);
}

/** "The blast followed an attack": a verb in the active voice whose subject happened. */
function isFollowing(tree: Tree, triggerAt: Int32Array, i: number): boolean {
  const { tokens } = tree;
  if (!isVerb(tokens, i) || !FOLLOWING.has(lemmaOf(tokens, i))) return false;
  const subject = childWhere(tree, i, (c) => tokens.relation[c] === REL.nsubj);
  return subject >= 0 && triggerAt[subject] >= 0;
}
