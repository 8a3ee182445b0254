import { childrenOf, REL, type Tree } from './tree.js';
import { isAuxiliary } from './voice.js';
import { isNoun, lemmaOf, TAG } from './words.js';

/** How far up a noun hangs on the time before it. */
const HEIGHT = 6;

const FLAT = new Set<number>([REL.flat, REL.compound]);

/**
 * The subject of a finite verb that the parser hung on the time before it: "By evening the minister, Ann Lee, had
 * resigned". The noun, or the name beside it, right before the verb and its auxiliaries; -1 for none.
 */
export function subjectHungOnTime(tree: Tree, verb: number): number {
  const { tokens } = tree;
  if (tokens.relation[verb] !== REL.root && tokens.relation[verb] !== REL.conj) return -1;
  let at = verb - 1;
  while (at >= 0 && tokens.head[at] === verb && (isAuxiliary(tree, at) || tokens.relation[at] === REL.advmod))
    at--;
  if (at === verb - 1 && tokens.tag[verb] !== TAG.VBD && tokens.tag[verb] !== TAG.VBZ) return -1;
  if (at >= 0 && lemmaOf(tokens, at) === ',') at--;
  if (at < 0 || !isNoun(tokens, at) || tokens.sentence[at] !== tokens.sentence[verb]) return -1;
  while (FLAT.has(tokens.relation[at]) && tokens.head[at] < at) at = tokens.head[at];
  let top = at;
  for (let steps = 0; steps < HEIGHT && top >= 0 && top !== verb; steps++) {
    if (top !== at && tokens.relation[top] !== REL.obj && isTimePhrase(tree, top, verb)) return at;
    top = tokens.head[top];
  }
  return -1;
}

/** Whether a word before a verb hangs on it and opens its sentence with a preposition, as times do. */
function isTimePhrase(tree: Tree, i: number, verb: number): boolean {
  const { tokens } = tree;
  const first = tokens.sentenceStart[tokens.sentence[i]];
  return (
    tokens.head[i] === verb &&
    i <= first + 3 &&
    childrenOf(tree, i).some(
      (c) => c === first && (tokens.relation[c] === REL.case || tokens.relation[c] === REL.mark),
    )
  );
}
