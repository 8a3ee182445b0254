import { BeamParser } from '../../../src/language/engine/beamParser.js';
import { MOST_WEIGHT } from '../../../src/language/engine/packedWeights.js';
import {
  MOST_STATE_FEATURES,
  type StateFeatures,
  type TransitionScorer,
} from '../../../src/language/engine/stateScorer.js';
import { LEFT, RIGHT, SHIFT, type StatePool, TRANSITIONS } from '../../../src/language/engine/transitions.js';
import { randomFrom, shuffle } from './random.js';
import { bestScale } from './sequenceFile.js';

/** The weights of a trained parser as its file keeps them (see `PackedWeights`). */
export interface HeadWeights {
  readonly keyGaps: Uint32Array<ArrayBuffer>;
  readonly weights: Int16Array<ArrayBuffer>;
}

export interface ParserTraining {
  readonly epochs: number;
  readonly beam: number;
  /** How many features the result keeps, those with the largest weights. */
  readonly features: number;
  readonly seed: number;
  /** Called after each pass with the weights as they would be now. */
  readonly onEpoch?: (epoch: number, weights: () => HeadWeights) => void;
}

/** A sentence to learn from: its features by state, made when its turn comes, and its heads (a projective tree). */
export interface ParserExample {
  readonly heads: Int32Array;
  features(): StateFeatures;
}

/**
 * Trains the transitions' weights by the averaged perceptron over beams (Zhang & Clark 2008), updated at the step where
 * the right parse is furthest behind the best (max-violation; Huang, Fayong & Guo 2012).
 */
export function trainParser(examples: readonly ParserExample[], options: ParserTraining): HeadWeights {
  const weights = new TrainingWeights();
  const parser = new BeamParser(weights, options.beam);
  const random = randomFrom(options.seed);
  const order = Int32Array.from(examples, (_, e) => e);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    for (const e of shuffle(order, random)) {
      weights.step++;
      learn(parser, weights, examples[e]);
    }
    options.onEpoch?.(epoch, () => weights.result(options.features));
  }
  return weights.result(options.features);
}

/**
 * The sum of several trained parsers, features with the largest weights kept: training's chance order and chance updates
 * cancel out (parameter mixing; McDonald, Hall & Mann 2010).
 */
export function mixed(parts: readonly HeadWeights[], features: number): HeadWeights {
  const sums = new Map<number, [number, number, number]>();
  for (const { keyGaps, weights } of parts) {
    const count = keyGaps.length;
    let key = 0;
    for (let f = 0; f < count; f++) {
      key += keyGaps[f];
      const sum = sums.get(key) ?? [0, 0, 0];
      for (let t = 0; t < TRANSITIONS; t++) sum[t] += weights[t * count + f];
      sums.set(key, sum);
    }
  }
  const keys = new Uint32Array(sums.size);
  const means = new Float32Array(sums.size * TRANSITIONS);
  let f = 0;
  for (const [key, sum] of sums) {
    keys[f] = key;
    means.set(sum, f++ * TRANSITIONS);
  }
  return headWeights(keys, means, features);
}

/** The `features` largest of the given weights, `[feature * TRANSITIONS + transition]`, as integers of one scale. */
function headWeights(keys: Uint32Array, means: Float32Array, features: number): HeadWeights {
  const size = new Float32Array(keys.length);
  for (let w = 0; w < means.length; w++) {
    const f = Math.floor(w / TRANSITIONS);
    size[f] = Math.max(size[f], Math.abs(means[w]));
  }
  const least = size.slice().sort().at(-Math.min(features, size.length)) ?? 0;
  const scale = bestScale(means, MOST_WEIGHT);
  const kept = Uint32Array.from(keys.keys())
    .filter((f) => size[f] >= least && size[f] >= scale / 2)
    .sort((a, b) => keys[a] - keys[b]);
  const result = {
    keyGaps: Uint32Array.from(kept, (f, k) => keys[f] - (k === 0 ? 0 : keys[kept[k - 1]])),
    weights: new Int16Array(kept.length * TRANSITIONS),
  };
  for (const [k, f] of kept.entries()) {
    for (let t = 0; t < TRANSITIONS; t++) {
      const value = Math.round(means[f * TRANSITIONS + t] / scale);
      result.weights[t * kept.length + k] = Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, value));
    }
  }
  return result;
}

function learn(parser: BeamParser, weights: TrainingWeights, example: ParserExample): void {
  const { heads } = example;
  const { states } = parser;
  const tokens = heads.length;
  const steps = 2 * tokens;
  const features = example.features();
  const children = new Int32Array(tokens + 1);
  for (const head of heads) children[head < 0 ? tokens : head]++;
  parser.begin(tokens, steps * (parser.width + 1), features);
  const scores = new Float64Array(TRANSITIONS);
  let size = 1;
  let gold = 0;
  let worst = 0;
  let worstGold = -1;
  let worstFound = -1;
  for (let step = 0; step < steps; step++) {
    const right = rightTransition(states, gold, heads, children);
    parser.score(gold, scores);
    const score = states.score[gold] + scores[right];
    size = parser.advance(size);
    gold = states.take(gold, right, score);
    const best = parser.beamState(0);
    const violation = states.score[best] - score;
    if (violation >= worst && !samePath(states, best, gold)) {
      worst = violation;
      worstGold = gold;
      worstFound = best;
    }
  }
  if (worstGold < 0) return;
  const right = pathTo(states, worstGold);
  const wrong = pathTo(states, worstFound);
  let same = 0;
  while (states.transition[right[same]] === states.transition[wrong[same]]) same++;
  for (let k = same; k < right.length; k++) {
    update(weights, states, right[k], features, 1);
    update(weights, states, wrong[k], features, -1);
  }
}

/** The states from the second of a parse to the given one. */
function pathTo(states: StatePool, state: number): number[] {
  const path: number[] = [];
  for (let s = state; s > 0; s = states.before[s]) path.push(s);
  return path.reverse();
}

const hashes = new Int32Array(MOST_STATE_FEATURES);

function update(
  weights: TrainingWeights,
  states: StatePool,
  state: number,
  features: StateFeatures,
  amount: number,
): void {
  features.turnTo(states, states.before[state], new Int32Array(features.groups * 2));
  for (let group = 0; group < features.groups; group++) {
    weights.change(hashes, features.write(group, hashes), states.transition[state], amount);
  }
}

/** Whether two states of the same step were reached by the same transitions. */
function samePath(states: StatePool, a: number, b: number): boolean {
  let [x, y] = [a, b];
  while (x > 0 && x !== y) {
    if (states.transition[x] !== states.transition[y]) return false;
    x = states.before[x];
    y = states.before[y];
  }
  return true;
}

/** The transition towards the right tree: children are attached as soon as they have all theirs. */
function rightTransition(states: StatePool, state: number, heads: Int32Array, children: Int32Array): number {
  const { tokens } = states;
  const top = states.top[state];
  if (top === tokens) return SHIFT;
  const head = heads[top];
  if (states.next[state] < tokens && head === states.next[state]) return LEFT;
  const below = states.top[states.below[state]];
  const complete = states.topLefts[state] + states.topRights[state] === children[top];
  if (complete && (head < 0 ? tokens : head) === below && states.allows(state, RIGHT)) return RIGHT;
  return SHIFT;
}

/** Logarithm of the slots of the table in training; a feature that finds it three quarters full is left out. */
const SLOT_BITS = 23;

/** The weights in training: an open-addressing table that features enter when they are first updated. */
class TrainingWeights implements TransitionScorer {
  /** A slot is a hash (0: free) and three weights; the two arrays are views of one buffer. */
  private readonly keys: Int32Array;
  private readonly weights: Float32Array;
  /** Each change times the step of the change, to average by; laid out as the weights. */
  private readonly stamped = new Float64Array(4 << SLOT_BITS);
  private used = 0;
  step = 0;

  constructor() {
    const buffer = new ArrayBuffer(16 << SLOT_BITS);
    this.keys = new Int32Array(buffer);
    this.weights = new Float32Array(buffer);
  }

  score(hashes: Int32Array, count: number, out: Float64Array): void {
    const { weights, keys } = this;
    let [a, b, c] = [0, 0, 0];
    for (let k = 0; k < count; k++) {
      const at = this.find(hashes[k]);
      if (keys[at] === 0) continue;
      a += weights[at + 1];
      b += weights[at + 2];
      c += weights[at + 3];
    }
    out[0] = a;
    out[1] = b;
    out[2] = c;
  }

  change(hashes: Int32Array, count: number, transition: number, amount: number): void {
    for (let k = 0; k < count; k++) {
      const slot = this.find(hashes[k]);
      if (this.keys[slot] === 0) {
        if (this.used >= 3 << (SLOT_BITS - 2)) continue;
        this.used++;
        this.keys[slot] = hashes[k];
      }
      const at = slot + 1 + transition;
      this.weights[at] = this.weights[at] + amount;
      this.stamped[at] = this.stamped[at] + amount * this.step;
    }
  }

  /** The averaged weights of the features that count most. */
  result(features: number): HeadWeights {
    const { keys, weights, stamped } = this;
    const used = new Uint32Array(this.used);
    const means = new Float32Array(this.used * TRANSITIONS);
    let f = 0;
    for (let slot = 0; slot < keys.length; slot += 4) {
      if (keys[slot] === 0) continue;
      used[f] = keys[slot];
      for (let t = 0; t < TRANSITIONS; t++) {
        means[f * TRANSITIONS + t] = weights[slot + 1 + t] - stamped[slot + 1 + t] / (this.step + 1);
      }
      f++;
    }
    return headWeights(used, means, features);
  }

  /** Where the slot of a hash begins: its own, or the free one it would take. */
  private find(hash: number): number {
    const { keys } = this;
    let at = (hash >>> (32 - SLOT_BITS)) << 2;
    while (keys[at] !== hash && keys[at] !== 0) at = (at + 4) & (keys.length - 1);
    return at;
  }
}
