import { tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';

const SUPERLATIVE = tagSet('JJS', 'RBS');
const ORDINALS = new Set(['first', 'second', 'third', 'only', 'last', 'latest']);
/** What follows "so" and "as": "not so low since", "nothing as bad since". */
const SO_MUCH = tagSet('JJ', 'RB', 'DT', 'NN', 'NNS');
const VERB = tagSet('VBD', 'VBZ', 'VBP', 'MD', 'VB');
const PARTICIPLE = tagSet('VBN', 'VBG');
const NOUN = tagSet('NN', 'NNS', 'NNP', 'NNPS');
/** No superlative is further from its "since", in tokens. */
const REACH = 8;

/**
 * Whether "since" at token `i` leads to what something is compared with, and not to when it was: "the lowest level since
 * Nov. 13", "for the first time since 2009", "the worst fire seen since May",
 * "never so low since".
 */
export function isComparedSince({ tag, lemma, sentence, text, start }: Tokens, i: number): boolean {
  if (!/^since\b/i.test(text.slice(start[i], start[i] + 6))) return false;
  if (/^(?:not|never)$/i.test(text.slice(start[i - 1] ?? 0, start[i]).trim())) return true;
  for (let j = i - 1; j >= i - REACH && j >= 0 && sentence[j] === sentence[i]; j--) {
    if (SUPERLATIVE[tag[j]] === 1 || ORDINALS.has(lemma[j])) return true;
    if (/^(?:so|as|such)$/.test(lemma[j]) && SO_MUCH[tag[j + 1]] === 1) return true;
    if (VERB[tag[j]] === 1 || /^[,;:(–—]$/.test(lemma[j])) return false;
    if (PARTICIPLE[tag[j]] === 1 && NOUN[tag[j - 1]] !== 1) return false;
  }
  return false;
}
