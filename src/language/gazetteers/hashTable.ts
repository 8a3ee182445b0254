const BUCKETS = 1 << 16;

/** What a table is made of, as a model file holds it. */
export interface HashTableArrays {
  /** How many entries share each upper half of a hash. */
  readonly counts: Uint8Array;
  /** The lower halves, in the order of the hashes. */
  readonly low: Uint16Array;
  readonly values: Uint16Array | Uint32Array;
}

/**
 * A read-only table from 32-bit hashes to 16- or 32-bit values, in about 4 or 6 bytes an entry: the entries lie in
 * the order of their hashes; how many share a hash's upper half is counted, the lower half is kept. A hash may have
 * several values; they keep their order.
 */
export class HashTable {
  readonly #bucketStart: Uint32Array;

  private readonly low: Uint16Array;
  /** The values, in the order of the hashes. */
  readonly values: Uint16Array | Uint32Array;

  constructor({ counts, low, values }: HashTableArrays) {
    this.low = low;
    this.values = values;
    this.#bucketStart = new Uint32Array(BUCKETS + 1);
    for (let b = 0; b < BUCKETS; b++) this.#bucketStart[b + 1] = this.#bucketStart[b] + counts[b];
  }

  /** The index in `values` of the hash's first value, -1 where it has none. */
  find(hash: number): number {
    const key = hash & 0xffff;
    const last = this.#bucketStart[(hash >>> 16) + 1];
    for (let k = this.#bucketStart[hash >>> 16]; k < last; k++) if (this.low[k] === key) return k;
    return -1;
  }

  /** Whether the value at `index` (above a found one) belongs to the same hash as the one before it. */
  continues(hash: number, index: number): boolean {
    return index < this.#bucketStart[(hash >>> 16) + 1] && this.low[index] === (hash & 0xffff);
  }

  /** The arrays for pairs of hash and value; at most 255 of them may share the upper half of their hash. */
  static arraysOf(hashes: ArrayLike<number>, values: Uint16Array | Uint32Array): HashTableArrays {
    const order = Array.from({ length: hashes.length }, (_, k) => k);
    order.sort((a, b) => hashes[a] - hashes[b] || a - b);
    const counts = new Uint8Array(BUCKETS);
    const low = new Uint16Array(order.length);
    const sorted = values.slice();
    order.forEach((from, k) => {
      if (counts[hashes[from] >>> 16] === 255) throw new RangeError('Too many names share half a hash.');
      counts[hashes[from] >>> 16]++;
      low[k] = hashes[from] & 0xffff;
      sorted[k] = values[from];
    });
    return { counts, low, values: sorted };
  }
}
