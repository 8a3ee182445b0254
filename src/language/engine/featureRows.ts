import { FeatureTable } from './featureTable.js';

/** A feature with at least so many labels is a common one. */
const COMMON = 5;

/** The weights of features: a row of pairs of label and weight for each. */
export class FeatureRows {
  private readonly common: FeatureTable;
  private readonly rare: FeatureTable;
  /** Rows one after another: number of pairs, then each pair as label << 8 | weight as a byte. */
  private readonly rows: Uint16Array;
  private readonly found: Int32Array;

  /**
   * @param keyGaps the features' hashes as unsigned integers in order, each less the one before
   * @param counts how many pairs each has
   * @param pairs the pairs of all, as label << 8 | weight as a byte
   * @param most the most features that are looked up at once
   */
  constructor(keyGaps: Uint32Array, counts: Uint8Array, pairs: Uint16Array, most: number) {
    let common = 0;
    let commonPairs = 0;
    for (const count of counts) {
      if (count < COMMON) continue;
      common++;
      commonPairs += count;
    }
    this.common = new FeatureTable(common);
    this.rare = new FeatureTable(counts.length - common);
    this.rows = new Uint16Array(counts.length + pairs.length);
    this.found = new Int32Array(most + 1);
    // The rows of common features lie together, so that the processor's fast memory holds them.
    let commonRow = 0;
    let rareRow = common + commonPairs;
    let pair = 0;
    let key = 0;
    for (let f = 0; f < counts.length; f++) {
      key = (key + keyGaps[f]!) | 0;
      const count = counts[f]!;
      let row = count < COMMON ? rareRow : commonRow;
      (count < COMMON ? this.rare : this.common).add(key, row);
      this.rows[row++] = count;
      for (let k = 0; k < count; k++) this.rows[row++] = pairs[pair++]!;
      if (count < COMMON) rareRow = row;
      else commonRow = row;
    }
  }

  /** Adds the weights of the first `count` features to the sums of the labels. Leaves anything in `features`. */
  add(features: Int32Array, count: number, sums: Int32Array): void {
    const { rows, found, common, rare } = this;
    const some = common.find(features, count, found, 0);
    const rest = rare.sift(features, count - some);
    const all = rare.find(features, rest, found, some);
    for (let k = 0; k < all; k++) {
      let row = found[k]!;
      const end = row + rows[row]!;
      while (row < end) {
        const pair = rows[++row]!;
        const label = pair >> 8;
        sums[label] = sums[label]! + ((pair << 24) >> 24);
      }
    }
  }
}
