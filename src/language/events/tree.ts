import { relationIndex, relationSet } from '../parsing/relations.js';
import { tagIndex } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';

/** The dependency trees of a text with the way down, which `Tokens` lacks. */
export interface Tree {
  readonly tokens: Tokens;
  /** The leftmost child of each token, -1 where it has none. */
  readonly firstChild: Int32Array;
  /** The next child of the same head to the right, -1 at the last. */
  readonly nextSibling: Int32Array;
}

export function treeOf(tokens: Tokens): Tree {
  const firstChild = new Int32Array(tokens.length).fill(-1);
  const nextSibling = new Int32Array(tokens.length).fill(-1);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const head = tokens.head[i];
    if (head < 0) continue;
    nextSibling[i] = firstChild[head];
    firstChild[head] = i;
  }
  return { tokens, firstChild, nextSibling };
}

/** The children of a token from left to right. */
export function childrenOf(tree: Tree, i: number): number[] {
  const children: number[] = [];
  for (let c = tree.firstChild[i]; c >= 0; c = tree.nextSibling[c]) children.push(c);
  return children;
}

export const REL = {
  root: relationIndex('root'),
  nsubj: relationIndex('nsubj'),
  nsubjPass: relationIndex('nsubj:pass'),
  nsubjOuter: relationIndex('nsubj:outer'),
  obj: relationIndex('obj'),
  iobj: relationIndex('iobj'),
  obl: relationIndex('obl'),
  oblAgent: relationIndex('obl:agent'),
  oblUnmarked: relationIndex('obl:unmarked'),
  ccomp: relationIndex('ccomp'),
  xcomp: relationIndex('xcomp'),
  advcl: relationIndex('advcl'),
  advclRelcl: relationIndex('advcl:relcl'),
  advmod: relationIndex('advmod'),
  aux: relationIndex('aux'),
  auxPass: relationIndex('aux:pass'),
  cop: relationIndex('cop'),
  mark: relationIndex('mark'),
  nmod: relationIndex('nmod'),
  nmodPoss: relationIndex('nmod:poss'),
  nmodDesc: relationIndex('nmod:desc'),
  nmodUnmarked: relationIndex('nmod:unmarked'),
  appos: relationIndex('appos'),
  nummod: relationIndex('nummod'),
  acl: relationIndex('acl'),
  aclRelcl: relationIndex('acl:relcl'),
  amod: relationIndex('amod'),
  det: relationIndex('det'),
  case: relationIndex('case'),
  compound: relationIndex('compound'),
  prt: relationIndex('compound:prt'),
  flat: relationIndex('flat'),
  fixed: relationIndex('fixed'),
  conj: relationIndex('conj'),
  cc: relationIndex('cc'),
  parataxis: relationIndex('parataxis'),
} as const;

const VERB_TAGS = new Set(['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ'].map(tagIndex));
const NOUN_TAGS = new Set(['NN', 'NNS', 'NNP', 'NNPS'].map(tagIndex));
const WH_TAGS = new Set(['WDT', 'WP'].map(tagIndex));

export const TAG = {
  VB: tagIndex('VB'),
  VBD: tagIndex('VBD'),
  VBG: tagIndex('VBG'),
  VBN: tagIndex('VBN'),
  VBP: tagIndex('VBP'),
  VBZ: tagIndex('VBZ'),
  NN: tagIndex('NN'),
  NNS: tagIndex('NNS'),
  NNP: tagIndex('NNP'),
  NNPS: tagIndex('NNPS'),
  JJ: tagIndex('JJ'),
  JJS: tagIndex('JJS'),
  CD: tagIndex('CD'),
  MD: tagIndex('MD'),
  RP: tagIndex('RP'),
  PRP: tagIndex('PRP'),
  PRPS: tagIndex('PRP$'),
  WPS: tagIndex('WP$'),
  WRB: tagIndex('WRB'),
  DT: tagIndex('DT'),
} as const;

export const isVerb = (tokens: Tokens, i: number) => VERB_TAGS.has(tokens.tag[i]);
export const isNoun = (tokens: Tokens, i: number) => NOUN_TAGS.has(tokens.tag[i]);
export const isRelativePronoun = (tokens: Tokens, i: number) => WH_TAGS.has(tokens.tag[i]);

export const isPronoun = (tokens: Tokens, i: number) =>
  tokens.tag[i] === TAG.PRP || tokens.tag[i] === TAG.PRPS;

/** The lemma of a token in lower case; its word in lower case where it has none. */
export function lemmaOf(tokens: Tokens, i: number): string {
  return (tokens.lemma[i] || tokens.text.slice(tokens.start[i], tokens.end[i])).toLowerCase();
}

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
