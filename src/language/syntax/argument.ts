import type { Tree } from './tree.js';

/**
 * A filler of a slot beside a predicate in deep syntax: `subj` and `obj` as in the active voice, `iobj`, `poss`,
 * `mod`, `prt`, `xcomp`, `ccomp`, `bare` (an adjunct without a preposition) or the preposition's lemma.
 *
 * `control` is the subject of the clause a noun is an adjunct of ("Putin spoke after a call"), `told` whom it addresses ("told
 * him in a meeting"), `maker` who brought somebody into a state ("shot him dead"), `request` who asked for what happens, `undergoer`
 * whom it befalls ("suffered an attack").
 */
export interface Argument {
  readonly slot: string;
  /** The head token of the filler. */
  readonly head: number;
}

/** The arguments of a verb, with those that its clause leaves out; these no deeper than `MAX_DEPTH` clauses up. */
export type ArgumentsOfVerb = (tree: Tree, verb: number, depth: number) => Argument[];

/** How many clauses or nouns up what is left out is looked for. */
export const MAX_DEPTH = 6;

export const hasSlot = (found: readonly Argument[], slot: string) =>
  found.some((argument) => argument.slot === slot);
