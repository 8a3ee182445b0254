import { shared } from './sharedMemory.js';

/** Slots of a bucket: the features of all come first, then their values. */
const BUCKET = 4;
/** Beside a value: there is one. */
const TAKEN = 1 << 30;
/** Beside the last value of a bucket: features of this bucket are in the one after it too. */
const GOES_ON = 1 << 31;
const VALUE = TAKEN - 1;

/** What a table is made of. */
export interface FeatureTableArrays {
  /** Buckets one after another, each its features and then their values. */
  readonly slots: Int32Array;
  /** A bit for each of 32 times as many stretches of hashes as there are buckets: whether a feature lies in it. */
  readonly present: Int32Array;
}

/**
 * A table from hashes of features, whose upper bits must be well mixed, to values of 30 bits. All slots of a bucket are
 * compared without a branch, so that the processor can wait for the memory of several features at once.
 */
export class FeatureTable implements FeatureTableArrays {
  readonly slots: Int32Array;
  readonly present: Int32Array;
  private readonly shift: number;

  /** The table of which these are the arrays. */
  constructor({ slots, present }: FeatureTableArrays) {
    this.slots = slots;
    this.present = present;
    this.shift = Math.clz32(present.length) + 1;
  }

  /** An empty table with room for `capacity` features. */
  static withRoom(capacity: number): FeatureTable {
    let bits = 2;
    while (BUCKET << bits < capacity * 1.5) bits++;
    return new FeatureTable({
      slots: shared(Int32Array, (2 * BUCKET) << bits),
      present: shared(Int32Array, 1 << bits),
    });
  }

  /** Puts in a feature that isn't there yet. */
  add(key: number, value: number): void {
    const { slots, present, shift } = this;
    const bucket = key >>> shift;
    present[bucket] = present[bucket] | (1 << (key >>> (shift - 5)));
    let at = bucket * 2 * BUCKET;
    let slot = 0;
    while (slots[at + BUCKET + slot] !== 0) {
      if (++slot < BUCKET) continue;
      const last = at + 2 * BUCKET - 1;
      slots[last] = slots[last] | GOES_ON;
      at = (last + 1) & (slots.length - 1);
      slot = 0;
    }
    slots[at + slot] = key;
    slots[at + BUCKET + slot] = TAKEN | value;
  }

  /**
   * Leaves those of the first `count` features that may be in the table, with a few unknown ones among them, and returns
   * how many: it costs less than `find`.
   */
  sift(features: Int32Array, count: number): number {
    const { present, shift } = this;
    let left = 0;
    for (let k = 0; k < count; k++) {
      const key = features[k];
      features[left] = key;
      left += (present[key >>> shift] >>> (key >>> (shift - 5))) & 1;
    }
    return left;
  }

  /**
   * Writes the values of those of the first `count` features that are in the table to `values`, from `from` on, and
   * leaves the others in `features`. `values` must have room for one more.
   *
   * @returns where the values end
   */
  find(features: Int32Array, count: number, values: Int32Array, from: number): number {
    const { slots, shift } = this;
    let left = 0;
    let end = from;
    for (let k = 0; k < count; k++) {
      const key = features[k];
      features[left] = key;
      let at = (key >>> shift) * 2 * BUCKET;
      let value = 0;
      let known = 0;
      for (;;) {
        value =
          (slots[at + 4] & same(slots[at], key)) |
          (slots[at + 5] & same(slots[at + 1], key)) |
          (slots[at + 6] & same(slots[at + 2], key)) |
          (slots[at + 7] & same(slots[at + 3], key));
        known = (value >>> 30) & 1;
        if (known >= slots[at + 7] >>> 31) break;
        at = (at + 2 * BUCKET) & (slots.length - 1);
      }
      values[end] = value & VALUE;
      end += known;
      left += 1 - known;
    }
    return end;
  }
}

/** All bits set where two integers are the same, else none. */
function same(a: number, b: number): number {
  const difference = a ^ b;
  return ~((difference | -difference) >> 31);
}
