import { listOf } from '../lexicon/lexicon.js';
import { isDefinite } from './definiteness.js';
import { hasMark } from './marks.js';
import { prepositionOf } from './prepositions.js';
import { hasChild, REL, type Tree } from './tree.js';
import { isNoun, TAG } from './words.js';

/** Prepositions of what a doing ends in or is part of. */
const PARTS = listOf('grammar', 'before parts of doings');

/** Prepositions of the deeds that somebody answers for: "charged with shooting", "tried for stabbing". */
const ANSWERED_FOR = listOf('grammar', 'before deeds answered for');

/**
 * Whether what a bare participle or a noun that is not known tells is part of what the verb above it does, where that is no deed that
 * somebody answers for: the protest of "will be charged with shooting two men during a protest" was.
 */
export function isPartOfDoing(tree: Tree, below: number): boolean {
  const { tokens } = tree;
  const relation = tokens.relation[below];
  if (relation === REL.advcl) return tokens.tag[below] === TAG.VBG && !hasChild(tree, below, REL.mark);
  if (relation !== REL.obl || !isNoun(tokens, below) || isDefinite(tree, below)) return false;
  const verb = tokens.head[below];
  if (tokens.tag[verb] === TAG.VBG && hasMark(tree, verb, ...ANSWERED_FOR)) return false;
  return PARTS.has(prepositionOf(tree, below));
}
