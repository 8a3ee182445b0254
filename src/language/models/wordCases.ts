import { loadModel } from '../engine/loadedModels.js';
import type { ModelFile } from '../engine/modelFile.js';
import { wordTable, wordTableArrays } from './wordTable.js';

/** How prose mostly prints a word that begins no sentence. */
export const WORD_CASE = { UNKNOWN: 0, SMALL: 1, CAPITAL: 2 } as const;

export type WordCase = (typeof WORD_CASE)[keyof typeof WORD_CASE];

/** How prose prints the stretch of text, whatever its own case. */
export type WordCases = (text: string, start: number, end: number) => WordCase;

/** The file for words by their hashes (`hashLowerCase`) and how each is printed. */
export function wordCasesFile(hashes: Uint32Array, cases: Uint16Array): ModelFile {
  return { kind: 'wordCases', header: {}, arrays: wordTableArrays(hashes, cases) };
}

/** Looks words up in a file as `wordCasesFile` makes it. */
export function wordCasesFrom({ arrays }: ModelFile): WordCases {
  return wordTable(arrays, WORD_CASE.UNKNOWN) as WordCases;
}

let loaded: WordCases | undefined;

/** The cases that come with the package, read at the first call. @throws ModelError */
export function loadWordCases(): WordCases {
  loaded ??= wordCasesFrom(loadModel(new URL('./wordCases.bin', import.meta.url), 'wordCases'));
  return loaded;
}
