import { readModel } from '../../language/engine/modelFile.js';
import { hashLowerCase } from '../../language/gazetteers/hash.js';
import { wordTable } from '../../language/models/wordTable.js';

/** The kind of the model file with the counts. */
export const WORDS_KIND = 'word frequencies';

/** How rare words are in news, by a table that is fixed: what a knowledge base holds changes nothing. */
export interface WordFrequencies {
  /** Inverse document frequency of a folded word, natural logarithm: 0 for a word of every article. */
  idf(word: string): number;
  /** The `idf` of a word that is in no article of the table. */
  readonly highest: number;
}

let loaded: WordFrequencies | undefined;

/** The hash a folded word is counted under. */
export function wordHash(word: string): number {
  return hashLowerCase(word, 0, word.length);
}

/** The table of the package's file, read once; throws a `ModelError` where it is damaged. */
export function loadWordFrequencies(): WordFrequencies {
  if (loaded === undefined) {
    const { header, arrays } = readModel(new URL('../models/words.bin', import.meta.url), WORDS_KIND);
    const articles = header.articles as number;
    const countOf = wordTable(arrays, 1);
    loaded = {
      idf: (word) => Math.log((articles + 1) / (countOf(word, 0, word.length) + 1)),
      highest: Math.log((articles + 1) / 2),
    };
  }
  return loaded;
}
