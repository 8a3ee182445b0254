import type { Span } from '../../documents/document.js';
import { firstTokenEndingAfter, type Tokens } from '../tokens.js';
import { relationSet } from './relations.js';
import { childrenOf, type Tree } from './tree.js';

const LEFT_OF_NOUN = relationSet(
  'det',
  'det:predet',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'nmod:desc',
  'flat',
  'advmod',
);

/** The first token of the noun phrase that ends in its head `i`: determiners and modifiers to the left, no clause. */
export function nounPhraseStart(tree: Tree, i: number): number {
  let first = i;
  for (const c of childrenOf(tree, i).reverse()) {
    if (c > i) continue;
    if (!LEFT_OF_NOUN[tree.tokens.relation[c]]) break;
    first = nounPhraseStart(tree, c);
  }
  return first;
}

/** The token of a span that the others of it hang on: the one whose head lies outside. */
export function headOfSpan(tokens: Tokens, span: Span): number {
  const first = firstTokenEndingAfter(tokens, span.start);
  let last = first;
  for (let i = first; i < tokens.length && tokens.start[i] < span.end; i++) last = i;
  for (let i = last; i >= first; i--) {
    const head = tokens.head[i];
    if (head < first || head > last) return i;
  }
  return last < tokens.length ? last : -1;
}
