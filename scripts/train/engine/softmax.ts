import { ascend } from './acceleratedAscent.js';

/** What a softmax regression learns from: the features that hold, and the classes of which one is right. */
export interface ClassExample {
  readonly features: readonly number[];
  readonly classes: readonly number[];
}

export interface SoftmaxOptions {
  /** How many features there are, and how many classes. */
  readonly size: number;
  readonly classes: number;
  /** Strength of the L2 penalty, against the sum over all examples. */
  readonly penalty: number;
  readonly rounds: number;
}

/**
 * Fits a softmax regression over sparse binary features with an L2 penalty (`ascend`). Where several classes may be right, the
 * likelihood is that of one of them. The same examples give the same weights.
 *
 * @returns the weights of each class, one class after another
 */
export function fitSoftmax(
  examples: readonly ClassExample[],
  { size, classes, penalty, rounds }: SoftmaxOptions,
): Float32Array<ArrayBuffer> {
  const curvature = new Float64Array(size * classes).fill(penalty);
  for (const { features } of examples)
    for (let k = 0; k < classes; k++)
      for (const feature of features) curvature[k * size + feature] += 0.5 * features.length;
  const chances = new Float64Array(classes);
  return ascend({
    curvature,
    penalty,
    rounds,
    addSlope(weights, slope) {
      for (const { features, classes: right } of examples) {
        softmax(features, weights, size, chances);
        const ofRight = right.reduce((sum, each) => sum + chances[each], 0);
        for (let k = 0; k < classes; k++) {
          const wanted = right.includes(k) ? chances[k] / ofRight : 0;
          for (const feature of features) slope[k * size + feature] += wanted - chances[k];
        }
      }
    },
  });
}

function softmax(
  features: readonly number[],
  weights: Float64Array,
  size: number,
  chances: Float64Array,
): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < chances.length; k++) {
    let sum = 0;
    for (const feature of features) sum += weights[k * size + feature];
    chances[k] = sum;
    highest = Math.max(highest, sum);
  }
  let total = 0;
  for (let k = 0; k < chances.length; k++) {
    chances[k] = Math.exp(chances[k] - highest);
    total += chances[k];
  }
  for (let k = 0; k < chances.length; k++) chances[k] /= total;
}
