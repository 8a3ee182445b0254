import type { ModelFile } from '../engine/modelFile.js';
import { hashLowerCase } from '../gazetteers/hash.js';
import { HashTable } from '../gazetteers/hashTable.js';

/** The arrays of a model file for words, by `hashLowerCase`, and a number for each. */
export function wordTableArrays(hashes: Uint32Array, values: Uint16Array): ModelFile['arrays'] {
  const { counts, low, values: sorted } = HashTable.arraysOf(hashes, values);
  return { counts, low, values: sorted } as unknown as ModelFile['arrays'];
}

/** The function that finds the number of the word from `start` up to `end` of a text, or `missing`, by such arrays. */
export function wordTable(
  arrays: ModelFile['arrays'],
  missing: number,
): (text: string, start: number, end: number) => number {
  const values = arrays.values as Uint16Array;
  const counts = arrays.counts as Uint8Array;
  const table = new HashTable({ counts, low: arrays.low as Uint16Array, values });
  return (text, start, end) => {
    const at = table.find(hashLowerCase(text, start, end));
    return at < 0 ? missing : values[at];
  };
}
