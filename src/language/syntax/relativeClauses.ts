import { listOf } from '../lexicon/lexicon.js';
import { type Argument, hasSlot } from './argument.js';
import { hasWhose } from './clauses.js';
import { classBit, classesOfNoun } from './nounClasses.js';
import { prepositionOf } from './prepositions.js';
import { childrenOf, REL, type Tree } from './tree.js';
import { isRelativePronoun, lemmaOf, TAG } from './words.js';

const PERSON = classBit('person');
const ORGANIZATION = classBit('organization');

/** What a relative clause can speak of without being who does or suffers what it tells. */
const GAPLESS = listOf('happenings', 'circumstances');

/** Bodies that somebody is one of, whatever else the words are said of: "the chief of staff". */
const ONE_OF_BODIES = listOf('happenings', 'one of bodies');

/**
 * The arguments of a relative clause's verb with the antecedent in the place of its pronoun, or in the gap the clause has for it:
 * in the slot `own` of who does or undergoes it, else as object, else, after "where", as place.
 */
export function withAntecedent(
  tree: Tree,
  v: number,
  own: string,
  found: Argument[],
  antecedent: number,
): Argument[] {
  const { tokens } = tree;
  const person = personBeside(tree, v, antecedent);
  if (person >= 0) return withAntecedent(tree, v, own, found, person);
  const replaced = found.map((argument) =>
    isRelativePronoun(tokens, argument.head) ||
    (lemmaOf(tokens, argument.head) === 'that' && argument.slot === own)
      ? { slot: argument.slot, head: antecedent }
      : argument,
  );
  for (const c of childrenOf(tree, v)) {
    if (tokens.tag[c] === TAG.WRB && lemmaOf(tokens, c) === 'where')
      return [...replaced, { slot: 'in', head: antecedent }];
    if (tokens.tag[c] === TAG.WRB) return replaced;
  }
  if (replaced.some((argument) => argument.head === antecedent)) return replaced;
  if (replaced.some(({ head }) => hasWhose(tree, head))) return replaced;
  if (!hasSlot(replaced, own)) return [...replaced, { slot: own, head: antecedent }];
  if (own === 'subj' && !hasSlot(replaced, 'obj') && !GAPLESS.has(lemmaOf(tokens, antecedent))) {
    return [...replaced, { slot: 'obj', head: antecedent }];
  }
  return replaced;
}

/** Whom "who" means where the parser hung its clause on something beside the person; -1 where it didn't. */
function personBeside(tree: Tree, v: number, antecedent: number): number {
  const who = childrenOf(tree, v).find((c) => c < v && lemmaOf(tree.tokens, c) === 'who');
  if (who === undefined) return -1;
  const above = personAbove(tree, antecedent);
  return above >= 0 ? above : personBelow(tree, who, antecedent);
}

/** "The chief of staff who left": the person that a body or thing is of. */
function personAbove(tree: Tree, antecedent: number): number {
  const { tokens } = tree;
  if (tokens.relation[antecedent] !== REL.nmod || prepositionOf(tree, antecedent) !== 'of') return -1;
  const lemma = lemmaOf(tokens, antecedent);
  const classes = classesOfNoun(lemma);
  const isNobody = ONE_OF_BODIES.has(lemma) || (classes !== 0 && (classes & PERSON) === 0);
  const person = tokens.head[antecedent];
  return isNobody && (classesOfNoun(lemmaOf(tokens, person)) & PERSON) !== 0 ? person : -1;
}

const COMMON: ReadonlySet<number> = new Set([TAG.NN, TAG.NNS]);

/** "A portrait of Ann Lee, who founded the firm", "a book by her": the last before "who" that hangs on a thing. */
function personBelow(tree: Tree, who: number, antecedent: number): number {
  const { tokens } = tree;
  if (!COMMON.has(tokens.tag[antecedent])) return -1;
  const above = classesOfNoun(lemmaOf(tokens, antecedent));
  if (above & PERSON) return -1;
  const last = childrenOf(tree, antecedent).findLast((c) => tokens.relation[c] === REL.nmod && c < who);
  if (last === undefined || last < antecedent || !/^(?:of|by)$/.test(prepositionOf(tree, last))) return -1;
  // "The band of the Royal Guard, who": the name of a body may be a body's.
  const isName = tokens.tag[last] === TAG.NNP && (above & ORGANIZATION) === 0;
  return isName || (classesOfNoun(lemmaOf(tokens, last)) & PERSON) !== 0 ? last : -1;
}
