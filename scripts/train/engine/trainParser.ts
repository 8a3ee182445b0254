import {
  BeamParser,
  MOST_STATE_FEATURES,
  MOST_WEIGHT,
  type StateFeatures,
  type TransitionScorer,
} from '../../../src/language/engine/beamParser.js';
import { LEFT, RIGHT, SHIFT, type StatePool, TRANSITIONS } from '../../../src/language/engine/transitions.js';
import { randomFrom, shuffle } from './random.js';
import { bestScale } from './sequenceFile.js';

/** Smaller weights are left out. */
const LEAST_WEIGHT = 1;

export interface ParserTraining {
  readonly epochs: number;
  readonly beam: number;
  /** Logarithm of the number of slots that features are hashed to. */
  readonly bits: number;
  readonly seed: number;
  /** Called after each pass with the weights as they would be now. */
  readonly onEpoch?: (epoch: number, weights: () => Int16Array<ArrayBuffer>) => void;
}

/** A sentence to learn from: its features by state, made when its turn comes, and its heads (a projective tree). */
export interface ParserExample {
  readonly heads: Int32Array;
  features(): StateFeatures;
}

/**
 * Trains the transitions' weights by the averaged perceptron over beams (Zhang & Clark 2008), updated at the step where
 * the right parse is furthest behind the best (max-violation; Huang, Fayong & Guo 2012).
 *
 * @returns weights as `PackedWeights` takes them
 */
export function trainParser(
  examples: readonly ParserExample[],
  options: ParserTraining,
): Int16Array<ArrayBuffer> {
  const weights = new TrainingWeights(options.bits);
  const parser = new BeamParser(weights, options.beam);
  const random = randomFrom(options.seed);
  const order = Int32Array.from(examples, (_, e) => e);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    for (const e of shuffle(order, random)) {
      weights.step++;
      learn(parser, weights, examples[e]!);
    }
    options.onEpoch?.(epoch, () => weights.integers());
  }
  return weights.integers();
}

const features = new Int32Array(MOST_STATE_FEATURES);

function learn(parser: BeamParser, weights: TrainingWeights, example: ParserExample): void {
  const { heads } = example;
  const { states } = parser;
  const tokens = heads.length;
  const steps = 2 * tokens;
  const write = example.features();
  const children = new Int32Array(tokens + 1);
  for (const head of heads) children[head < 0 ? tokens : head]!++;
  states.begin(tokens, steps * (parser.width + 1));
  parser.restart();
  const scores = new Float64Array(TRANSITIONS);
  let size = 1;
  let gold = 0;
  let worst = 0;
  let worstGold = -1;
  let worstFound = -1;
  for (let step = 0; step < steps; step++) {
    const right = rightTransition(states, gold, heads, children);
    weights.score(features, write(states, gold, features), scores);
    const score = states.score[gold]! + scores[right]!;
    size = parser.advance(size, write);
    gold = states.take(gold, right, score);
    const best = parser.beamState(0);
    const violation = states.score[best]! - score;
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
  while (states.transition[right[same]!] === states.transition[wrong[same]!]) same++;
  for (let k = same; k < right.length; k++) {
    update(weights, states, right[k]!, write, 1);
    update(weights, states, wrong[k]!, write, -1);
  }
}

/** The states from the second of a parse to the given one. */
function pathTo(states: StatePool, state: number): number[] {
  const path: number[] = [];
  for (let s = state; s > 0; s = states.before[s]!) path.push(s);
  return path.reverse();
}

function update(
  weights: TrainingWeights,
  states: StatePool,
  state: number,
  write: StateFeatures,
  amount: number,
): void {
  const count = write(states, states.before[state]!, features);
  weights.change(features, count, states.transition[state]!, amount);
}

/** Whether two states of the same step were reached by the same transitions. */
function samePath(states: StatePool, a: number, b: number): boolean {
  let [x, y] = [a, b];
  while (x > 0 && x !== y) {
    if (states.transition[x] !== states.transition[y]) return false;
    x = states.before[x]!;
    y = states.before[y]!;
  }
  return true;
}

/** The transition towards the right tree: children are attached as soon as they have all theirs. */
function rightTransition(states: StatePool, state: number, heads: Int32Array, children: Int32Array): number {
  const { tokens } = states;
  const top = states.top[state]!;
  if (top === tokens) return SHIFT;
  const head = heads[top]!;
  if (states.next[state]! < tokens && head === states.next[state]) return LEFT;
  const below = states.top[states.below[state]!]!;
  const complete = states.topLefts[state]! + states.topRights[state]! === children[top];
  if (complete && (head < 0 ? tokens : head) === below && states.allows(state, RIGHT)) return RIGHT;
  return SHIFT;
}

class TrainingWeights implements TransitionScorer {
  private readonly weights: Float32Array;
  /** Each change times the step of the change, to average by. */
  private readonly stamped: Float64Array;
  private readonly shift: number;
  step = 0;

  constructor(bits: number) {
    this.shift = 32 - bits;
    this.weights = new Float32Array(4 << bits);
    this.stamped = new Float64Array(4 << bits);
  }

  score(hashes: Int32Array, count: number, out: Float64Array): void {
    const { weights, shift } = this;
    let [a, b, c] = [0, 0, 0];
    for (let k = 0; k < count; k++) {
      const at = (hashes[k]! >>> shift) * 4;
      a += weights[at]!;
      b += weights[at + 1]!;
      c += weights[at + 2]!;
    }
    out[0] = a;
    out[1] = b;
    out[2] = c;
  }

  change(hashes: Int32Array, count: number, transition: number, amount: number): void {
    for (let k = 0; k < count; k++) {
      const at = (hashes[k]! >>> this.shift) * 4 + transition;
      this.weights[at] = this.weights[at]! + amount;
      this.stamped[at] = this.stamped[at]! + amount * this.step;
    }
  }

  /** The averaged weights as integers in steps of one scale; those that would hardly count are 0. */
  integers(): Int16Array<ArrayBuffer> {
    const mean = new Float32Array(this.weights.length);
    for (let w = 0; w < mean.length; w++) mean[w] = this.weights[w]! - this.stamped[w]! / (this.step + 1);
    const scale = bestScale(mean, MOST_WEIGHT);
    const slots = mean.length / 4;
    const integers = new Int16Array(slots * TRANSITIONS);
    for (let slot = 0; slot < slots; slot++) {
      for (let transition = 0; transition < TRANSITIONS; transition++) {
        const value = Math.max(
          -MOST_WEIGHT,
          Math.min(MOST_WEIGHT, Math.round(mean[slot * 4 + transition]! / scale)),
        );
        if (Math.abs(value) >= LEAST_WEIGHT) integers[transition * slots + slot] = value;
      }
    }
    return integers;
  }
}
