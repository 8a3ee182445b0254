import { combine } from '../engine/hash.js';
import { loadClusters, NO_CLUSTER } from '../models/clusters.js';
import type { Tokens } from '../tokens.js';

/**
 * What a word looks like and is near to, as integers, one element a token: what the features of tagger and parser are
 * made of. Values are hashes or small numbers; equal values mean equal words, endings, shapes or clusters.
 */
export interface WordFeatures {
  /** The word in lower case, digits as one another. */
  readonly word: Int32Array;
  /** The word as printed. */
  readonly form: Int32Array;
  /** Its first 1, 2, 3 and its last 1, 2, 3, 4 code units, in lower case. */
  readonly prefix: readonly Int32Array[];
  readonly suffix: readonly Int32Array[];
  /** Its shape: the kinds of character in order, runs shortened. */
  readonly shape: Int32Array;
  /** Its clusters from the finest (4,096) to the coarsest (64), -1 for a word without. */
  readonly clusters: readonly Int32Array[];
}

const PREFIXES = 3;
const SUFFIXES = 4;
const LEVELS = 4;

/** Makes room for the features of at most `capacity` tokens. */
function reserve(capacity: number): WordFeatures {
  const arrays = (count: number) => Array.from({ length: count }, () => new Int32Array(capacity));
  const [word, form, shape] = arrays(3) as [Int32Array, Int32Array, Int32Array];
  return { word, form, shape, prefix: arrays(PREFIXES), suffix: arrays(SUFFIXES), clusters: arrays(LEVELS) };
}

let room = reserve(1024);

/** The features of the tokens from `from` up to `to`, from element 0 on. The arrays are valid until the next call. */
export function wordFeatures(tokens: Tokens, from: number, to: number): WordFeatures {
  if (to - from > room.word.length) room = reserve((to - from) * 2);
  const { text } = tokens;
  const clusters = loadClusters();
  const { word, form, shape, prefix, suffix } = room;
  for (let i = 0; i < to - from; i++) {
    const start = tokens.start[from + i];
    const end = tokens.end[from + i];
    let lowerHash = 0x811c9dc5;
    let formHash = 0x811c9dc5;
    let shapeHash = 0;
    let lastKind = 0;
    let run = 0;
    for (let k = start; k < end; k++) {
      const code = plain(text.charCodeAt(k));
      formHash = Math.imul(formHash ^ code, 0x01000193);
      let kind = 5;
      let lower = code;
      if (code >= 97 && code <= 122) kind = 1;
      else if (code >= 65 && code <= 90) {
        kind = 2;
        lower = code + 32;
      } else if (code === 48) kind = 3;
      else if (code > 127) {
        const lowered = lowerCode(text, k);
        kind = lowered === code ? 1 : 2;
        lower = lowered;
      } else if (code === 46) kind = 4;
      else if (code === 45) kind = 6;
      else if (code === 39) kind = 7;
      lowerHash = Math.imul(lowerHash ^ lower, 0x01000193);
      if (k - start < PREFIXES) prefix[k - start][i] = combine(lowerHash, k - start);
      run = kind === lastKind ? run + 1 : 0;
      lastKind = kind;
      if (run < 2) shapeHash = Math.imul(shapeHash, 8) + kind + 1;
    }
    for (let k = end - start; k < PREFIXES; k++) prefix[k][i] = 0;
    let suffixHash = 0x3c6ef372;
    for (let k = 0; k < SUFFIXES; k++) {
      if (k < end - start) {
        suffixHash = Math.imul(suffixHash ^ plain(lowerCode(text, end - 1 - k)), 0x01000193);
        suffix[k][i] = combine(suffixHash, k);
      } else suffix[k][i] = 0;
    }
    word[i] = combine(lowerHash, 1);
    form[i] = combine(formHash, 2);
    shape[i] = shapeHash;
    const cluster = clusters.find(text, start, end);
    if (cluster === NO_CLUSTER) for (let level = 0; level < LEVELS; level++) room.clusters[level][i] = -1;
    else {
      room.clusters[0][i] = cluster;
      for (let level = 1; level < LEVELS; level++) {
        room.clusters[level][i] = clusters.parents[level - 1][cluster];
      }
    }
  }
  return room;
}

/** A code unit with what differs only in print made the same: digits as "0", typographic apostrophes as "'". */
function plain(code: number): number {
  if (code >= 48 && code <= 57) return 48;
  if (code === 0x2019 || code === 0x2018) return 39;
  return code;
}

/** The code unit at `i` in lower case. */
function lowerCode(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return plain(text[i].toLowerCase().charCodeAt(0));
}
