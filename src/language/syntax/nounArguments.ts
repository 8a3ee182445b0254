import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { accusedOver } from './accusations.js';
import { type Argument, MAX_DEPTH } from './argument.js';
import { isOnePhrase } from './clauses.js';
import { CONTAINER_NOUNS, LIGHT_VERBS, OCCURRENCE_VERBS, UNDERGOER_VERBS } from './lightVerbs.js';
import { verbOfOutcome } from './outcomes.js';
import { ownArguments } from './ownArguments.js';
import { ownNounArguments } from './ownNounArguments.js';
import { prepositionOf } from './prepositions.js';
import { REL, type Tree } from './tree.js';
import { clauseSubject, verbArguments } from './verbArguments.js';
import { isPassive } from './voice.js';
import { isNoun, isVerb, lemmaOf } from './words.js';

/** Verbs by which a happening meets where it happens: "an earthquake hit Orsal". */
const STRIKING = listOf('happenings', 'striking');

/** Verbs of telling somebody: "told him in a meeting". */
const TELLING = wordsWith('verbs', 'telling');

/** Prepositions of happenings that whoever acts in the clause takes part in: "spoke after a call". */
const AGENTLESS_ADJUNCTS = listOf('grammar', 'agentless adjuncts');

/** The arguments of a noun, with those that the words above give it; these no deeper than `MAX_DEPTH` nouns or clauses up. */
export function nounArguments(tree: Tree, n: number, depth = 0): Argument[] {
  const own = ownNounArguments(tree, n);
  return depth >= MAX_DEPTH ? own : [...own, ...fromGovernor(tree, n, depth)];
}

/** What the verb or noun above a noun gives it: a light verb's subject and adjuncts, those of "took place", the clause's. */
function fromGovernor(tree: Tree, n: number, depth: number): Argument[] {
  const { tokens } = tree;
  const governor = tokens.head[n];
  if (governor < 0) return [];
  const relation = tokens.relation[n];
  if (relation === REL.conj && isNoun(tokens, governor)) return fromGovernor(tree, governor, depth + 1);
  if (relation === REL.nmod && CONTAINER_NOUNS.has(lemmaOf(tokens, governor))) {
    const around = depth < MAX_DEPTH ? nounArguments(tree, governor, depth + 1) : [];
    return around.filter(({ slot, head }) => slot !== 'of' && slot !== 'mod' && head !== n);
  }
  const outcomeOf = depth < MAX_DEPTH ? verbOfOutcome(tree, n) : -1;
  if (outcomeOf >= 0) {
    const around = verbArguments(tree, outcomeOf, depth + 1).filter(({ head }) => head !== n);
    const befallen = around.some(({ slot }) => slot === 'obj') ? 'obj' : 'subj';
    return around.map(({ slot, head }) => ({ slot: slot === befallen ? 'outcome' : slot, head }));
  }
  const accused = accusedOver(tree, n, 0, verbArguments);
  if (accused >= 0) return [{ slot: 'subj', head: accused }];
  if (!isVerb(tokens, governor)) return [];
  const lemma = lemmaOf(tokens, governor);
  if (STRIKING.has(lemma) && depth < MAX_DEPTH && isStriking(tree, n, governor))
    return verbArguments(tree, governor, depth + 1)
      .filter(({ slot, head }) => slot !== 'subj' && head !== n)
      .map(({ slot, head }) => ({ slot: slot === 'obj' ? 'struck' : slot, head }));
  const asObject =
    relation === REL.obj ||
    relation === REL.nsubjPass ||
    (relation === REL.nsubj && isPassive(tree, governor));
  if (asObject && (LIGHT_VERBS.has(lemma) || UNDERGOER_VERBS.has(lemma))) {
    const undergone = UNDERGOER_VERBS.has(lemma) && !isPassive(tree, governor);
    // "Was given a sentence", "handed him a fine": who is given what happens undergoes it.
    const isUndergoer = (slot: string) => (undergone && slot === 'subj') || slot === 'iobj';
    return verbArguments(tree, governor, depth + 1)
      .filter(({ head }) => head !== n)
      .map(({ slot, head }) => ({ slot: isUndergoer(slot) ? 'undergoer' : slot, head }));
  }
  if (relation === REL.nsubj && OCCURRENCE_VERBS.has(lemma)) {
    return verbArguments(tree, governor, depth + 1).filter(
      ({ slot }) => !['subj', 'obj', 'iobj', 'prt'].includes(slot),
    );
  }
  if (relation !== REL.obl) return [];
  const phrased = depth < MAX_DEPTH && isOnePhrase(tree, n);
  if (phrased || AGENTLESS_ADJUNCTS.has(prepositionOf(tree, n))) {
    const told = TELLING.has(lemma) ? verbArguments(tree, governor, depth + 1) : [];
    return [
      ...(phrased ? ownArguments(tree, governor) : []).filter(
        ({ slot, head }) => head > n && slot !== 'subj',
      ),
      ...controllers(tree, governor, depth)
        .filter((head) => head !== n)
        .map((head) => ({ slot: 'control', head })),
      ...told
        .filter(({ slot }) => slot === 'obj' || slot === 'iobj')
        .map(({ head }) => ({ slot: 'told', head })),
    ];
  }
  return [];
}

/** Whether a noun does what a verb says: its subject, or "by" it. */
function isStriking(tree: Tree, noun: number, verb: number): boolean {
  const relation = tree.tokens.relation[noun];
  if (relation === REL.nsubj) return !isPassive(tree, verb);
  return isPassive(tree, verb) && (relation === REL.oblAgent || prepositionOf(tree, noun) === 'by');
}

/** The subjects of a verb and of the verbs it is a complement of, the nearest first. */
function controllers(tree: Tree, verb: number, depth: number): number[] {
  const { tokens } = tree;
  const found: number[] = [];
  let at = verb;
  for (let steps = 0; steps < 3 && at >= 0 && isVerb(tokens, at); steps++) {
    const subject = clauseSubject(tree, at, depth + 1);
    if (subject >= 0 && !found.includes(subject)) found.push(subject);
    if (tokens.relation[at] !== REL.xcomp && tokens.relation[at] !== REL.advcl) break;
    at = tokens.head[at];
  }
  return found;
}
