import { causesHarm, isHarm } from '../../vocabulary/eventTypes.js';
import { adverbialClauses, clauseOf, isCausalClause } from '../syntax/clauses.js';
import { isCoordinated } from '../syntax/coordination.js';
import { verbOfOutcome } from '../syntax/outcomes.js';
import { childrenOf, REL, type Tree } from '../syntax/tree.js';
import { isVerb, lemmaOf } from '../syntax/words.js';
import type { Trigger } from './triggers.js';

/**
 * For each trigger another of its type that the sentence says is the same happening, -1 for none: its subject ("the raid hit a
 * base"), what it is a participle or purpose of ("flew sorties to carry out strikes, destroying …"), what it is said to be
 * ("the downing was an attack"), what it ends in ("crushed to death").
 */
export function sameHappenings(tree: Tree, triggers: readonly Trigger[], triggerAt: Int32Array): Int32Array {
  const { tokens } = tree;
  return Int32Array.from(triggers, (trigger, i) => {
    const sameType = (token: number) => {
      const other = token < 0 ? -1 : triggerAt[token];
      return other >= 0 && other !== i && triggers[other].type === trigger.type ? other : -1;
    };
    for (const { slot, head } of trigger.slots) {
      const other = slot === 'subj' ? sameType(head) : -1;
      if (other >= 0) return other;
    }
    const outcome = sameType(verbOfOutcome(tree, trigger.token));
    if (outcome >= 0) return outcome;
    const part = wholeOfPart(tree, triggers, i);
    if (part >= 0) return part;
    const clause = clauseOf(tree, trigger.token);
    const relation = tokens.relation[clause];
    const governor = tokens.head[clause];
    if (governor >= 0 && (relation === REL.advcl || relation === REL.acl || relation === REL.xcomp)) {
      const candidates = [governor, ...involvedIn(tree, governor)];
      for (const candidate of candidates) {
        const other = candidate === clause ? -1 : sameType(candidate);
        if (other >= 0) return other;
      }
    }
    for (const at of [trigger.token, tokens.head[trigger.token]]) {
      if (
        at < 0 ||
        isVerb(tokens, at) ||
        (at !== trigger.token && tokens.relation[trigger.token] !== REL.nmod)
      )
        continue;
      const children = childrenOf(tree, at);
      if (!children.some((c) => tokens.relation[c] === REL.cop)) continue;
      for (const c of children) {
        const other = tokens.relation[c] === REL.nsubj ? sameType(c) : -1;
        if (other >= 0) return other;
      }
    }
    return -1;
  });
}

/** "90 flights were planned, with 60 flights being flown": what a clause with "with" counts is part of what its sentence told; -1 for none. */
function wholeOfPart(tree: Tree, triggers: readonly Trigger[], part: number): number {
  const { tokens } = tree;
  const { token, type } = triggers[part];
  const verb = tokens.head[token];
  if (verb < 0 || !isVerb(tokens, verb)) return -1;
  const absolute = childrenOf(tree, verb).some(
    (c) => c < token && tokens.relation[c] === REL.mark && lemmaOf(tokens, c) === 'with',
  );
  if (!absolute) return -1;
  return triggers.findIndex(
    (other) =>
      other.token < token &&
      other.type === type &&
      tokens.sentence[other.token] === tokens.sentence[token] &&
      lemmaOf(tokens, other.token) === lemmaOf(tokens, token),
  );
}

/** The object or passive subject of a verb; for an object ("the raid involved jets targeting …") the subject of its verb. */
function involvedIn(tree: Tree, governor: number): number[] {
  const { tokens } = tree;
  const objects = (verb: number) =>
    childrenOf(tree, verb).filter(
      (c) => tokens.relation[c] === REL.obj || tokens.relation[c] === REL.nsubjPass,
    );
  if (isVerb(tokens, governor)) return objects(governor);
  let noun = governor;
  while (tokens.relation[noun] === REL.nmod && tokens.head[noun] >= 0) noun = tokens.head[noun];
  const verb = tokens.head[noun];
  if (verb < 0 || tokens.relation[noun] !== REL.obj) return [];
  return childrenOf(tree, verb).filter((c) => tokens.relation[c] === REL.nsubj);
}

/** What an adverbial clause says brought a verb's happening about: "31 were killed when a fire broke out"; -1 for none. */
function causeInClauseOf(
  tree: Tree,
  triggers: readonly Trigger[],
  verb: number,
  triggerAt: Int32Array,
): number {
  for (const clause of adverbialClauses(tree, verb)) {
    if (!isCausalClause(tree, clause)) continue;
    for (const at of [clause, ...childrenOf(tree, clause)]) {
      if (triggerAt[at] >= 0 && causesHarm(triggers[triggerAt[at]].type)) return triggerAt[at];
    }
  }
  return -1;
}

/** What killed or injured: the event that is the trigger's subject, that it is a participle of, or in which it came about; the trigger itself where that is not said. */
export function causeOf(
  tree: Tree,
  triggers: readonly Trigger[],
  trigger: number,
  triggerAt: Int32Array,
): number {
  const { tokens } = tree;
  const { type, token, slots } = triggers[trigger];
  if (!isHarm(type)) return trigger;
  const isCause = (at: number) => at >= 0 && causesHarm(triggers[at].type);
  for (const { slot, head } of slots) {
    if (slot !== 'obj' && isCause(triggerAt[head])) return triggerAt[head];
  }
  const said = causeInClauseOf(tree, triggers, token, triggerAt);
  if (said >= 0) return said;
  const relation = tokens.relation[token];
  if (relation !== REL.advcl && relation !== REL.acl && relation !== REL.aclRelcl && relation !== REL.conj)
    return trigger;
  const above = tokens.head[token];
  if (above < 0) return trigger;
  if (isCause(triggerAt[above])) return triggerAt[above];
  for (const c of childrenOf(tree, above)) {
    if (c < token && isCause(triggerAt[c])) return triggerAt[c];
  }
  if (isCoordinated(tree, token) && triggerAt[above] >= 0)
    return causeOf(tree, triggers, triggerAt[above], triggerAt);
  return trigger;
}
