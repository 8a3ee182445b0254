import { FeatureTable, type FeatureTableArrays } from './featureTable.js';
import { MOST_STATE_FEATURES, type TransitionScorer } from './stateScorer.js';

/** Weights of states' features are integers from minus this to this. */
export const MOST_WEIGHT = 511;

/** Weights of features: the weights of the three transitions, ten bits each, are one value of a table. */
export class PackedWeights implements TransitionScorer {
  private readonly table: FeatureTable;
  private readonly values = new Int32Array(MOST_STATE_FEATURES + 1);

  constructor(arrays: FeatureTableArrays) {
    this.table = new FeatureTable(arrays);
  }

  /**
   * The arrays for features and their weights.
   *
   * @param keyGaps the features' hashes as unsigned integers in order, each less the one before
   * @param weights `[transition * features + feature]`
   */
  static arraysOf(keyGaps: Uint32Array, weights: Int16Array): FeatureTableArrays {
    const count = keyGaps.length;
    const table = FeatureTable.withRoom(count);
    let key = 0;
    for (let f = 0; f < count; f++) {
      key = (key + keyGaps[f]) | 0;
      const [a, b, c] = [weights[f], weights[count + f], weights[2 * count + f]];
      table.add(key, (a + 512) | ((b + 512) << 10) | ((c + 512) << 20));
    }
    return { slots: table.slots, present: table.present };
  }

  score(features: Int32Array, count: number, out: Float64Array): void {
    const { table, values } = this;
    const found = table.find(features, table.sift(features, count), values, 0);
    let [a, b, c] = [0, 0, 0];
    for (let k = 0; k < found; k++) {
      const packed = values[k];
      a += packed & 0x3ff;
      b += (packed >>> 10) & 0x3ff;
      c += packed >>> 20;
    }
    out[0] = a - found * 512;
    out[1] = b - found * 512;
    out[2] = c - found * 512;
  }
}
