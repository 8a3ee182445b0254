import type { Analysis } from '../analysis.js';
import { headOf } from './fillers.js';
import { isVerb, REL, type Tree } from './tree.js';
import type { Trigger } from './triggers.js';

/**
 * For each trigger the index in `times` of when it happened, null where the text doesn't tie one to it.
 *
 * A time belongs to the first trigger or verb above it in the tree; a noun shares its verb's time, a participle or
 * infinitive that of the clause it hangs on, what an event caused ("the attack killed …") that event's.
 */
export function timesOf(
  analysis: Analysis,
  tree: Tree,
  triggers: readonly Trigger[],
  triggerAt: Int32Array,
  cues: Uint8Array,
): (number | null)[] {
  const { tokens } = analysis;
  const timeOfToken = new Int32Array(tokens.length).fill(-1);
  const timesInSentence = new Map<number, number[]>();
  /** Times of saying, and those that belong to an event by the tree: no other event's. */
  const taken = new Set(analysis.statements.flatMap((statement) => statement.saidAt ?? []));
  analysis.times.forEach((time, id) => {
    const head = headOf(tokens, time);
    if (head < 0) return;
    const sentence = tokens.sentence[head];
    timesInSentence.set(sentence, [...(timesInSentence.get(sentence) ?? []), id]);
    const clause = clauseAbove(analysis, head, triggerAt);
    if (clause >= 0 && timeOfToken[clause] < 0) timeOfToken[clause] = id;
    if (clause >= 0 && (cues[clause] || triggerAt[clause] >= 0)) taken.add(id);
  });
  const found = triggers.map((trigger) =>
    timeAt(analysis, tree, trigger.token, timeOfToken, triggerAt, cues),
  );
  triggers.forEach((trigger, i) => {
    if (found[i] >= 0) return;
    const alone = timesInSentence.get(tokens.sentence[trigger.token]) ?? [];
    if (alone.length === 1 && !taken.has(alone[0])) found[i] = alone[0];
  });
  triggers.forEach((trigger, i) => {
    if (found[i] >= 0) return;
    const cause = trigger.slots.find(
      ({ slot, head }) => slot !== 'mod' && triggerAt[head] >= 0 && triggerAt[head] !== i,
    );
    if (cause) found[i] = found[triggerAt[cause.head]];
  });
  return found.map((id) => (id < 0 ? null : id));
}

function clauseAbove(analysis: Analysis, token: number, triggerAt: Int32Array): number {
  const { tokens } = analysis;
  for (let at = tokens.head[token], steps = 0; at >= 0 && steps < 50; at = tokens.head[at], steps++) {
    if (triggerAt[at] >= 0 || isVerb(tokens, at)) return at;
    if (tokens.head[at] < 0) return at;
  }
  return -1;
}

function timeAt(
  analysis: Analysis,
  tree: Tree,
  token: number,
  timeOfToken: Int32Array,
  triggerAt: Int32Array,
  cues: Uint8Array,
): number {
  const { tokens } = analysis;
  let below = -1;
  for (let at = token, steps = 0; at >= 0 && steps < 6; below = at, at = tokens.head[at], steps++) {
    if (at !== token && cues[at]) return -1;
    if (timeOfToken[at] >= 0) return timeOfToken[at];
    if (below >= 0 && isVerb(tokens, at) && triggerAt[at] < 0) {
      const relation = tokens.relation[below];
      if (relation === REL.ccomp || relation === REL.parataxis) return -1;
    }
    const relation = tokens.relation[at];
    if (relation === REL.ccomp || relation === REL.aclRelcl || relation === REL.parataxis) return -1;
    if (relation === REL.conj && isVerb(tokens, at) && hasSubject(tree, at)) return -1;
  }
  return -1;
}

function hasSubject(tree: Tree, verb: number): boolean {
  for (let c = tree.firstChild[verb]; c >= 0; c = tree.nextSibling[c]) {
    const relation = tree.tokens.relation[c];
    if (relation === REL.nsubj || relation === REL.nsubjPass) return true;
  }
  return false;
}
