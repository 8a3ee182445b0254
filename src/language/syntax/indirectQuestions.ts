import { childrenOf, REL, type Tree } from './tree.js';
import { isTensed, isVerb, lemmaOf } from './words.js';

const QUESTION_WORDS: ReadonlySet<string> = new Set(['how', 'why', 'who', 'where']);
const CLAUSES: ReadonlySet<number> = new Set([REL.ccomp, REL.advcl, REL.csubj]);

/** Whether a verb makes an indirect question about what it takes for known: "how he got in", "how many were killed". */
export function isAskedAbout(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  if (!isVerb(tokens, verb) || !isInTense(tree, verb)) return false;
  const relation = tokens.relation[verb];
  const asks = (i: number) => QUESTION_WORDS.has(lemmaOf(tokens, i));
  const isClause = CLAUSES.has(relation) && asks(openingOf(tree, verb));
  // "Find out how he got in", with the rest taken for a clause about "how".
  return isClause || (relation === REL.advclRelcl && asks(tokens.head[verb])) || asksForNumber(tree, verb);
}

/** Whether an indirect question asks how many; what they did may be taken for a clause about them. */
export function asksForNumber(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  const opening = openingOf(tree, questionOf(tree, verb));
  return lemmaOf(tokens, opening) === 'how' && ['many', 'much'].includes(lemmaOf(tokens, opening + 1));
}

/** The head of a verb's indirect question: the verb, or the noun of "how many guards had been killed" that it was hung on. */
export const questionOf = ({ tokens }: Tree, verb: number) =>
  tokens.relation[verb] === REL.aclRelcl ? tokens.head[verb] : verb;

/** The first token of what hangs on a word, or the word. */
function openingOf(tree: Tree, i: number): number {
  const child = tree.firstChild[i];
  return child >= 0 && child < i ? openingOf(tree, child) : i;
}

/** Whether a verb, or the auxiliary before it, is in a tense. */
const isInTense = (tree: Tree, verb: number) =>
  [verb, ...childrenOf(tree, verb)].some((i) => i <= verb && isTensed(tree.tokens, i));
