import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { FINITE } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import { ACCUSING } from './accusing.js';
import type { Argument } from './argument.js';
import { hasWhose } from './clauses.js';
import { classBit, classesOfNoun } from './nounClasses.js';
import { nounPhraseStart } from './nounPhrases.js';
import { prepositionOf } from './prepositions.js';
import { childrenOf, childWhere, hasChild, REL, type Tree } from './tree.js';
import { isAgent, isBareCount, isPassive } from './voice.js';
import { isNoun, isVerb, lemmaOf, TAG } from './words.js';

const PERSON = classBit('person');

/** What acts, or is acted with. */
export const PERSONAL =
  classBit('person') | classBit('organization') | classBit('vehicle') | classBit('weapon');

const DITRANSITIVE = wordsWith('verbs', 'ditransitive');

/** Verbs after which a noun may open what is said. */
const SAYING = wordsWith('verbs', 'frame', 'clause');

const PARTICLES = listOf('grammar', 'particles');

/** Verbs of what is done to people, which no gerund follows. */
const MEETING = listOf('grammar', 'before people');

const GOALS = new Set(['at', 'into', 'against', 'to', 'from']);

/** The arguments of a verb or participle that its own clause has in words. */
export function ownArguments(tree: Tree, verb: number): Argument[] {
  const described = describedBy(tree, verb);
  if (described >= 0) return [{ slot: 'subj', head: described }];
  const passive = isPassive(tree, verb);
  const hasObject = hasChild(tree, verb, REL.obj);
  return childrenOf(tree, verb).flatMap((c) => argumentsAt(tree, verb, c, passive, hasObject));
}

/**
 * The noun that a participle right after another verb describes, though the parser took it for a clause of its own: "met
 * striking miners", where no gerund can follow; -1 for none.
 */
export function describedBy(tree: Tree, v: number): number {
  const { tokens } = tree;
  const governor = tokens.head[v];
  if (tokens.tag[v] !== TAG.VBG || governor < 0 || governor !== v - 1) return -1;
  if (!isVerb(tokens, governor) || !MEETING.has(lemmaOf(tokens, governor))) return -1;
  const noun = childrenOf(tree, v).find((c) => tokens.relation[c] === REL.obj);
  if (noun === undefined || tokens.tag[noun] !== TAG.NNS || nounPhraseStart(tree, noun) !== v + 1) return -1;
  const isDetermined = hasChild(tree, noun, REL.det) || hasChild(tree, noun, REL.nmodPoss);
  return isDetermined ? -1 : noun;
}

/** What a child of a verb fills, and what hangs on that child though it is the verb's. */
function argumentsAt(
  tree: Tree,
  verb: number,
  child: number,
  passive: boolean,
  hasObject: boolean,
): Argument[] {
  const { tokens } = tree;
  const as = (slot: string): Argument[] => [{ slot, head: child }];
  // "and more than 120 injured", "four wounded".
  if (passive && isBareCount(tree, child, verb)) return as('obj');
  switch (tokens.relation[child]) {
    case REL.nsubj:
    case REL.nsubjOuter:
    case REL.nsubjPass: {
      if (isTwinsModifier(tree, verb, child)) return [];
      const whose = whoseBeside(tree, verb, child);
      if (whose >= 0) return [{ slot: passive ? 'obj' : 'subj', head: whose }];
      if (lemmaOf(tokens, child) === 'whom') return as('obj');
      if (!passive) return as(isObjectTakenForSubject(tree, verb, child, hasObject) ? 'obj' : 'subj');
      return as(hasObject && DITRANSITIVE.has(lemmaOf(tokens, verb)) ? 'iobj' : 'obj');
    }
    case REL.vocative:
    case REL.dislocated:
    case REL.compound:
    case REL.amod:
      return isSubjectSetOff(tree, verb, child, passive) ? as(passive ? 'obj' : 'subj') : [];
    case REL.obj:
      return [
        ...as(passive ? objectOfPassive(tree, verb) : 'obj'),
        ...goalsOf(tree, child),
        ...chargeOn(tree, verb, child),
      ];
    case REL.iobj:
      return as('iobj');
    case REL.oblAgent:
      // "Driven by his brother to a clinic", with the clinic taken for the brother's.
      return isAgent(tree, child) ? [...as('subj'), ...goalsOf(tree, child)] : as('by');
    case REL.obl:
    case REL.oblUnmarked:
    case REL.nmod:
      return as(obliqueSlot(tree, verb, child, passive, hasObject));
    case REL.prt:
      return as('prt');
    case REL.advmod:
      return isParticle(tokens, verb, child) ? as('prt') : [];
    case REL.xcomp:
      return as('xcomp');
    case REL.ccomp:
      return as('ccomp');
    case REL.conj:
      return passive || hasObject ? [] : sharedObjects(tree, verb, child);
    default:
      return [];
  }
}

/** "Torr barge sinks", "Rovers winger held", with both taken for subjects: whether a noun stands right before the one that is it. */
const isTwinsModifier = ({ tokens }: Tree, verb: number, child: number) =>
  child + 1 < verb &&
  isNoun(tokens, child) &&
  tokens.tag[child + 1] === TAG.NN &&
  tokens.head[child + 1] === verb &&
  tokens.relation[child + 1] === tokens.relation[child];

/**
 * "Ann Lee, whose wife died", with the clause taken for Lee's: the wife, where no other verb of hers stands before; -1 for none.
 */
function whoseBeside(tree: Tree, verb: number, subject: number): number {
  const { tag, relation, head } = tree.tokens;
  const owned = childWhere(
    tree,
    subject,
    (c) => c > subject && relation[c] === REL.appos && hasWhose(tree, c),
  );
  for (let i = owned + 1; owned >= 0 && i < verb; i++) if (FINITE[tag[i]] && head[i] !== verb) return -1;
  return owned;
}

/**
 * "Ann Lee, 'Lee' to all, died": whether a noun set off before a verb, or taken for a part of it, that has no subject and is in
 * a tense, or in the passive, is its subject.
 */
function isSubjectSetOff(tree: Tree, verb: number, child: number, passive: boolean): boolean {
  const { tokens } = tree;
  if (child > verb || !isNoun(tokens, child)) return false;
  if (hasChild(tree, verb, REL.nsubj) || hasChild(tree, verb, REL.nsubjPass)) return false;
  // "Gunman shot dead by police"
  return passive || [verb, ...childrenOf(tree, verb)].some((i) => i <= verb && FINITE[tokens.tag[i]] === 1);
}

/** "The trust has sacked Ann Lee", with both taken for subjects: whether the second, right after the verb, is its object. */
function isObjectTakenForSubject(tree: Tree, verb: number, child: number, hasObject: boolean): boolean {
  const { relation } = tree.tokens;
  if (hasObject || child < verb || relation[child] !== REL.nsubj || SAYING.has(lemmaOf(tree.tokens, verb)))
    return false;
  return childrenOf(tree, verb).some((c) => c < verb && relation[c] === REL.nsubj);
}

/** The slot of an oblique: its preposition; the agent's of a passive; the object's where the parser missed it. */
function obliqueSlot(
  tree: Tree,
  verb: number,
  oblique: number,
  passive: boolean,
  hasObject: boolean,
): string {
  const preposition = prepositionOf(tree, oblique);
  if (passive && preposition === 'by') return 'subj';
  // A bare noun right after an active verb that lacks an object is its object, whatever the parser called it.
  const isObject =
    preposition === 'bare' &&
    !passive &&
    !hasObject &&
    oblique > verb &&
    isNamedOrPersonal(tree.tokens, oblique);
  if (isObject) return 'obj';
  return preposition === 'bare' && isSubjectTakenForOblique(tree, verb, oblique)
    ? passive
      ? 'obj'
      : 'subj'
    : preposition;
}

/** "The visitors' keeper, Emil Strand, was born": whether a noun for a person before a verb without a subject is its subject. */
function isSubjectTakenForOblique(tree: Tree, verb: number, oblique: number): boolean {
  const { tokens } = tree;
  if (oblique > verb || (classesOfNoun(lemmaOf(tokens, oblique)) & PERSON) === 0) return false;
  return !hasChild(tree, verb, REL.nsubj) && !hasChild(tree, verb, REL.nsubjPass);
}

const isParticle = (tokens: Tokens, verb: number, adverb: number) =>
  tokens.tag[adverb] === TAG.RP ||
  (adverb > verb && adverb <= verb + 3 && PARTICLES.has(lemmaOf(tokens, adverb)));

/** "shot and wounded three officers": the object of the second verb is that of both. */
function sharedObjects(tree: Tree, verb: number, other: number): Argument[] {
  const { tokens } = tree;
  if (other - verb > 3 || !isVerb(tokens, other) || hasChild(tree, other, REL.nsubj)) return [];
  return childrenOf(tree, other)
    .filter((c) => tokens.relation[c] === REL.obj)
    .map((head) => ({ slot: 'obj', head }));
}

const isNamedOrPersonal = (tokens: Tokens, i: number) =>
  tokens.tag[i] === TAG.NNP ||
  tokens.tag[i] === TAG.NNPS ||
  (classesOfNoun(lemmaOf(tokens, i)) & PERSONAL) !== 0;

/**
 * What an object beside a passive is: that of its particle, "off" of "was kicked off a plane"; what is said of who it befell
 * ("was held hostage"); of a verb with two objects, which may have the other for its subject, the object.
 */
function objectOfPassive(tree: Tree, verb: number): string {
  const { tokens } = tree;
  const particle = childrenOf(tree, verb).find((c) => tokens.relation[c] === REL.prt);
  if (particle !== undefined) return lemmaOf(tokens, particle);
  const isNamed = hasChild(tree, verb, REL.nsubjPass) && !DITRANSITIVE.has(lemmaOf(tokens, verb));
  return isNamed ? 'xcomp' : 'obj';
}

/** "Jurors cleared Ann Lee of theft": what somebody named is accused or cleared of, though it hangs on the name. */
function chargeOn(tree: Tree, verb: number, object: number): Argument[] {
  const { tokens } = tree;
  if (!ACCUSING.has(lemmaOf(tokens, verb)) || tokens.tag[object] !== TAG.NNP) return [];
  return childrenOf(tree, object)
    .filter((c) => c > object && tokens.relation[c] === REL.nmod && tokens.tag[c] === TAG.NN)
    .map((c) => ({ slot: prepositionOf(tree, c), head: c }))
    .filter(({ slot }) => slot === 'of');
}

/** Goals that hang on the object though they are the verb's: "fired shells at the post", "took the injured to hospital". */
export function goalsOf(tree: Tree, object: number): Argument[] {
  return childrenOf(tree, object)
    .filter((c) => c > object && tree.tokens.relation[c] === REL.nmod)
    .map((c) => ({ slot: prepositionOf(tree, c), head: c }))
    .filter(({ slot }) => GOALS.has(slot));
}
