import { FeatureTable } from './featureTable.js';
import { shared } from './sharedMemory.js';

/** A feature with weights for at least this share of the labels has a whole row, with one for each. */
const WHOLE = 1 / 4;
/** Rows whose bytes can be added up in 16 bits. */
const MOST_ROWS = 256;
/** The even ones of the four bytes of a word, as numbers of 16 bits. */
const EVEN = 0xff00ff;
/** Added to weights of whole rows, so that none is below 0. */
const BIAS = 128;

/** What the weights of features for labels are made of. */
export interface FeatureRowsArrays {
  /** Of the features with a whole row, the places where these begin. */
  readonly wholeSlots: Int32Array;
  readonly wholePresent: Int32Array;
  /** Whole rows one after another. */
  readonly wholeRows: Int32Array;
  /** Of the other features, the places where their rows begin. */
  readonly partialSlots: Int32Array;
  readonly partialPresent: Int32Array;
  /** Their rows: number of pairs, then each pair as label << 8 | weight as a byte. */
  readonly partialRows: Uint16Array;
}

/** The weights of features for labels. */
export class FeatureRows {
  private readonly words: number;
  private readonly whole: FeatureTable;
  private readonly wholeRows: Int32Array;
  private readonly partial: FeatureTable;
  private readonly partialRows: Uint16Array;
  private readonly found: Int32Array;
  private readonly sums: Int32Array;

  /**
   * @param labels how many labels there are
   * @param most the most features that are looked up at once
   */
  constructor(labels: number, arrays: FeatureRowsArrays, most: number) {
    this.words = wordsOf(labels);
    this.whole = new FeatureTable({ slots: arrays.wholeSlots, present: arrays.wholePresent });
    this.wholeRows = arrays.wholeRows;
    this.partial = new FeatureTable({ slots: arrays.partialSlots, present: arrays.partialPresent });
    this.partialRows = arrays.partialRows;
    this.found = new Int32Array(most + 1);
    this.sums = new Int32Array(this.words * 4);
  }

  /**
   * The arrays for features and their weights.
   *
   * @param keyGaps the features' hashes as unsigned integers in order, each less the one before
   * @param counts how many weights that are not 0 each has
   * @param pairs these of all features one after another, as label << 8 | weight as a byte
   */
  static arraysOf(
    labels: number,
    keyGaps: Uint32Array,
    counts: Uint8Array,
    pairs: Uint16Array,
  ): FeatureRowsArrays {
    const isWhole = (count: number) => count >= labels * WHOLE;
    let wholes = 0;
    let wholePairs = 0;
    for (const count of counts) {
      if (!isWhole(count)) continue;
      wholes++;
      wholePairs += count;
    }
    const words = wordsOf(labels);
    const whole = FeatureTable.withRoom(wholes);
    const wholeRows = shared(Int32Array, wholes * words).fill(BIAS * 0x1010101);
    const partial = FeatureTable.withRoom(counts.length - wholes);
    const partialRows = shared(Uint16Array, counts.length - wholes + pairs.length - wholePairs);
    let wholeRow = 0;
    let partialRow = 0;
    let pair = 0;
    let key = 0;
    for (let f = 0; f < counts.length; f++) {
      key = (key + keyGaps[f]) | 0;
      const count = counts[f];
      const end = pair + count;
      if (isWhole(count)) {
        whole.add(key, wholeRow);
        for (; pair < end; pair++) {
          const label = pairs[pair] >> 8;
          const word = wholeRow + (label >> 2);
          wholeRows[word] = wholeRows[word] + (weightOf(pairs[pair]) << (8 * (label & 3)));
        }
        wholeRow += words;
      } else {
        partial.add(key, partialRow);
        partialRows[partialRow++] = count;
        while (pair < end) partialRows[partialRow++] = pairs[pair++];
      }
    }
    return {
      wholeSlots: whole.slots,
      wholePresent: whole.present,
      wholeRows,
      partialSlots: partial.slots,
      partialPresent: partial.present,
      partialRows,
    };
  }

  /**
   * The sums of the weights of the first `count` features, by label; valid until the next call. Leaves anything in
   * `features`.
   */
  sum(features: Int32Array, count: number): Int32Array {
    const { whole, partial, found, sums } = this;
    sums.fill(0);
    const wholes = whole.find(features, count, found, 0);
    for (let from = 0; from < wholes; from += MOST_ROWS)
      this.addWhole(from, Math.min(wholes, from + MOST_ROWS));
    const rest = partial.sift(features, count - wholes);
    this.addPartial(partial.find(features, rest, found, 0));
    return sums;
  }

  private addWhole(from: number, to: number): void {
    const { words, wholeRows, found, sums } = this;
    const bias = BIAS * (to - from);
    for (let word = 0; word < words; word++) {
      let even = 0;
      let odd = 0;
      for (let k = from; k < to; k++) {
        const four = wholeRows[found[k] + word];
        even = (even + (four & EVEN)) | 0;
        odd = (odd + ((four >>> 8) & EVEN)) | 0;
      }
      const label = word * 4;
      sums[label] = sums[label] + (even & 0xffff) - bias;
      sums[label + 1] = sums[label + 1] + (odd & 0xffff) - bias;
      sums[label + 2] = sums[label + 2] + (even >>> 16) - bias;
      sums[label + 3] = sums[label + 3] + (odd >>> 16) - bias;
    }
  }

  private addPartial(count: number): void {
    const { partialRows, found, sums } = this;
    for (let k = 0; k < count; k++) {
      let row = found[k];
      const end = row + partialRows[row];
      while (row < end) {
        const pair = partialRows[++row];
        const label = pair >> 8;
        sums[label] = sums[label] + weightOf(pair);
      }
    }
  }
}

/** How many words of four weights a whole row takes. */
function wordsOf(labels: number): number {
  return Math.ceil(labels / 4);
}

/** The weight in a pair: its lower byte, which has a sign. */
function weightOf(pair: number): number {
  return (pair << 24) >> 24;
}
