import { finish, hash53 } from './hashing.js';

/** Hashes of every run of `size` words; of the whole where there are fewer words than that. */
export function shingles(words: readonly string[], size: number): number[] {
  if (words.length === 0) return [];
  if (words.length < size) return [hash53(words.join(' '))];
  const hashes: number[] = [];
  for (let i = 0; i + size <= words.length; i++) hashes.push(hash53(words.slice(i, i + size).join(' ')));
  return hashes;
}

/**
 * A sample of `hashes` by winnowing (Schleimer, Wilkerson, Aiken 2003, section 3): the smallest of each window. Two
 * texts that share a run of `window` neighbouring hashes share at least one of the sample.
 */
export function winnow(hashes: readonly number[], window: number): number[] {
  const chosen = new Set<number>();
  for (let i = 0; i === 0 || i + window <= hashes.length; i++) {
    let smallest = hashes[i];
    for (let j = i + 1; j < Math.min(i + window, hashes.length); j++)
      smallest = Math.min(smallest, hashes[j]);
    if (smallest !== undefined) chosen.add(smallest);
  }
  return [...chosen];
}

/**
 * The MinHash signature of a set of hashes (Broder 1997), cut into bands for locality-sensitive hashing (Leskovec,
 * Rajaraman, Ullman: Mining of Massive Datasets, section 3.4): one key a band. Sets of Jaccard similarity s share a
 * key with probability 1 - (1 - s^rows)^bands.
 */
export function minHashBands(hashes: readonly number[], bands: number, rows: number): number[] {
  if (hashes.length === 0) return [];
  const distinct = Int32Array.from(new Set(hashes), (hash) => (hash % 0x100000000) | 0);
  const keys: number[] = [];
  for (let band = 0; band < bands; band++) {
    let key = `${band}`;
    for (let row = 0; row < rows; row++) {
      const seed = finish(band * rows + row + 1);
      let smallest = 0xffffffff;
      for (const hash of distinct) {
        const mixed = finish(hash ^ seed) >>> 0;
        if (mixed < smallest) smallest = mixed;
      }
      key += `:${smallest}`;
    }
    keys.push(hash53(key));
  }
  return keys;
}

/** The share of the smaller set that the larger one holds too, 0 to 1. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const hash of small) if (large.has(hash)) shared++;
  return shared / small.size;
}
