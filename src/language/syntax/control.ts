import { wordsWith } from '../lexicon/lexicon.js';
import { ACCUSING } from './accusing.js';
import type { Argument } from './argument.js';
import { UNDERGOER_VERBS } from './lightVerbs.js';
import { prepositionOf } from './prepositions.js';
import { childWhere, REL, type Tree } from './tree.js';
import { isPassive } from './voice.js';
import { isVerb, lemmaOf, TAG } from './words.js';

/** "The opposition called on X to resign": X is to do it. */
const APPEALING = wordsWith('verbs', 'appealing');

/** What is done to what others mean to do: "foiled a plot to". */
const OPPOSING: ReadonlySet<string> = new Set([
  ...wordsWith('verbs', 'status', 'averted'),
  ...UNDERGOER_VERBS,
]);

/**
 * Who does what the complement of a verb names, by the arguments of that verb: its object for "told X to", else its subject; of an
 * adjunct (`isComplement` false) its subject, else its object. -1 for nobody.
 */
export function controllerOf(
  tree: Tree,
  governor: number,
  around: readonly Argument[],
  isComplement: boolean,
  isBareParticiple: boolean,
): number {
  const { tokens } = tree;
  const object = around.find(({ slot }) => slot === 'iobj') ?? around.find(({ slot }) => slot === 'obj');
  const subject = around.find(({ slot }) => slot === 'subj');
  const passive = isPassive(tree, governor);
  // "Tried for bribing them", but not "tried to bribe them".
  const isOfInfinitive =
    childWhere(tree, governor, (c) => tokens.relation[c] === REL.xcomp && tokens.tag[c] === TAG.VB) >= 0;
  if (ACCUSING.has(lemmaOf(tokens, governor)) && !isOfInfinitive) return object ? object.head : -1;
  if (isBareParticiple && passive) return subject ? subject.head : -1;
  const asked = APPEALING.has(lemmaOf(tokens, governor))
    ? around.find(({ slot }) => slot === 'on' || slot === 'upon' || slot === 'to')
    : undefined;
  if (asked && !isBareParticiple) return asked.head;
  const controller = isComplement || passive ? (object ?? subject) : (subject ?? object);
  return controller ? controller.head : -1;
}

/**
 * Who is to do what an infinitive beside a noun names: "Spain's plan to …", "X made an attempt to …"; -1 for nobody.
 * `subjectOf` gives the subject of the verb above.
 */
export function controllerOfNoun(tree: Tree, noun: number, subjectOf: (verb: number) => number): number {
  const { tokens } = tree;
  const owner = childWhere(tree, noun, (c) => tokens.relation[c] === REL.nmodPoss);
  if (owner >= 0) return owner;
  const governor = tokens.head[noun];
  if (governor < 0 || !isVerb(tokens, governor) || tokens.relation[noun] !== REL.obj) return -1;
  // "Foiled a plot to", "survived an attempt by rebels to": not who did that, but whose it was.
  const by = childWhere(tree, noun, (c) => prepositionOf(tree, c) === 'by');
  if (by >= 0 || OPPOSING.has(lemmaOf(tokens, governor))) return by;
  return subjectOf(governor);
}
