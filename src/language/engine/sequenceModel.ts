import { FeatureRows, type FeatureRowsArrays } from './featureRows.js';
import { ModelError, type ModelFile } from './modelFile.js';

/**
 * Writes the hashes of the features of token `i` into `out` and returns how many there are. It may be called for the
 * tokens of a sequence in any order, and must not write more than `MOST_FEATURES`.
 */
export type FeatureWriter = (i: number, out: Int32Array) => number;

/** The most features one token can have. */
export const MOST_FEATURES = 512;

/** Score of a transition that can't be. */
const NEVER = -1e9;

/** What the header of a sequence model says. */
interface SequenceHeader {
  readonly labels: readonly string[];
  readonly scale: number;
  readonly candidates?: number;
}

/**
 * A first-order linear-chain model over integer features: each (feature, label) pair has a weight, and so has each pair
 * of neighbouring labels (Lafferty, McCallum & Pereira 2001; Collins 2002). Trained by `trainCrf` or `trainPerceptron`,
 * it labels a sequence by Viterbi's algorithm, and a CRF gives marginal probabilities by the forward-backward algorithm.
 *
 * Labels are small integers, indices into `labels`. An instance keeps buffers between calls and is not re-entrant.
 */
export class SequenceModel {
  readonly labels: readonly string[];
  private readonly size: number;
  /** How many labels of each token, those with the highest scores, Viterbi's algorithm looks at. */
  private readonly candidates: number;
  private readonly rows: FeatureRows;
  private readonly scale: number;
  /** [from * size + to], then the scores of beginning and of ending with each label. */
  private readonly transitions: Float64Array;
  private readonly features = new Int32Array(MOST_FEATURES);
  private emissions = new Float64Array(0);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private back = new Uint8Array(0);

  /** Of a file that `ready` made, or that it can make ready. @throws ModelError MODEL_DAMAGED */
  constructor(file: ModelFile) {
    const { header, arrays } = file.arrays.keyGaps === undefined ? file : SequenceModel.ready(file);
    const { labels, scale, candidates } = header as unknown as SequenceHeader;
    const { transitions } = arrays;
    if (transitions === undefined)
      throw new ModelError('MODEL_DAMAGED', `The model of ${file.kind} lacks a part of a sequence model.`);
    this.labels = labels;
    this.size = labels.length;
    this.candidates = Math.min(candidates ?? labels.length, labels.length);
    this.scale = scale;
    this.transitions = Float64Array.from(transitions);
    this.rows = new FeatureRows(this.size, arrays as unknown as FeatureRowsArrays, MOST_FEATURES);
  }

  /**
   * A file that holds `keyGaps`, `counts`, `pairs` and `transitions` (see `sequenceFile` of the training scripts), in the form in
   * which weights are looked up; what else it holds stays.
   *
   * @throws ModelError MODEL_DAMAGED
   */
  static ready(file: ModelFile): ModelFile {
    const { labels, scale } = file.header as Partial<SequenceHeader>;
    const { keyGaps, counts, pairs, ...others } = file.arrays;
    const complete =
      labels !== undefined &&
      scale !== undefined &&
      keyGaps instanceof Uint32Array &&
      counts instanceof Uint8Array &&
      pairs instanceof Uint16Array &&
      others.transitions instanceof Float32Array;
    if (!complete)
      throw new ModelError('MODEL_DAMAGED', `The model of ${file.kind} lacks a part of a sequence model.`);
    return {
      ...file,
      arrays: { ...others, ...FeatureRows.arraysOf(labels.length, keyGaps, counts, pairs) },
    };
  }

  /**
   * The most probable labels of a sequence of `length` tokens, written to `out` (label indices).
   *
   * @returns the score of the sequence; only differences between scores mean anything.
   */
  label(length: number, features: FeatureWriter, out: Uint8Array): number {
    this.score(length, features);
    return this.viterbi(length, out);
  }

  /** Scores the labels of each token, for `viterbi` and `marginals` of the same sequence. */
  score(length: number, features: FeatureWriter): void {
    const { size, rows, scale } = this;
    this.reserve(length);
    for (let i = 0; i < length; i++) {
      const sums = rows.sum(this.features, features(i, this.features));
      const at = i * size;
      for (let label = 0; label < size; label++) this.emissions[at + label] = sums[label] * scale;
    }
  }

  /**
   * The weights of each feature of a single token, in the order in which they are written, by label; and last those of
   * each label itself. For explanations: it looks every feature up alone.
   */
  weightsOf(features: FeatureWriter): { features: Float64Array[]; labels: Float64Array } {
    const { size, rows, scale, transitions } = this;
    const hashes = this.features.slice(0, features(0, this.features));
    return {
      features: Array.from(hashes, (hash) => {
        this.features[0] = hash;
        return Float64Array.from(rows.sum(this.features, 1).subarray(0, size), (sum) => sum * scale);
      }),
      labels: Float64Array.from(
        { length: size },
        (_, label) => transitions[size * size + label] + transitions[size * size + size + label],
      ),
    };
  }

  /** How much a model of two labels prefers the second for a single token. */
  margin(features: FeatureWriter): number {
    this.score(1, features);
    return this.emissions[1] - this.emissions[0];
  }

  /** The best labels for the emissions that `score` left. */
  viterbi(length: number, out: Uint8Array): number {
    const { size, candidates, emissions, transitions, forward, back } = this;
    if (candidates === size) return viterbi(length, size, emissions, transitions, forward, back, out);
    return viterbiAmong(candidates, length, size, emissions, transitions, forward, back, out);
  }

  /**
   * The best labels of those sequences that have `label` at one token or more, for the emissions that `score` left:
   * Viterbi's algorithm over pairs of a label and whether `label` has come.
   */
  viterbiUsing(length: number, label: number, out: Uint8Array): number {
    const { size, emissions, transitions } = this;
    const doubled = size * 2;
    const table = transitionTable(doubled, (from, to) =>
      to < 0 ? from >= size : to % size === label ? to >= size : to < size ? from < size : from >= size,
    );
    const of = (state: number) => state % size;
    for (let from = 0; from < doubled; from++) {
      for (let to = 0; to < doubled; to++)
        table[from * doubled + to] += transitions[of(from) * size + of(to)];
      table[doubled * doubled + from] += transitions[size * size + of(from)];
      table[doubled * doubled + doubled + from] += transitions[size * size + size + of(from)];
    }
    const both = new Float64Array(length * doubled);
    for (let i = 0; i < length; i++) {
      for (let l = 0; l < doubled; l++) both[i * doubled + l] = emissions[i * size + (l % size)];
    }
    const best = new Float64Array(length * doubled);
    const score = viterbi(length, doubled, both, table, best, new Uint8Array(length * doubled), out);
    for (let i = 0; i < length; i++) out[i] = out[i] % size;
    return score;
  }

  /** The logarithm of the probability of a labelling, for the emissions that `score` left. Meaningful for a CRF only. */
  logProbability(length: number, labels: ArrayLike<number>): number {
    if (length === 0) return 0;
    const { size, emissions, transitions } = this;
    const total = forwardBackward(length, size, emissions, transitions, this.forward, this.backward);
    let path = transitions[size * size + labels[0]] + transitions[size * size + size + labels[length - 1]];
    for (let i = 0; i < length; i++) {
      path += emissions[i * size + labels[i]];
      if (i > 0) path += transitions[labels[i - 1] * size + labels[i]];
    }
    return path - total;
  }

  /**
   * The probability of each label at each token, `[i * labels.length + label]`, for the emissions that `score` left.
   * Meaningful for a CRF only. The array is valid until the next call.
   */
  marginals(length: number): Float64Array {
    const { size } = this;
    forwardBackward(length, size, this.emissions, this.transitions, this.forward, this.backward);
    for (let at = 0; at < length * size; at += size) {
      let total = 0;
      for (let label = 0; label < size; label++)
        total += this.forward[at + label] * this.backward[at + label];
      for (let label = 0; label < size; label++) {
        this.forward[at + label] = (this.forward[at + label] * this.backward[at + label]) / total;
      }
    }
    return this.forward;
  }

  private reserve(length: number): void {
    const needed = length * this.size;
    if (this.emissions.length >= needed) return;
    this.emissions = new Float64Array(needed * 2);
    this.forward = new Float64Array(needed * 2);
    this.backward = new Float64Array(needed * 2);
    this.back = new Uint8Array(needed * 2);
  }
}

/** Number of elements of a transition table: pairs of labels, beginnings, endings. */
export function transitionCount(size: number): number {
  return size * size + 2 * size;
}

/**
 * A transition table that forbids what `allowed` refuses: 0 where a label may follow another, else a score no path can
 * outweigh. `from` is -1 at the beginning of a sequence, `to` -1 at its end.
 */
export function transitionTable(size: number, allowed: (from: number, to: number) => boolean): Float64Array {
  const table = new Float64Array(transitionCount(size));
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) if (!allowed(a, b)) table[a * size + b] = NEVER;
    if (!allowed(-1, a)) table[size * size + a] = NEVER;
    if (!allowed(a, -1)) table[size * size + size + a] = NEVER;
  }
  return table;
}

/** Whether a transition is forbidden. */
export function isForbidden(score: number): boolean {
  return score <= NEVER / 2;
}

/** Viterbi's algorithm; `best` and `back` are work space of `length * size`. Returns the best score. */
export function viterbi(
  length: number,
  size: number,
  emissions: Float64Array,
  transitions: Float64Array,
  best: Float64Array,
  back: Uint8Array,
  out: Uint8Array,
): number {
  if (length === 0) return 0;
  const begin = size * size;
  const finish = begin + size;
  for (let label = 0; label < size; label++) best[label] = emissions[label] + transitions[begin + label];
  for (let i = 1; i < length; i++) {
    const at = i * size;
    const before = at - size;
    for (let to = 0; to < size; to++) {
      let top = best[before] + transitions[to];
      let from = 0;
      for (let label = 1; label < size; label++) {
        const score = best[before + label] + transitions[label * size + to];
        if (score > top) {
          top = score;
          from = label;
        }
      }
      best[at + to] = top + emissions[at + to];
      back[at + to] = from;
    }
  }
  const last = (length - 1) * size;
  let label = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let candidate = 0; candidate < size; candidate++) {
    const score = best[last + candidate] + transitions[finish + candidate];
    if (score > top) {
      top = score;
      label = candidate;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    out[i] = label;
    label = back[i * size + label];
  }
  return top;
}

/**
 * Viterbi's algorithm over the `candidates` labels of each token that have the highest emissions: much faster than over
 * all where labels are many. Only for a model without forbidden transitions.
 */
export function viterbiAmong(
  candidates: number,
  length: number,
  size: number,
  emissions: Float64Array,
  transitions: Float64Array,
  best: Float64Array,
  back: Uint8Array,
  out: Uint8Array,
): number {
  if (length === 0) return 0;
  const begin = size * size;
  const finish = begin + size;
  const labels = new Uint8Array(length * candidates);
  for (let i = 0; i < length; i++) {
    const at = i * candidates;
    highest(emissions, i * size, size, labels, at, candidates);
    for (let k = at; k < at + candidates; k++) {
      const to = labels[k];
      let top = i === 0 ? transitions[begin + to] : Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let j = at - candidates; j >= 0 && j < at; j++) {
        const score = best[j] + transitions[labels[j] * size + to];
        if (score > top) {
          top = score;
          from = j - at + candidates;
        }
      }
      best[k] = top + emissions[i * size + to];
      back[k] = from;
    }
  }
  const last = (length - 1) * candidates;
  let choice = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < candidates; k++) {
    const score = best[last + k] + transitions[finish + labels[last + k]];
    if (score > top) {
      top = score;
      choice = k;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    out[i] = labels[i * candidates + choice];
    choice = back[i * candidates + choice];
  }
  return top;
}

/** Writes the labels of the `count` highest scores to `labels`, highest first; of equal ones the first. */
function highest(
  scores: Float64Array,
  from: number,
  size: number,
  labels: Uint8Array,
  to: number,
  count: number,
): void {
  let kept = 0;
  for (let label = 0; label < size; label++) {
    const score = scores[from + label];
    if (kept === count && score <= scores[from + labels[to + count - 1]]) continue;
    let k = kept < count ? kept++ : count - 1;
    while (k > 0 && scores[from + labels[to + k - 1]] < score) {
      labels[to + k] = labels[to + k - 1];
      k--;
    }
    labels[to + k] = label;
  }
}

/**
 * The forward-backward algorithm (Rabiner 1989), scaled at each token so that nothing underflows: afterwards
 * `forward[i, l] * backward[i, l]` is in proportion to the probability of label l at token i. Returns the logarithm of
 * the partition function.
 */
export function forwardBackward(
  length: number,
  size: number,
  emissions: Float64Array,
  transitions: Float64Array,
  forward: Float64Array,
  backward: Float64Array,
  potentials = exponentials(transitions),
): number {
  if (length === 0) return 0;
  const begin = size * size;
  const finish = begin + size;
  let logarithm = 0;
  for (let i = 0; i < length; i++) {
    const at = i * size;
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < size; label++) top = Math.max(top, emissions[at + label]);
    let total = 0;
    for (let to = 0; to < size; to++) {
      let sum = 0;
      if (i === 0) sum = potentials[begin + to];
      else
        for (let from = 0; from < size; from++)
          sum += forward[at - size + from] * potentials[from * size + to];
      const value = sum * potential(emissions[at + to] - top);
      forward[at + to] = value;
      total += value;
    }
    for (let label = 0; label < size; label++) forward[at + label] = forward[at + label] / total;
    logarithm += top + Math.log(total);
  }
  const last = (length - 1) * size;
  let ending = 0;
  for (let label = 0; label < size; label++) {
    backward[last + label] = potentials[finish + label];
    ending += forward[last + label] * potentials[finish + label];
  }
  const products = new Float64Array(size);
  for (let i = length - 2; i >= 0; i--) {
    const at = i * size;
    const after = at + size;
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < size; label++) top = Math.max(top, emissions[after + label]);
    let total = 0;
    for (let label = 0; label < size; label++) {
      products[label] = potential(emissions[after + label] - top) * backward[after + label];
    }
    for (let from = 0; from < size; from++) {
      let sum = 0;
      for (let to = 0; to < size; to++) sum += potentials[from * size + to] * products[to];
      backward[at + from] = sum;
      total += sum;
    }
    for (let label = 0; label < size; label++) backward[at + label] = backward[at + label] / total;
  }
  return logarithm + Math.log(ending);
}

/** The exponentials of a transition table; 0 for what is forbidden. */
export function exponentials(transitions: Float64Array): Float64Array {
  return transitions.map((score) => (isForbidden(score) ? 0 : Math.exp(score)));
}

/** exp, floored so that a path is never lost to underflow. */
function potential(score: number): number {
  return Math.exp(Math.max(score, -300));
}
