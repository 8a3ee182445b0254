import { ascend } from './acceleratedAscent.js';

/** What a logistic regression learns from: the features that hold, by index, and whether it is so. */
export interface SparseExample {
  readonly features: readonly number[];
  readonly right: boolean;
}

export interface SparseLogisticOptions {
  /** How many features there are. */
  readonly size: number;
  /** Strength of the L2 penalty, against the sum over all examples. */
  readonly penalty: number;
  readonly rounds: number;
}

/**
 * Fits a logistic regression over sparse binary features with an L2 penalty (`ascend`). The same examples give the same weights.
 */
export function fitSparseLogistic(
  examples: readonly SparseExample[],
  { size, penalty, rounds }: SparseLogisticOptions,
): Float32Array<ArrayBuffer> {
  const curvature = new Float64Array(size).fill(penalty);
  for (const { features } of examples)
    for (const feature of features) curvature[feature] += 0.25 * features.length;
  return ascend({
    curvature,
    penalty,
    rounds,
    addSlope(weights, slope) {
      for (const { features, right } of examples) {
        let sum = 0;
        for (const feature of features) sum += weights[feature];
        const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-sum));
        for (const feature of features) slope[feature] += error;
      }
    },
  });
}
