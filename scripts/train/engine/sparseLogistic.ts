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
  /** Features that may speak against alone: their weights are held at 0 or below. */
  readonly against?: ReadonlySet<number>;
}

/**
 * Fits a logistic regression over sparse binary features with an L2 penalty: full gradients with momentum (Nesterov 1983),
 * each weight's step bounded by the curvature it can have, and projected where a sign is asked for. The same examples give the same weights.
 */
export function fitSparseLogistic(
  examples: readonly SparseExample[],
  { size, penalty, rounds, against = new Set() }: SparseLogisticOptions,
): Float32Array<ArrayBuffer> {
  let weights = new Float64Array(size);
  let ahead = new Float64Array(size);
  const curvature = new Float64Array(size).fill(penalty);
  for (const { features } of examples)
    for (const feature of features) curvature[feature] += 0.25 * features.length;
  let momentum = 1;
  for (let round = 0; round < rounds; round++) {
    const gradient = ahead.map((value) => -penalty * value);
    for (const { features, right } of examples) {
      let sum = 0;
      for (const feature of features) sum += ahead[feature];
      const slope = (right ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      for (const feature of features) gradient[feature] += slope;
    }
    const next = ahead.map((value, k) => {
      const moved = value + gradient[k] / curvature[k];
      return against.has(k) ? Math.min(moved, 0) : moved;
    });
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const pull = (momentum - 1) / nextMomentum;
    ahead = next.map((value, k) => value + pull * (value - weights[k]));
    weights = next;
    momentum = nextMomentum;
  }
  return Float32Array.from(weights);
}
