import { ModelError, type ModelFile } from './modelFile.js';
import { StatePool, TRANSITIONS } from './transitions.js';

/** The most features a state can have. */
export const MOST_STATE_FEATURES = 160;

/**
 * Writes the hashes of the features of a state into `out` and returns how many. Their upper bits must be well mixed.
 */
export type StateFeatures = (states: StatePool, state: number, out: Int32Array) => number;

/** Scores the transitions of a state from its features. */
export interface TransitionScorer {
  /** Writes the scores of the transitions to `out`. */
  score(features: Int32Array, count: number, out: Float64Array): void;
}

/** Weights of states' features are integers from minus this to this. */
export const MOST_WEIGHT = 511;

/**
 * Weights of features in an open-addressing table: a slot is the feature's hash and one integer that holds the weights of
 * the three transitions, ten bits each, so that a feature costs one access to memory.
 */
export class PackedWeights implements TransitionScorer {
  /** Two elements a slot; packed weights of 0 mark a free one. */
  private readonly slots: Int32Array;
  /** A bit for each of eight times as many stretches of hashes as there are slots: whether a feature lies in it. */
  private readonly present: Uint8Array;
  private readonly shift: number;
  private readonly mask: number;

  /**
   * @param keyGaps the features' hashes as unsigned integers in order, each less the one before
   * @param weights `[transition * features + feature]`
   */
  constructor(keyGaps: Uint32Array, weights: Int16Array) {
    const count = keyGaps.length;
    let bits = 4;
    while (1 << bits < count * 1.5) bits++;
    this.shift = 32 - bits;
    this.mask = (1 << bits) - 1;
    this.slots = new Int32Array(2 << bits);
    this.present = new Uint8Array(1 << bits);
    let key = 0;
    for (let f = 0; f < count; f++) {
      key = (key + keyGaps[f]!) | 0;
      let slot = key >>> this.shift;
      this.present[slot]! |= 1 << ((key >>> (this.shift - 3)) & 7);
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
      const [a, b, c] = [weights[f]!, weights[count + f]!, weights[2 * count + f]!];
      this.slots[slot * 2] = key;
      this.slots[slot * 2 + 1] = (a + 512) | ((b + 512) << 10) | ((c + 512) << 20);
    }
  }

  score(features: Int32Array, count: number, out: Float64Array): void {
    const { slots, present, shift, mask } = this;
    let [a, b, c, found] = [0, 0, 0, 0];
    for (let k = 0; k < count; k++) {
      const key = features[k]!;
      // Most features of a state are unknown: the small table of bits spares a look into the large one.
      if (((present[key >>> shift]! >> ((key >>> (shift - 3)) & 7)) & 1) === 0) continue;
      let slot = (key >>> shift) << 1;
      let packed = slots[slot + 1]!;
      while (packed !== 0 && slots[slot] !== key) {
        slot = (((slot >> 1) + 1) & mask) << 1;
        packed = slots[slot + 1]!;
      }
      if (packed === 0) continue;
      a += packed & 0x3ff;
      b += (packed >>> 10) & 0x3ff;
      c += packed >>> 20;
      found++;
    }
    out[0] = a - found * 512;
    out[1] = b - found * 512;
    out[2] = c - found * 512;
  }
}

/**
 * A transition parser with beam search (Zhang & Clark 2008). States that fall behind the best by more than `margin` are
 * dropped, so that the beam is wide only where the sentence is hard.
 */
export class BeamParser {
  readonly states = new StatePool();
  private readonly features = new Int32Array(MOST_STATE_FEATURES);
  private readonly scores = new Float64Array(TRANSITIONS);
  private readonly candidateState: Int32Array;
  private readonly candidateTransition: Int32Array;
  private readonly candidateScore: Float64Array;
  private candidates = 0;
  private beam: Int32Array;
  private following: Int32Array;

  constructor(
    private readonly scorer: TransitionScorer,
    readonly width: number,
    readonly margin = Number.POSITIVE_INFINITY,
  ) {
    this.candidateState = new Int32Array(width + 1);
    this.candidateTransition = new Int32Array(width + 1);
    this.candidateScore = new Float64Array(width + 1);
    this.beam = new Int32Array(width);
    this.following = new Int32Array(width);
  }

  /** Reads a parser from a file that holds `keyGaps`, `weights` and the header's `beam` and `margin`. @throws ModelError MODEL_DAMAGED */
  static from(file: ModelFile): BeamParser {
    const { beam, margin } = file.header as { beam?: number; margin?: number };
    const { keyGaps, weights } = file.arrays;
    const complete = keyGaps instanceof Uint32Array && weights instanceof Int16Array;
    if (!complete || beam === undefined || margin === undefined) {
      throw new ModelError('MODEL_DAMAGED', `The model of ${file.kind} lacks a part of a parser.`);
    }
    return new BeamParser(new PackedWeights(keyGaps, weights), beam, margin);
  }

  /** Finds the heads of a sentence: indices in it, -1 for the root. Every sentence gets one projective tree. */
  parse(tokens: number, features: StateFeatures, heads: Int32Array): void {
    if (tokens === 0) return;
    this.states.begin(tokens, 2 * tokens * this.width);
    this.beam[0] = 0;
    let size = 1;
    for (let step = 0; step < 2 * tokens; step++) size = this.advance(size, features);
    this.states.heads(this.beam[0]!, heads);
  }

  /**
   * Takes the beam one step on and returns its new size; `beamState(0)` is then the best. For training, which steps
   * through a sentence itself, after `states.begin`.
   */
  advance(size: number, features: StateFeatures): number {
    const { states, candidateScore, candidateState, candidateTransition } = this;
    this.candidates = 0;
    for (let k = 0; k < size; k++) {
      const state = this.beam[k]!;
      const count = features(states, state, this.features);
      this.scorer.score(this.features, count, this.scores);
      for (let transition = 0; transition < TRANSITIONS; transition++) {
        if (states.allows(state, transition)) {
          this.offer(state, transition, states.score[state]! + this.scores[transition]!);
        }
      }
    }
    const least = candidateScore[0]! - this.margin;
    let made = 0;
    while (made < this.candidates && candidateScore[made]! >= least) {
      this.following[made] = states.take(
        candidateState[made]!,
        candidateTransition[made]!,
        candidateScore[made]!,
      );
      made++;
    }
    [this.beam, this.following] = [this.following, this.beam];
    return made;
  }

  beamState(position: number): number {
    return this.beam[position]!;
  }

  /** Puts the first state of a sentence into the beam. */
  restart(): void {
    this.beam[0] = 0;
  }

  /** Keeps a candidate among the best, in order; of equal ones the first. */
  private offer(state: number, transition: number, score: number): void {
    const { candidateScore, candidateState, candidateTransition, width } = this;
    let position = this.candidates;
    if (position === width) {
      if (score <= candidateScore[width - 1]!) return;
      position--;
    } else this.candidates++;
    while (position > 0 && candidateScore[position - 1]! < score) {
      candidateScore[position] = candidateScore[position - 1]!;
      candidateState[position] = candidateState[position - 1]!;
      candidateTransition[position] = candidateTransition[position - 1]!;
      position--;
    }
    candidateScore[position] = score;
    candidateState[position] = state;
    candidateTransition[position] = transition;
  }
}
