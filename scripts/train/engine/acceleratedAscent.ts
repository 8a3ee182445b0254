export interface AscentOptions {
  /** How far each weight's slope can bend: its step is the slope over this. */
  readonly curvature: Float64Array;
  /** Strength of the L2 penalty. */
  readonly penalty: number;
  readonly rounds: number;
  /** Adds the slope of what is to be highest, but for the penalty, at some weights. */
  readonly addSlope: (weights: Float64Array, slope: Float64Array) => void;
}

/**
 * The weights at which a concave function less an L2 penalty is highest: full gradients with momentum (Nesterov 1983), each
 * weight's step bounded by the curvature it can have. The same function gives the same weights.
 */
export function ascend({ curvature, penalty, rounds, addSlope }: AscentOptions): Float32Array<ArrayBuffer> {
  let weights = new Float64Array(curvature.length);
  let ahead = new Float64Array(curvature.length);
  let momentum = 1;
  for (let round = 0; round < rounds; round++) {
    const slope = ahead.map((value) => -penalty * value);
    addSlope(ahead, slope);
    const next = ahead.map((value, k) => value + slope[k] / curvature[k]);
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const pull = (momentum - 1) / nextMomentum;
    ahead = next.map((value, k) => value + pull * (value - weights[k]));
    weights = next;
    momentum = nextMomentum;
  }
  return Float32Array.from(weights);
}
