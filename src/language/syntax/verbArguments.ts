import { wordsWith } from '../lexicon/lexicon.js';
import { accusedOver } from './accusations.js';
import { LAYING } from './accusing.js';
import { type Argument, hasSlot, MAX_DEPTH } from './argument.js';
import { hasWhose, subjectOf } from './clauses.js';
import { controllerOf, controllerOfNoun } from './control.js';
import { classBit, classesOfNoun } from './nounClasses.js';
import { describedBy, ownArguments, PERSONAL } from './ownArguments.js';
import { withAntecedent } from './relativeClauses.js';
import { subjectHungOnTime } from './subjectsAfterTimes.js';
import { childrenOf, hasChild, REL, type Tree } from './tree.js';
import { isPassive } from './voice.js';
import { isNoun, isVerb, lemmaOf, TAG } from './words.js';

const ABSTRACT = classBit('abstract');

const DITRANSITIVE = wordsWith('verbs', 'ditransitive');

/** The arguments of a verb or participle, with those that its clause leaves out; these no deeper than `MAX_DEPTH` clauses up. */
export function verbArguments(tree: Tree, verb: number, depth = 0): Argument[] {
  const own = ownArguments(tree, verb);
  return depth >= MAX_DEPTH || describedBy(tree, verb) >= 0 ? own : withGap(tree, verb, own, depth);
}

/** The head of a verb's subject, in the active voice; -1 where it has none or is no verb. */
export function clauseSubject(tree: Tree, verb: number, depth = 0): number {
  if (depth > MAX_DEPTH || !isVerb(tree.tokens, verb)) return -1;
  return verbArguments(tree, verb, depth).find(({ slot }) => slot === 'subj')?.head ?? -1;
}

/** Adds what the verb's own clause leaves out: the antecedent of a relative clause, a controller, a shared subject. */
function withGap(tree: Tree, v: number, found: Argument[], depth: number): Argument[] {
  const { tokens } = tree;
  const passive = isPassive(tree, v);
  const governor = tokens.head[v];
  // "Was jailed and fined 300 euros": who pays what is the other object.
  const isPayer = passive && hasSlot(found, 'obj') && DITRANSITIVE.has(lemmaOf(tokens, v));
  const own = isPayer ? 'iobj' : passive ? 'obj' : 'subj';
  const hung = hasSlot(found, own) ? -1 : subjectHungOnTime(tree, v);
  if (hung >= 0) return [...found, { slot: own, head: hung }];
  if (governor < 0) return found;
  const relation = tokens.relation[v];
  // "The treatment of the injured": a noun by use.
  if (hasChild(tree, v, REL.det)) return found;
  if (relation === REL.aclRelcl) return withAntecedent(tree, v, own, found, governor);
  if (relation === REL.amod) return hasSlot(found, own) ? found : [...found, { slot: own, head: governor }];
  if (hasSlot(found, own)) return found;
  // "Ann Lee, whose wife died", with the wife taken for what Lee is.
  if (relation === REL.advcl && governor < v && isNoun(tokens, governor) && hasWhose(tree, governor))
    return [...found, { slot: own, head: governor }];
  if (relation === REL.acl && LAYING.has(lemmaOf(tokens, governor))) {
    const accused = accusedOver(tree, governor, depth, verbArguments);
    return accused < 0 ? found : [...found, { slot: own, head: accused }];
  }
  // "X, whom the coastguard detained", with the coastguard taken for what X is.
  const isWhomClause =
    relation === REL.acl &&
    tokens.relation[governor] === REL.appos &&
    childrenOf(tree, governor).some((c) => lemmaOf(tokens, c) === 'whom');
  if (isWhomClause) return [...found, { slot: 'obj', head: tokens.head[governor] }];
  if (relation === REL.acl) {
    const infinitive = tokens.tag[v] === TAG.VB;
    const classes = classesOfNoun(lemmaOf(tokens, governor));
    if (infinitive ? classes & PERSONAL : classes !== ABSTRACT) {
      return [...found, { slot: own, head: governor }];
    }
    const controller = controllerOfNoun(tree, governor, (verb) => clauseSubject(tree, verb, depth + 1));
    return controller < 0 ? found : [...found, { slot: own, head: controller }];
  }
  if (relation === REL.conj && tokens.tag[v] === TAG.JJ && isVerb(tokens, governor)) return found;
  if (relation === REL.conj && (isVerb(tokens, governor) || hasChild(tree, governor, REL.cop))) {
    const governorPassive = isPassive(tree, governor);
    const shared = verbArguments(tree, governor, depth + 1).filter(
      ({ slot }) => slot === (governorPassive ? 'obj' : 'subj'),
    );
    // "Ann Lee said the agency made no arrest", with both taken for subjects of "said": the nearer.
    const nearer = shared.filter(({ head }) => head > governor);
    return [...found, ...(nearer.length > 0 ? nearer : shared).map(({ head }) => ({ slot: own, head }))];
  }
  // "The minister is due to meet …", with the infinitive taken for what is due.
  const raised =
    relation === REL.csubj && tokens.tag[v] === TAG.VB && tokens.tag[governor] === TAG.JJ && governor < v;
  if (raised) {
    const subject = subjectOf(tree, governor);
    const isNobody = subject < 0 || lemmaOf(tokens, subject) === 'it';
    return isNobody ? found : [...found, { slot: own, head: subject }];
  }
  const isControlled =
    relation === REL.xcomp ||
    relation === REL.advcl ||
    (relation === REL.ccomp && (tokens.tag[v] === TAG.VB || tokens.tag[v] === TAG.VBG)) ||
    (relation === REL.parataxis && tokens.tag[v] === TAG.VBG);
  return isControlled ? [...found, ...fromGovernor(tree, v, own, depth)] : found;
}

/** Who does or undergoes (in the slot `own`) what the complement or adjunct of another predicate names, and who brought it about. */
function fromGovernor(tree: Tree, v: number, own: string, depth: number): Argument[] {
  const { tokens } = tree;
  const governor = tokens.head[v];
  if (!isVerb(tokens, governor)) {
    const subject = subjectOf(tree, governor);
    return subject < 0 ? [] : [{ slot: own, head: subject }];
  }
  const isComplement = tokens.relation[v] === REL.xcomp;
  // "was attacked by rebels, killing ten": of a bare participle it is the agent, or the happening itself.
  const isBareParticiple =
    tokens.relation[v] === REL.advcl && tokens.tag[v] === TAG.VBG && !hasChild(tree, v, REL.mark);
  const around = verbArguments(tree, governor, depth + 1);
  const controller = controllerOf(tree, governor, around, isComplement, isBareParticiple);
  if (controller < 0) return [];
  // "Shot dead by masked men": who brought it about, where the word says what became of somebody else.
  const makers =
    isComplement && tokens.tag[v] === TAG.JJ
      ? around.filter(({ slot, head }) => slot === 'subj' && head !== controller)
      : [];
  return [{ slot: own, head: controller }, ...makers.map(({ head }) => ({ slot: 'maker', head }))];
}
