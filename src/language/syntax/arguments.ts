import { wordsWith } from '../lexicon/lexicon.js';
import type { Argument } from './argument.js';
import { coordinated } from './coordination.js';
import { nounArguments } from './nounArguments.js';
import { nounPhraseStart } from './nounPhrases.js';
import { ownNounArguments } from './ownNounArguments.js';
import { prepositionOf } from './prepositions.js';
import { childrenOf, REL, type Tree } from './tree.js';
import { verbArguments } from './verbArguments.js';
import { isVerb, lemmaOf, TAG } from './words.js';

const REQUESTS = wordsWith('nouns', 'request');

const REQUEST_PREPOSITIONS = new Set(['following', 'after', 'at', 'upon', 'on', 'in_response_to']);

/** The fillers of the slots of a verb or participle; of any other word, those of a noun. */
export function argumentsOf(tree: Tree, predicate: number): Argument[] {
  const found =
    isVerb(tree.tokens, predicate) || tree.tokens.tag[predicate] === TAG.JJ
      ? verbArguments(tree, predicate)
      : nounArguments(tree, predicate);
  return [...found, ...requesters(tree, found)].flatMap(({ slot, head }) =>
    coordinated(tree, head)
      .filter((each) => !describesFirstAlone(tree, predicate, head, each))
      .map((each) => ({ slot, head: each })),
  );
}

/**
 * "Two dead guards and 30 inmates": whether what stands before the first of several says nothing of another, which has a
 * number or words of its own before it.
 */
function describesFirstAlone(tree: Tree, modifier: number, first: number, other: number): boolean {
  const { tokens } = tree;
  if (other === first || tokens.relation[modifier] !== REL.amod || tokens.head[modifier] !== first)
    return false;
  return (
    tokens.tag[other] === TAG.VBN ||
    tokens.tag[other] === TAG.JJ ||
    nounPhraseStart(tree, other) < other ||
    // "14 dead, 30 rescued"
    (tokens.tag[other] === TAG.CD && tokens.tag[other + 1] === TAG.VBN)
  );
}

/** Those who asked for what happens: "following a request by X", "at Y's invitation". */
function requesters(tree: Tree, found: readonly Argument[]): Argument[] {
  const { tokens } = tree;
  // "Strikes against X following a request", with the request taken for X's.
  const below = found.flatMap(({ head }) =>
    childrenOf(tree, head)
      .filter((c) => tokens.relation[c] === REL.nmod)
      .map((c) => ({ slot: prepositionOf(tree, c), head: c })),
  );
  return [...found, ...below]
    .filter(({ slot, head }) => REQUEST_PREPOSITIONS.has(slot) && REQUESTS.has(lemmaOf(tokens, head)))
    .flatMap(({ head }) => ownNounArguments(tree, head))
    .filter(({ slot }) => slot === 'by' || slot === 'of' || slot === 'poss' || slot === 'from')
    .map(({ head }) => ({ slot: 'request', head }));
}
