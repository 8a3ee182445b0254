import { childrenOf, isVerb, lemmaOf, REL, TAG, type Tree } from './tree.js';

/** Subordinators of a clause that tells of the same time: "when a fire broke out". */
const SIMULTANEOUS = new Set(['when', 'as', 'while']);
/** Those of a clause that tells what brought the main clause about. */
const CAUSAL = new Set(['when', 'as', 'after', 'because', 'while']);
const MAX_LINKS = 3;

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

/** Whether a word is coordinated with its head; a conjunction before it says so, whatever the parser took it for. */
export function isCoordinated(tree: Tree, i: number): boolean {
  const { tokens } = tree;
  if (tokens.relation[i] === REL.conj) return true;
  return (
    tokens.relation[i] === REL.advcl &&
    childrenOf(tree, i).some((c) => c < i && tokens.relation[c] === REL.cc)
  );
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

/** The verb of the clause that a word stands in; -1 where a clause of its own keeps it apart. */
export function clauseVerb(tree: Tree, token: number): number {
  const { tokens } = tree;
  for (let at = token, steps = 0; at >= 0 && steps < 6; at = tokens.head[at], steps++) {
    if (isVerb(tokens, at)) return at;
  }
  return -1;
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
