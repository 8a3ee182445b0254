import { tagIndex } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';

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

const VERB_TAGS = new Set(['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ'].map(tagIndex));

const NOUN_TAGS = new Set(['NN', 'NNS', 'NNP', 'NNPS'].map(tagIndex));

const TENSED_TAGS = new Set(['VBD', 'VBP', 'VBZ'].map(tagIndex));

const WH_TAGS = new Set(['WDT', 'WP'].map(tagIndex));

/** Whether a token is tagged as a verb, modals apart. */
export const isVerb = (tokens: Tokens, i: number) => VERB_TAGS.has(tokens.tag[i]);

/** Whether a token is a verb in a tense, modals apart. */
export const isTensed = (tokens: Tokens, i: number) => TENSED_TAGS.has(tokens.tag[i]);

export const isNoun = (tokens: Tokens, i: number) => NOUN_TAGS.has(tokens.tag[i]);

export const isRelativePronoun = (tokens: Tokens, i: number) => WH_TAGS.has(tokens.tag[i]);

export const isPronoun = (tokens: Tokens, i: number) =>
  tokens.tag[i] === TAG.PRP || tokens.tag[i] === TAG.PRPS;

/** The lemma of a token in lower case; its word in lower case where it has none. */
export function lemmaOf(tokens: Tokens, i: number): string {
  return (tokens.lemma[i] || tokens.text.slice(tokens.start[i], tokens.end[i])).toLowerCase();
}
