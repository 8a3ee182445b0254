import type { Analysis } from '../analysis.js';
import { sharesClause } from '../syntax/clauses.js';
import { isComparedSince } from '../syntax/comparedSince.js';
import type { Tree } from '../syntax/tree.js';

/** Words and marks that part a figure from a time in another clause, where the tree doesn't tell. */
const PARTS =
  /[;:"“”]|\b(?:that|which|who|whom|whose|when|while|after|before|because|but|although|though|if|where)\b/i;

/** No time is further from its figure, in code units. */
const REACH = 300;
/** The same where only the words between tell that they belong together. */
const TEXT_REACH = 100;

/**
 * The index of the time expression nearest to the stretch of text from `start` to `end` in its own clause; null where
 * there is none. `token` is one of the stretch's tokens.
 */
export function timeOf(
  analysis: Analysis,
  tree: Tree,
  start: number,
  end: number,
  token: number,
): number | null {
  const { tokens, times } = analysis;
  const sentence = tokens.sentence[token];
  let best: number | null = null;
  let distance = REACH;
  let isBestByTree = false;
  for (
    let i = firstEndingAfter(times, start - REACH);
    i < times.length && times[i].start < end + REACH;
    i++
  ) {
    const gap = times[i].start >= end ? times[i].start - end : start - times[i].end;
    const at = tokenOf(tokens, times[i].end - 1, token);
    if (tokens.sentence[at] !== sentence || isComparedSince(tokens, tokenOf(tokens, times[i].start, at)))
      continue;
    const isByTree = sharesClause(tree, token, at);
    const between = tokens.text.slice(Math.min(end, times[i].end), Math.max(start, times[i].start));
    if (!isByTree && (gap > TEXT_REACH || PARTS.test(between))) continue;
    if (isBestByTree === isByTree ? gap >= distance : isBestByTree) continue;
    distance = gap;
    best = i;
    isBestByTree = isByTree;
  }
  return best;
}

function firstEndingAfter(times: readonly { readonly end: number }[], from: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle].end < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The token at an offset, sought from a token close by. */
function tokenOf(tokens: Analysis['tokens'], offset: number, near: number): number {
  let at = near;
  while (at + 1 < tokens.length && tokens.start[at + 1] <= offset) at++;
  while (at > 0 && tokens.start[at] > offset) at--;
  return at;
}
