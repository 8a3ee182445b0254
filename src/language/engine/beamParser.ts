import type { FeatureTableArrays } from './featureTable.js';
import { ModelError, type ModelFile } from './modelFile.js';
import { PackedWeights } from './packedWeights.js';
import { type StateFeatures, StateScorer, type TransitionScorer } from './stateScorer.js';
import { StatePool, TRANSITIONS } from './transitions.js';

/**
 * A transition parser with beam search (Zhang & Clark 2008). States that fall behind the best by more than `margin` are
 * dropped, so that the beam is wide only where the sentence is hard.
 */
export class BeamParser {
  readonly states = new StatePool();
  private readonly scorer: StateScorer;
  private readonly scores = new Float64Array(TRANSITIONS);
  private readonly candidateState: Int32Array;
  private readonly candidateTransition: Int32Array;
  private readonly candidateScore: Float64Array;
  private candidates = 0;
  private beam: Int32Array;
  private following: Int32Array;

  constructor(
    weights: TransitionScorer,
    readonly width: number,
    readonly margin = Number.POSITIVE_INFINITY,
  ) {
    this.scorer = new StateScorer(weights);
    this.candidateState = new Int32Array(width + 1);
    this.candidateTransition = new Int32Array(width + 1);
    this.candidateScore = new Float64Array(width + 1);
    this.beam = new Int32Array(width);
    this.following = new Int32Array(width);
  }

  /** The parser of a file that `ready` made. */
  static from({ header, arrays }: ModelFile): BeamParser {
    const { beam, margin } = header as unknown as { beam: number; margin: number };
    return new BeamParser(new PackedWeights(arrays as unknown as FeatureTableArrays), beam, margin);
  }

  /**
   * A file that holds `keyGaps`, `weights` and the header's `beam` and `margin`, in the form in which weights are looked up.
   *
   * @throws ModelError MODEL_DAMAGED
   */
  static ready(file: ModelFile): ModelFile {
    const { beam, margin } = file.header;
    const { keyGaps, weights } = file.arrays;
    const complete = keyGaps instanceof Uint32Array && weights instanceof Int16Array;
    if (!complete || beam === undefined || margin === undefined) {
      throw new ModelError('MODEL_DAMAGED', `The model of ${file.kind} lacks a part of a parser.`);
    }
    return { ...file, arrays: { ...PackedWeights.arraysOf(keyGaps, weights) } };
  }

  /** Finds the heads of a sentence: indices in it, -1 for the root. Every sentence gets one projective tree. */
  parse(tokens: number, features: StateFeatures, heads: Int32Array): void {
    if (tokens === 0) return;
    this.begin(tokens, 2 * tokens * this.width, features);
    let size = 1;
    for (let step = 0; step < 2 * tokens; step++) size = this.advance(size);
    this.states.heads(this.beam[0], heads);
  }

  /** Begins a sentence with its first state in the beam; there is room for `states` more. */
  begin(tokens: number, states: number, features: StateFeatures): void {
    this.states.begin(tokens, states);
    this.scorer.begin(features);
    this.beam[0] = 0;
  }

  /** Writes the scores of a state's transitions to `out`. */
  score(state: number, out: Float64Array): void {
    this.scorer.score(this.states, state, out);
  }

  /**
   * Takes the beam one step on and returns its new size; `beamState(0)` is then the best. For training, which steps
   * through a sentence itself, after `begin`.
   */
  advance(size: number): number {
    const { states, candidateScore, candidateState, candidateTransition } = this;
    this.candidates = 0;
    for (let k = 0; k < size; k++) {
      const state = this.beam[k];
      this.scorer.score(states, state, this.scores);
      for (let transition = 0; transition < TRANSITIONS; transition++) {
        if (states.allows(state, transition)) {
          this.offer(state, transition, states.score[state] + this.scores[transition]);
        }
      }
    }
    const least = candidateScore[0] - this.margin;
    let made = 0;
    while (made < this.candidates && candidateScore[made] >= least) {
      this.following[made] = states.take(
        candidateState[made],
        candidateTransition[made],
        candidateScore[made],
      );
      made++;
    }
    [this.beam, this.following] = [this.following, this.beam];
    return made;
  }

  beamState(position: number): number {
    return this.beam[position];
  }

  /** Keeps a candidate among the best, in order; of equal ones the first. */
  private offer(state: number, transition: number, score: number): void {
    const { candidateScore, candidateState, candidateTransition, width } = this;
    let position = this.candidates;
    if (position === width) {
      if (score <= candidateScore[width - 1]) return;
      position--;
    } else this.candidates++;
    while (position > 0 && candidateScore[position - 1] < score) {
      candidateScore[position] = candidateScore[position - 1];
      candidateState[position] = candidateState[position - 1];
      candidateTransition[position] = candidateTransition[position - 1];
      position--;
    }
    candidateScore[position] = score;
    candidateState[position] = state;
    candidateTransition[position] = transition;
  }
}
