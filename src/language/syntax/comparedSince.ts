import { tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';

const SUPERLATIVE = tagSet('JJS', 'RBS');
const ORDINALS = new Set(['first', 'second', 'third', 'only', 'last', 'latest']);
const VERB = tagSet('VBD', 'VBZ', 'VBP', 'MD', 'VB');
const PARTICIPLE = tagSet('VBN', 'VBG');
const NOUN = tagSet('NN', 'NNS', 'NNP', 'NNPS');
/** No superlative is further from its "since", in tokens. */
const REACH = 8;

/**
 * Whether "since" at token `i` leads to what something is compared with, and not to when it was: "the lowest level since
 * Nov. 13", "for the first time since 2009", "the worst fire seen since May".
 */
export function isComparedSince({ tag, lemma, sentence, text, start }: Tokens, i: number): boolean {
  if (!/^since\b/i.test(text.slice(start[i], start[i] + 6))) return false;
  for (let j = i - 1; j >= i - REACH && j >= 0 && sentence[j] === sentence[i]; j--) {
    if (SUPERLATIVE[tag[j]] === 1 || ORDINALS.has(lemma[j])) return true;
    if (VERB[tag[j]] === 1 || /^[,;:(–—]$/.test(lemma[j])) return false;
    if (PARTICIPLE[tag[j]] === 1 && NOUN[tag[j - 1]] !== 1) return false;
  }
  return false;
}
