import { type StatePool, TRANSITIONS } from './transitions.js';

/** The most features a state can have. */
export const MOST_STATE_FEATURES = 160;

/**
 * The features of the states of a sentence, in groups. The features of a group depend on a part of the state only, such as
 * the top of the stack, so that many states of a beam have them in common.
 */
export interface StateFeatures {
  /** How many groups there are. */
  readonly groups: number;
  /**
   * Turns to a state and writes two integers a group to `keys`, the first not below 0: where both are the same for two
   * states of the sentence, the features of the group are the same.
   */
  turnTo(states: StatePool, state: number, keys: Int32Array): void;
  /**
   * Writes the hashes of the features of a group in the state turned to into `out` and returns how many. Their upper
   * bits must be well mixed.
   */
  write(group: number, out: Int32Array): number;
}

/** Scores transitions from features. */
export interface TransitionScorer {
  /** Writes the scores of the transitions, whole numbers, to `out`. May leave anything in `features`. */
  score(features: Int32Array, count: number, out: Float64Array): void;
}

/** Logarithm of how many scores of each group are kept. */
const KEPT_BITS = 9;
/** Elements a kept score takes: two keys and the scores of the transitions. */
const KEPT = 2 + TRANSITIONS;

/**
 * Scores the transitions of a sentence's states, group by group of their features, and keeps the scores of a group for
 * states to come that share it.
 */
export class StateScorer {
  private readonly buffer = new Int32Array(MOST_STATE_FEATURES);
  private readonly sums = new Float64Array(TRANSITIONS);
  private keys = new Int32Array(0);
  private kept = new Int32Array(0);
  private features!: StateFeatures;

  constructor(private readonly weights: TransitionScorer) {}

  /** Turns to the states of another sentence, or of the same after a change of weights. */
  begin(features: StateFeatures): void {
    this.features = features;
    if (this.keys.length !== features.groups * 2) {
      this.keys = new Int32Array(features.groups * 2);
      this.kept = new Int32Array((features.groups * KEPT) << KEPT_BITS);
    }
    this.kept.fill(-1);
  }

  /** Writes the scores of a state's transitions to `out`. */
  score(states: StatePool, state: number, out: Float64Array): void {
    const { features, keys, kept } = this;
    features.turnTo(states, state, keys);
    let [a, b, c] = [0, 0, 0];
    for (let group = 0; group < features.groups; group++) {
      const first = keys[2 * group];
      const second = keys[2 * group + 1];
      const mixed = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b) >>> (32 - KEPT_BITS);
      const at = ((group << KEPT_BITS) + mixed) * KEPT;
      if (kept[at] !== first || kept[at + 1] !== second) {
        this.weights.score(this.buffer, features.write(group, this.buffer), this.sums);
        kept[at] = first;
        kept[at + 1] = second;
        kept[at + 2] = this.sums[0];
        kept[at + 3] = this.sums[1];
        kept[at + 4] = this.sums[2];
      }
      a += kept[at + 2];
      b += kept[at + 3];
      c += kept[at + 4];
    }
    out[0] = a;
    out[1] = b;
    out[2] = c;
  }
}
