import { plainDocument } from '../../../src/documents/document.js';
import { newAnalysis } from '../../../src/language/newAnalysis.js';
import { ENGLISH } from '../../../src/language/packs/english.js';
import { parse } from '../../../src/language/parsing/parse.js';
import type { Tree } from '../../../src/language/syntax/tree.js';
import { tag } from '../../../src/language/tagging/tag.js';
import { wordOf } from '../../../src/language/tokens.js';

/** The tree of a text as our own models read it. */
export function treeOfText(text: string): Tree {
  const analysis = newAnalysis(plainDocument(text), ENGLISH);
  tag(analysis);
  parse(analysis);
  return analysis.trees;
}

/** The token that prints a word; fails the test where none or more than one does. */
export function tokenOf({ tokens }: Tree, word: string): number {
  const found = Array.from({ length: tokens.length }, (_, i) => i).filter((i) => wordOf(tokens, i) === word);
  if (found.length !== 1) throw new Error(`${found.length} tokens "${word}" in "${tokens.text}"`);
  return found[0];
}

/** The word of a token, null for -1. */
export const wordAt = ({ tokens }: Tree, token: number) => (token < 0 ? null : wordOf(tokens, token));
