import { listOf } from '../lexicon/lexicon.js';
import { isBelow } from '../tokens.js';
import { isCoordinated } from './coordination.js';
import { prepositionOf } from './prepositions.js';
import { childrenOf, childWhere, REL, type Tree } from './tree.js';
import { isRelativePronoun, isVerb, lemmaOf, TAG } from './words.js';

/** Subordinators of a clause that tells of the same time: "when a fire broke out". */
const SIMULTANEOUS = new Set(['when', 'as', 'while']);

/** Those of a clause that tells what brought the main clause about. */
const CAUSAL = new Set(['when', 'as', 'after', 'because', 'while']);

const MAX_LINKS = 3;

const NON_FINITE: ReadonlySet<number> = new Set([TAG.VB, TAG.VBG, TAG.VBN]);

/** No climb in a tree is longer: a guard against a tree with a cycle. */
const HEIGHT = 40;

/** The subject that a clause has in words, that of a passive too; -1 where it has none. */
export const subjectOf = (tree: Tree, verb: number): number =>
  childWhere(
    tree,
    verb,
    (c) => tree.tokens.relation[c] === REL.nsubj || tree.tokens.relation[c] === REL.nsubjPass,
  );

/** The direct or indirect object that a verb has in words, the first of them; -1 where it has none. */
export const objectOf = (tree: Tree, verb: number): number =>
  childWhere(tree, verb, (c) => tree.tokens.relation[c] === REL.obj || tree.tokens.relation[c] === REL.iobj);

/** The verb of the clause that a word stands in: itself or the nearest above it; -1 where there is none. */
export function clauseVerb({ tokens }: Tree, token: number): number {
  for (let at = token, steps = 0; at >= 0 && steps < HEIGHT; at = tokens.head[at], steps++) {
    if (isVerb(tokens, at)) return at;
  }
  return -1;
}

/** The verb whose clause a predicate makes: itself, or the light verb a noun is the object of; else the noun. */
export function clauseOf(tree: Tree, predicate: number): number {
  const { tokens } = tree;
  const governor = tokens.head[predicate];
  if (governor < 0 || isVerb(tokens, predicate) || !isVerb(tokens, governor)) return predicate;
  const relation = tokens.relation[predicate];
  return relation === REL.obj || relation === REL.nsubjPass ? governor : predicate;
}

/** The verb a noun is the object of, or a passive's subject, as a lemma; null where there is none. */
export function lightVerbOf(tree: Tree, n: number): string | null {
  const { tokens } = tree;
  const governor = tokens.head[n];
  if (governor < 0 || !isVerb(tokens, governor)) return null;
  const relation = tokens.relation[n];
  if (relation === REL.obj || relation === REL.nsubjPass) return lemmaOf(tokens, governor);
  // "in custody after he was taken into custody": the verb of a set phrase.
  return relation === REL.obl ? lemmaOf(tokens, governor) : null;
}

/**
 * The head that a clause hangs on by its place in the sentence: an adverbial clause between what is said and the word of
 * saying ("31 were killed when a fire broke out, the guard said") belongs to what is said, whatever the parser took it for.
 */
export function clauseHead(tree: Tree, verb: number): number {
  const { tokens } = tree;
  const head = tokens.head[verb];
  if (head < verb || tokens.relation[verb] !== REL.advcl) return head;
  const said = childrenOf(tree, head).find((c) => c < verb && tokens.relation[c] === REL.ccomp);
  return said ?? head;
}

/** The adverbial clauses of a verb, by `clauseHead`. */
export function adverbialClauses(tree: Tree, verb: number): number[] {
  const { tokens } = tree;
  const own = childrenOf(tree, verb);
  const above = tokens.head[verb];
  const lent = above > verb && tokens.relation[verb] === REL.ccomp ? childrenOf(tree, above) : [];
  return [...own, ...lent].filter(
    (c) => tokens.relation[c] === REL.advcl && isVerb(tokens, c) && clauseHead(tree, c) === verb,
  );
}

/** The subordinator of a clause in lower case; null where it has none. */
function subordinator(tree: Tree, verb: number): string | null {
  const { tokens } = tree;
  const word = childrenOf(tree, verb).find(
    (c) =>
      c < verb &&
      (tokens.relation[c] === REL.mark || (tokens.relation[c] === REL.advmod && tokens.tag[c] === TAG.WRB)),
  );
  return word === undefined ? null : lemmaOf(tokens, word);
}

/** Whether a clause tells what brought about that of the verb it hangs on. */
export const isCausalClause = (tree: Tree, verb: number) => CAUSAL.has(subordinator(tree, verb) ?? '');

/** Whether what an adverbial clause tells was at the time of the clause it hangs on: "when …", "…, killing ten". */
function isSimultaneous(tree: Tree, verb: number): boolean {
  const word = subordinator(tree, verb);
  if (word !== null) return SIMULTANEOUS.has(word);
  return tree.tokens.tag[verb] === TAG.VBG;
}

/** Whether a coordinated verb shares the auxiliary of the one before it, so that what follows it may belong to both. */
function isElliptic(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  if (!isCoordinated(tree, verb) || !isVerb(tokens, verb)) return false;
  return !childrenOf(tree, verb).some((c) => {
    const relation = tokens.relation[c];
    return relation === REL.aux || relation === REL.auxPass || relation === REL.nsubj;
  });
}

/**
 * The verbs whose clauses tell of the same time and place as that of a verb, the nearest first: those coordinated with
 * it, and adverbial clauses of simultaneity either way. No link leads over a word of saying (`cues`).
 */
export function simultaneousVerbs(tree: Tree, verb: number, cues: Uint8Array): number[] {
  const { tokens } = tree;
  const found = [verb];
  let from = 0;
  for (let step = 0; step < MAX_LINKS; step++) {
    const to = found.length;
    for (; from < to; from++) {
      const at = found[from];
      const next = adverbialClauses(tree, at).filter((c) => isSimultaneous(tree, c));
      next.push(...childrenOf(tree, at).filter((c) => isElliptic(tree, c)));
      const head = clauseHead(tree, at);
      const up = isElliptic(tree, at) || (tokens.relation[at] === REL.advcl && isSimultaneous(tree, at));
      if (up && head >= 0 && isVerb(tokens, head)) next.push(head);
      for (const each of next) if (!cues[each] && !found.includes(each)) found.push(each);
    }
  }
  return found.slice(1);
}

/** The noun a relative pronoun stands for: "the final, which peaked at"; any other subject itself. */
export function relativeAntecedent({ tokens }: Tree, subject: number): number {
  const verb = tokens.head[subject];
  return isRelativePronoun(tokens, subject) && tokens.relation[verb] === REL.aclRelcl
    ? tokens.head[verb]
    : subject;
}

/**
 * Whether a time at token `time` is that of what is told at `token`: it stands in the same clause, in the one that a
 * participle or infinitive hangs on, or beside the noun that a relative clause tells of.
 */
export function sharesClause(tree: Tree, token: number, time: number): boolean {
  const { tag, relation, head } = tree.tokens;
  const timeVerb = clauseVerb(tree, time);
  let verb = clauseVerb(tree, token);
  for (let steps = 0; steps < 6; steps++) {
    if (verb < 0) return false;
    if (verb === timeVerb) return true;
    if (relation[verb] === REL.aclRelcl) return isBelow(tree.tokens, time, head[verb]);
    if (relation[verb] !== REL.conj && !NON_FINITE.has(tag[verb])) return false;
    verb = head[verb] < 0 ? -1 : clauseVerb(tree, head[verb]);
  }
  return false;
}

/** "Ann Lee, whose wife died": whether a noun is somebody's by a relative "whose". */
export const hasWhose = (tree: Tree, noun: number): boolean =>
  childWhere(tree, noun, (c) => tree.tokens.tag[c] === TAG.WPS) >= 0;

const ENTERING = listOf('happenings', 'entering');

/**
 * "Filed for divorce from him", "came under attack by rebels": whether a bare noun right after a verb and its preposition is
 * one phrase with it, so that what follows is the noun's; not what somebody was "arrested for".
 */
export function isOnePhrase(tree: Tree, noun: number): boolean {
  const { tokens } = tree;
  const verb = noun - 2;
  if (tokens.tag[noun] !== TAG.NN || tokens.relation[noun] !== REL.obl || tokens.head[noun] !== verb)
    return false;
  return isVerb(tokens, verb) && ENTERING.has(`${lemmaOf(tokens, verb)}_${prepositionOf(tree, noun)}`);
}
