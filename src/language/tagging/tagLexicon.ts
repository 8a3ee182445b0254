import { loadModel } from '../engine/loadedModels.js';
import type { ModelFile } from '../engine/modelFile.js';
import { wordTable, wordTableArrays } from '../models/wordTable.js';
import type { Tokens } from '../tokens.js';

/**
 * What a lexicon of tags knows of words: each word, whatever its case, has a class, a small number; words that can have
 * the same tags have the same class. Words are known by their hashes.
 */
export interface TagLexicon {
  /** The class of the stretch of text, 0 for an unknown word. */
  classOf(text: string, start: number, end: number): number;
}

/** The file of a lexicon for the hashes of words in lower case (`hashLowerCase`) and their classes, 1 and up. */
export function tagLexiconFile(hashes: Uint32Array, classes: Uint16Array): ModelFile {
  return { kind: 'lexicon', header: {}, arrays: wordTableArrays(hashes, classes) };
}

/** A lexicon from a file as `tagLexiconFile` makes it. */
export function tagLexiconFrom({ arrays }: ModelFile): TagLexicon {
  return { classOf: wordTable(arrays, 0) };
}

/** The package's lexicon, with the checksum by which models tell whether they were trained on it. */
interface PackagedLexicon extends TagLexicon {
  readonly checksum: number;
}

let loaded: PackagedLexicon | undefined;

/** The lexicon that comes with the package, read at the first call. @throws ModelError */
export function loadTagLexicon(): PackagedLexicon {
  if (!loaded) {
    const file = loadModel(new URL('../models/lexicon.bin', import.meta.url), 'lexicon');
    loaded = { ...tagLexiconFrom(file), checksum: file.checksum };
  }
  return loaded;
}

let room = new Int32Array(1024);

/**
 * The classes of the tokens from `from` up to `to` in the lexicon that comes with the package. The array is valid until
 * the next call. @throws ModelError
 */
export function wordClasses({ text, start, end }: Tokens, from: number, to: number): Int32Array {
  const { classOf } = loadTagLexicon();
  if (to - from > room.length) room = new Int32Array((to - from) * 2);
  for (let i = from; i < to; i++) room[i - from] = classOf(text, start[i], end[i]);
  return room;
}
