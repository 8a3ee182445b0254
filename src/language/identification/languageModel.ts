import { loadModel } from '../engine/loadedModels.js';
import type { ModelFile } from '../engine/modelFile.js';
import { HashTable } from '../gazetteers/hashTable.js';

/** Bytes of an n-gram within a word, and how far the next one begins after it. */
const SIZE = 4;
const STRIDE = 3;
/** What stands for the beginning and the end of a word. */
const EDGE = 0x20;
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
/** Longer words are cut: text without spaces is read in stretches of this many bytes. */
const LONGEST_WORD = 70;

/** How well a text fits each language, and how much of it there was to go by. */
export interface LanguageScores {
  /** By language, as in `LanguageModel.languages`. */
  readonly scores: Float64Array;
  /** Different n-grams of the text that some language knows. */
  readonly known: number;
}

/**
 * Tells languages by their n-grams of bytes (after Cavnar & Trenkle 1994): each n-gram of a word, its edges marked, has a
 * score for the languages it is frequent in. An n-gram counts once, however often the text has it.
 */
export class LanguageModel {
  /** ISO 639-1. */
  readonly languages: readonly string[];
  private readonly table: HashTable;
  /** Added to each score in the table. */
  private readonly base: number;

  constructor({ header, arrays }: ModelFile) {
    const { languages, base } = header as { languages: string[]; base: number };
    this.languages = languages;
    this.base = base;
    this.table = new HashTable({
      counts: arrays.counts as Uint8Array,
      low: arrays.low as Uint16Array,
      values: arrays.values as Uint16Array,
    });
  }

  scoresOf(text: string): LanguageScores {
    const scores = new Float64Array(this.languages.length);
    const seen = new Set<number>();
    let known = 0;
    for (const [word] of text
      .normalize('NFC')
      .toLowerCase()
      .matchAll(/[\p{L}'’]+/gu)) {
      for (const hash of ngramsOf(word)) {
        if (seen.has(hash)) continue;
        seen.add(hash);
        if (this.add(hash, scores)) known++;
      }
    }
    return { scores, known };
  }

  private add(hash: number, scores: Float64Array): boolean {
    const { table, base } = this;
    let k = table.find(hash);
    if (k < 0) return false;
    do {
      const value = table.values[k];
      scores[value >>> 8] += (value & 0xff) + base;
      k++;
    } while (table.continues(hash, k));
    return true;
  }
}

/** The hashes of a word's n-grams. */
function* ngramsOf(word: string): Generator<number> {
  const bytes = Buffer.from(word, 'utf8').subarray(0, LONGEST_WORD);
  const { length } = bytes;
  let from = 0;
  for (; from + SIZE < length; from += STRIDE) yield hashOf(bytes, from, from + SIZE, from === 0, false);
  yield hashOf(bytes, length < SIZE ? 0 : length - SIZE, length, from === 0, true);
}

/** FNV-1a over bytes, with the edges of the word that they touch. */
function hashOf(bytes: Uint8Array, from: number, to: number, opens: boolean, closes: boolean): number {
  let hash = OFFSET_BASIS;
  if (opens) hash = Math.imul(hash ^ EDGE, PRIME);
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], PRIME);
  if (closes) hash = Math.imul(hash ^ EDGE, PRIME);
  return hash >>> 0;
}

/** The hash of an n-gram given as its bytes, edges included. */
export const hashOfBytes = (bytes: Uint8Array): number => hashOf(bytes, 0, bytes.length, false, false);

let loaded: LanguageModel | undefined;

/** The model that comes with the package, read at the first call. @throws ModelError */
export function loadLanguageModel(): LanguageModel {
  loaded ??= new LanguageModel(loadModel(new URL('../models/languages.bin', import.meta.url), 'languages'));
  return loaded;
}
