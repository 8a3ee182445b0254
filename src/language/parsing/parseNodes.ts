import { combine, feature } from '../engine/hash.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import { wordFeatures } from '../tagging/wordFeatures.js';
import type { Tokens } from '../tokens.js';

/** What the parser knows of the nodes of a sentence, one element a node; the root and the missing node come last. */
export interface ParseNodes {
  readonly word: Int32Array;
  readonly tag: Int32Array;
  readonly wordTag: Int32Array;
  /** Clusters: 1,024 and 64 of them. */
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  readonly suffix: Int32Array;
  /** How many verbs, commas, conjunctions and other marks stand before each node. */
  readonly verbsBefore: Int32Array;
  readonly commasBefore: Int32Array;
  readonly conjunctionsBefore: Int32Array;
  readonly marksBefore: Int32Array;
  /** The next noun, pronoun, number, adjective or verb after each node; the missing node where there is none. */
  readonly content: Int32Array;
}

/** How many bits the number of a node takes. */
export const NODE_BITS = 10;

const VERBS = tagSet(...VERB_TAGS, 'MD');
const CONTENT = tagSet(
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'PRP',
  'CD',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'WP',
  'WDT',
  'EX',
);
const CONJUNCTIONS = tagSet('CC');
const NOUNS = tagSet('NN', 'NNS', 'NNP', 'NNPS');
const COMMAS = tagSet(',');
const MARKS = tagSet(':', '``', "''", '-LRB-', '-RRB-', '.');

function reserve(capacity: number): ParseNodes {
  const array = () => new Int32Array(capacity);
  return {
    word: array(),
    tag: array(),
    wordTag: array(),
    fine: array(),
    coarse: array(),
    suffix: array(),
    verbsBefore: array(),
    commasBefore: array(),
    conjunctionsBefore: array(),
    marksBefore: array(),
    content: array(),
  };
}

let room = reserve(1024);

/** What a tag is hashed with as a value of features. */
const TAG_VALUE = 1;

/**
 * The nodes of the sentence of tokens from `from` up to `to`. The arrays are valid until the next call.
 *
 * @throws RangeError for a sentence of more than 1,022 tokens
 */
export function parseNodes(tokens: Tokens, from: number, to: number): ParseNodes {
  const length = to - from;
  if (length + 2 > 1 << NODE_BITS)
    throw new RangeError(`A sentence of ${length} tokens is too long to parse.`);
  if (length + 2 > room.word.length) room = reserve((length + 2) * 2);
  const words = wordFeatures(tokens, from, to);
  const { word, tag, wordTag, fine, coarse, suffix } = room;
  const { verbsBefore, commasBefore, conjunctionsBefore, marksBefore, content } = room;
  let [verbs, commas, conjunctions, marks] = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) {
    const t = tokens.tag[from + i];
    word[i] = words.word[i];
    tag[i] = feature(TAG_VALUE, t);
    wordTag[i] = combine(word[i], t);
    fine[i] = combine(words.clusters[1][i], 3);
    coarse[i] = combine(words.clusters[3][i], 4);
    suffix[i] = words.suffix[2][i];
    verbsBefore[i] = verbs;
    commasBefore[i] = commas;
    conjunctionsBefore[i] = conjunctions;
    marksBefore[i] = marks;
    verbs += VERBS[t];
    commas += COMMAS[t];
    conjunctions += CONJUNCTIONS[t];
    marks += MARKS[t];
  }
  content[length - 1] = length + 1;
  for (let i = length; i < length + 2; i++) {
    word[i] = tag[i] = wordTag[i] = fine[i] = coarse[i] = suffix[i] = combine(i - length, 0x2545f491);
    verbsBefore[i] = verbs;
    commasBefore[i] = commas;
    conjunctionsBefore[i] = conjunctions;
    marksBefore[i] = marks;
    content[i] = length + 1;
  }
  for (let i = length - 2; i >= 0; i--) {
    const nextTag = tokens.tag[from + i + 1];
    let end = i + 1;
    // The last noun of a run of nouns is the head.
    if (NOUNS[nextTag] === 1) while (end + 1 < length && NOUNS[tokens.tag[from + end + 1]] === 1) end++;
    content[i] = CONTENT[nextTag] === 1 ? end : content[i + 1];
  }
  return room;
}
