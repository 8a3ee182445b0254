import type { Analysis, Figure, FigureLink } from '../analysis.js';
import { headOfSpan } from '../syntax/nounPhrases.js';
import { childrenOf, REL, type Tree } from '../syntax/tree.js';
import { isVerb } from '../syntax/words.js';
import { firstTokenEndingAfter } from '../tokens.js';
import { assertedBy } from './assertions.js';
import { causeOf } from './links.js';
import type { Trigger } from './triggers.js';

/**
 * For each of the article's figures the event it belongs to and the statement that gives it: the event its own noun names
 * ("4,111 strikes"), else the one above it in the tree; the dead and injured belong to what they died of, where that is said.
 */
export function linkFigures(
  analysis: Analysis,
  tree: Tree,
  triggers: readonly Trigger[],
  triggerAt: Int32Array,
  eventOfTrigger: Int32Array,
): FigureLink[] {
  /** The first trigger that has a token as the head of one of its slots. */
  const triggerOfHead = new Map<number, number>();
  triggers.forEach(({ slots }, t) => {
    for (const { head } of slots) if (!triggerOfHead.has(head)) triggerOfHead.set(head, t);
  });
  return analysis.figures.map((figure) => {
    const trigger = triggerOf(analysis, tree, figure, triggerOfHead, triggerAt);
    const cause = trigger < 0 ? -1 : causeOf(tree, triggers, trigger, triggerAt);
    const event = cause >= 0 ? eventOfTrigger[cause] : -1;
    return { event: event < 0 ? null : event, assertedBy: assertedBy(analysis, figure) };
  });
}

function triggerOf(
  analysis: Analysis,
  tree: Tree,
  figure: Figure,
  triggerOfHead: ReadonlyMap<number, number>,
  triggerAt: Int32Array,
): number {
  const { tokens } = analysis;
  const first = firstTokenEndingAfter(tokens, figure.start);
  for (let i = first; i < tokens.length && tokens.start[i] < figure.end; i++) {
    if (triggerAt[i] >= 0) return triggerAt[i];
  }
  const head = headOfSpan(tokens, figure);
  if (head < 0) return -1;
  const direct = triggerOfHead.get(head);
  if (direct !== undefined) return direct;
  for (let at = head, steps = 0; at >= 0 && steps < 8; at = tokens.head[at], steps++) {
    if (triggerAt[at] >= 0) return triggerAt[at];
    const relation = tokens.relation[at];
    if (isVerb(tokens, at) && (relation === REL.ccomp || relation === REL.parataxis))
      return nearestBelow(tree, at, triggerAt);
    if (tokens.head[at] < 0 && isVerb(tokens, at)) return nearestBelow(tree, at, triggerAt);
  }
  return -1;
}

/** An event among what depends on the verb itself: its object, adjuncts or participles. */
function nearestBelow(tree: Tree, verb: number, triggerAt: Int32Array): number {
  const below = childrenOf(tree, verb).filter((c) => tree.tokens.relation[c] !== REL.ccomp);
  const deeper = below.flatMap((c) => (isVerb(tree.tokens, c) ? [] : childrenOf(tree, c)));
  const found = [...below, ...deeper].find((c) => triggerAt[c] >= 0);
  return found === undefined ? -1 : triggerAt[found];
}
