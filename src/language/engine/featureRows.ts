import { FeatureTable } from './featureTable.js';

/** A feature with weights for at least this share of the labels has a whole row, with one for each. */
const WHOLE = 1 / 4;
/** Rows whose bytes can be added up in 16 bits. */
const MOST_ROWS = 256;
/** The even ones of the four bytes of a word, as numbers of 16 bits. */
const EVEN = 0xff00ff;
/** Added to weights of whole rows, so that none is below 0. */
const BIAS = 128;

/** The weights of features for labels. */
export class FeatureRows {
  /** How many words of four weights a whole row takes. */
  private readonly words: number;
  private readonly whole: FeatureTable;
  /** Whole rows one after another. The table gives where they begin. */
  private readonly wholeRows: Int32Array;
  private readonly partial: FeatureTable;
  /** Rows of the other features: number of pairs, then each pair as label << 8 | weight as a byte. */
  private readonly partialRows: Uint16Array;
  private readonly found: Int32Array;
  private readonly sums: Int32Array;

  /**
   * @param labels how many labels there are
   * @param keyGaps the features' hashes as unsigned integers in order, each less the one before
   * @param counts how many weights that are not 0 each has
   * @param pairs these of all features one after another, as label << 8 | weight as a byte
   * @param most the most features that are looked up at once
   */
  constructor(labels: number, keyGaps: Uint32Array, counts: Uint8Array, pairs: Uint16Array, most: number) {
    const isWhole = (count: number) => count >= labels * WHOLE;
    let wholes = 0;
    let wholePairs = 0;
    for (const count of counts) {
      if (!isWhole(count)) continue;
      wholes++;
      wholePairs += count;
    }
    this.words = Math.ceil(labels / 4);
    this.whole = new FeatureTable(wholes);
    this.wholeRows = new Int32Array(wholes * this.words);
    this.partial = new FeatureTable(counts.length - wholes);
    this.partialRows = new Uint16Array(counts.length - wholes + pairs.length - wholePairs);
    this.found = new Int32Array(most + 1);
    this.sums = new Int32Array(this.words * 4);
    this.wholeRows.fill(BIAS * 0x1010101);
    let wholeRow = 0;
    let partialRow = 0;
    let pair = 0;
    let key = 0;
    for (let f = 0; f < counts.length; f++) {
      key = (key + keyGaps[f]) | 0;
      const count = counts[f];
      const end = pair + count;
      if (isWhole(count)) {
        this.whole.add(key, wholeRow);
        for (; pair < end; pair++) {
          const label = pairs[pair] >> 8;
          const word = wholeRow + (label >> 2);
          this.wholeRows[word] = this.wholeRows[word] + (weightOf(pairs[pair]) << (8 * (label & 3)));
        }
        wholeRow += this.words;
      } else {
        this.partial.add(key, partialRow);
        this.partialRows[partialRow++] = count;
        while (pair < end) this.partialRows[partialRow++] = pairs[pair++];
      }
    }
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

/** The weight in a pair: its lower byte, which has a sign. */
function weightOf(pair: number): number {
  return (pair << 24) >> 24;
}
