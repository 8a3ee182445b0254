import type { ModelFile } from '../../../src/language/engine/modelFile.js';
import {
  exponentials,
  forwardBackward,
  isForbidden,
  transitionTable,
  viterbi,
  viterbiAmong,
} from '../../../src/language/engine/sequenceModel.js';
import { randomFrom, shuffle } from './random.js';
import type { NumberedData, SequenceData } from './sequenceData.js';
import { sequenceFile } from './sequenceFile.js';

export interface SequenceTraining {
  /** What the model is for; the `kind` of its file. */
  readonly kind: string;
  readonly labels: readonly string[];
  /** Passes over the data. */
  readonly epochs: number;
  /** Features seen less often are left out. */
  readonly minCount: number;
  readonly seed: number;
  /** Which label may follow which; -1 stands for the beginning and the end. All may when it is left out. */
  readonly allowed?: (from: number, to: number) => boolean;
  /** Called after each pass; `model` makes the file as it would be now. */
  readonly onEpoch?: (epoch: number, model: () => ModelFile) => void;
  /** How many labels of each token decoding looks at, a perceptron's in training too; all when it is left out. */
  readonly candidates?: number;
}

export interface CrfTraining extends SequenceTraining {
  /** AdaGrad's step, 0.1 to 0.3. */
  readonly rate: number;
  /** Strength of the L2 penalty over the whole data: 1 / variance of the weights' Gaussian prior. */
  readonly l2: number;
  /** The pass from whose end on the weights at the ends of passes are averaged; the last ones stand when left out. */
  readonly averageFrom?: number;
  /**
   * Share of the features of each token that a step leaves out at random, so that rare words do not keep common features
   * from learning (Sutton, Sindelar & McCallum 2006, "Reducing weight undertraining"; Srivastava et al. 2014). None when
   * left out.
   */
  readonly dropout?: number;
}

export interface PerceptronTraining extends SequenceTraining {
  /** Cost of a wrong label in decoding while training, so that right paths win by a margin; 0 is the plain perceptron. */
  readonly margin: number;
  /** How many models to train, from seeds one after another, and sum into one, which costs nothing in use; 1 when left out. */
  readonly runs?: number;
  /** The sequences that a pass goes over, by their place in the data; each one once when left out. */
  readonly pass?: ArrayLike<number>;
  /** As in `CrfTraining`. */
  readonly dropout?: number;
  /** See `SequenceFileOptions`. */
  readonly fewestSteps?: number;
}

/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) by stochastic gradient with
 * AdaGrad's steps (Duchi, Hazan & Singer 2011), the L2 penalty applied lazily as weight decay in the same steps.
 */
export function trainCrf(data: SequenceData, options: CrfTraining): ModelFile {
  const { labels, rate, dropout = 0 } = options;
  const size = labels.length;
  const numbered = data.numbered(options.minCount);
  const { sequenceStart } = numbered;
  /** Makes up for the features left out. */
  const scale = 1 / (1 - dropout);
  const sequences = sequenceStart.length - 1;
  const weights = new Float32Array(numbered.keys.length * size);
  const squares = new Float32Array(weights.length);
  const seen = new Int32Array(numbered.keys.length);
  const transitions = transitionTable(size, options.allowed ?? (() => true));
  const transitionSquares = new Float64Array(transitions.length);
  const penalty = options.l2 / sequences;
  const work = new WorkSpace(numbered, size);
  const random = randomFrom(options.seed);
  const order = Int32Array.from({ length: sequences }, (_, sequence) => sequence);
  const expected = new Float64Array(transitions.length);
  const begin = size * size;
  let step = 0;

  const decay = (f: number) => {
    const idle = (step - seen[f]) * penalty * rate;
    seen[f] = step;
    if (idle === 0) return;
    for (let w = f * size; w < f * size + size; w++) {
      if (weights[w] !== 0) weights[w] = weights[w] * Math.max(0, 1 - idle / (Math.sqrt(squares[w]) + 1e-6));
    }
  };

  const mean = new PassMean(weights, transitions, options.averageFrom ?? Number.POSITIVE_INFINITY);
  const file = () => {
    const averaged = mean.get();
    return sequenceFile(options, numbered.keys, averaged.weights, averaged.transitions);
  };

  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    for (const sequence of shuffle(order, random)) {
      step++;
      const from = sequenceStart[sequence];
      const length = sequenceStart[sequence + 1] - from;
      work.take(sequence, dropout, random);
      const { features, tokenStart, emissions, forward, backward } = work;
      for (let k = 0; k < tokenStart[length]; k++) decay(features[k]);
      work.score(weights, scale);
      const potentials = exponentials(transitions);
      forwardBackward(length, size, emissions, transitions, forward, backward, potentials);

      expected.fill(0);
      for (let i = 0; i < length; i++) {
        const at = i * size;
        if (i > 0) work.addPairs(i, potentials, expected);
        let total = 0;
        for (let l = 0; l < size; l++) total += forward[at + l] * backward[at + l];
        const gold = numbered.labels[from + i];
        for (let l = 0; l < size; l++) {
          const probability = (forward[at + l] * backward[at + l]) / total;
          work.gradient[at + l] = (l === gold ? 1 : 0) - probability;
          if (i === 0) expected[begin + l] = probability;
          if (i === length - 1) expected[begin + size + l] = probability;
        }
      }
      for (let i = 0; i < length; i++) {
        const at = i * size;
        for (let k = tokenStart[i]; k < tokenStart[i + 1]; k++) {
          const row = features[k] * size;
          for (let l = 0; l < size; l++) {
            const gradient = scale * work.gradient[at + l];
            if (gradient < 1e-4 && gradient > -1e-4) continue;
            const square = squares[row + l] + gradient * gradient;
            squares[row + l] = square;
            weights[row + l] = weights[row + l] + (rate * gradient) / (Math.sqrt(square) + 1e-6);
          }
        }
      }
      for (let t = 0; t < expected.length; t++) expected[t] = -expected[t];
      work.addGold(sequence, expected, 1);
      for (let t = 0; t < transitions.length; t++) {
        const gradient = expected[t] - penalty * transitions[t];
        if (gradient === 0 || isForbidden(transitions[t])) continue;
        transitionSquares[t] += gradient * gradient;
        transitions[t] = transitions[t] + (rate * gradient) / (Math.sqrt(transitionSquares[t]) + 1e-6);
      }
    }
    for (let f = 0; f < seen.length; f++) decay(f);
    mean.add(epoch);
    options.onEpoch?.(epoch, file);
  }
  return file();
}

/** The mean of a model's weights at the ends of the passes from one on (Polyak & Juditsky 1992, by passes). */
class PassMean {
  private readonly sums: Float32Array;
  private readonly transitionSums: Float64Array;
  private count = 0;

  constructor(
    private readonly weights: Float32Array,
    private readonly transitions: Float64Array,
    private readonly from: number,
  ) {
    this.sums = new Float32Array(from === Number.POSITIVE_INFINITY ? 0 : weights.length);
    this.transitionSums = new Float64Array(transitions.length);
  }

  add(epoch: number): void {
    if (epoch < this.from) return;
    this.count++;
    for (let w = 0; w < this.weights.length; w++) this.sums[w] += this.weights[w];
    for (let t = 0; t < this.transitions.length; t++) this.transitionSums[t] += this.transitions[t];
  }

  get(): { weights: Float32Array; transitions: Float64Array } {
    if (this.count === 0) return { weights: this.weights, transitions: this.transitions };
    return {
      weights: this.sums.map((sum) => sum / this.count),
      transitions: this.transitionSums.map((sum) => sum / this.count),
    };
  }
}

/**
 * Trains an averaged structured perceptron (Collins 2002), with cost-augmented decoding where `margin` is not 0
 * (Taskar, Guestrin & Koller 2003), or the sum of several.
 */
export function trainPerceptron(data: SequenceData, options: PerceptronTraining): ModelFile {
  const { runs = 1, seed } = options;
  const numbered = data.numbered(options.minCount);
  const file = ({ weights, transitions }: Weights) =>
    sequenceFile(options, numbered.keys, weights, transitions);
  const sum = learnPerceptron(numbered, options, seed, file);
  for (let run = 1; run < runs; run++) {
    const { weights, transitions } = learnPerceptron(numbered, options, seed + run, file);
    for (let w = 0; w < weights.length; w++) sum.weights[w] += weights[w];
    for (let t = 0; t < transitions.length; t++) sum.transitions[t] += transitions[t];
  }
  return file(sum);
}

interface Weights {
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
}

function learnPerceptron(
  numbered: NumberedData,
  options: PerceptronTraining,
  seed: number,
  file: (weights: Weights) => ModelFile,
): Weights {
  const { labels, margin, dropout = 0 } = options;
  const size = labels.length;
  /** Makes up for the features left out. */
  const scale = 1 / (1 - dropout);
  const candidates = Math.min(options.candidates ?? size, size);
  const { sequenceStart } = numbered;
  const sequences = sequenceStart.length - 1;
  const weights = new Float32Array(numbered.keys.length * size);
  /** Each change times the step of the change, to average by (Daumé 2006, algorithm 5). */
  const stamped = new Float64Array(weights.length);
  const transitions = transitionTable(size, options.allowed ?? (() => true));
  const stampedTransitions = new Float64Array(transitions.length);
  const change = new Float64Array(transitions.length);
  const work = new WorkSpace(numbered, size);
  const random = randomFrom(seed);
  const order = Int32Array.from(options.pass ?? Array.from({ length: sequences }, (_, sequence) => sequence));
  let step = 0;

  const averaged = (): Weights => ({
    weights: weights.map((weight, w) => weight - stamped[w] / (step + 1)),
    transitions: transitions.map((score, t) =>
      isForbidden(score) ? score : score - stampedTransitions[t] / (step + 1),
    ),
  });

  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    for (const sequence of shuffle(order, random)) {
      step++;
      const from = sequenceStart[sequence];
      const length = sequenceStart[sequence + 1] - from;
      work.take(sequence, dropout, random);
      const { features, tokenStart } = work;
      work.score(weights, scale);
      if (margin !== 0) {
        for (let i = 0; i < length; i++) {
          const gold = numbered.labels[from + i];
          for (let l = 0; l < size; l++) if (l !== gold) work.emissions[i * size + l] += margin;
        }
      }
      work.decode(transitions, candidates);
      let wrong = false;
      for (let i = 0; i < length; i++) {
        const gold = numbered.labels[from + i];
        const best = work.best[i];
        if (gold === best) continue;
        wrong = true;
        for (let k = tokenStart[i]; k < tokenStart[i + 1]; k++) {
          const row = features[k] * size;
          weights[row + gold] += 1;
          stamped[row + gold] += step;
          weights[row + best] -= 1;
          stamped[row + best] -= step;
        }
      }
      if (!wrong) continue;
      change.fill(0);
      work.addGold(sequence, change, 1);
      work.addPath(work.best, length, change, -1);
      for (let t = 0; t < change.length; t++) {
        if (change[t] === 0 || isForbidden(transitions[t])) continue;
        transitions[t] += change[t];
        stampedTransitions[t] += change[t] * step;
      }
    }
    options.onEpoch?.(epoch, () => file(averaged()));
  }
  return averaged();
}

/** Buffers for one sequence at a time. */
class WorkSpace {
  /** The features of the sequence taken. */
  readonly features: Int32Array;
  /** Where the features of each of its tokens begin in `features`, and one more: their end. */
  readonly tokenStart: Int32Array;
  readonly emissions: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly gradient: Float64Array;
  readonly back: Uint8Array;
  readonly best: Uint8Array;
  private readonly pair: Float64Array;
  private length = 0;

  constructor(
    private readonly data: NumberedData,
    private readonly size: number,
  ) {
    let longest = 0;
    let most = 0;
    const { sequenceStart, tokenStart } = data;
    for (let s = 0; s + 1 < sequenceStart.length; s++) {
      const [from, to] = [sequenceStart[s], sequenceStart[s + 1]];
      longest = Math.max(longest, to - from);
      most = Math.max(most, tokenStart[to] - tokenStart[from]);
    }
    this.features = new Int32Array(most);
    this.tokenStart = new Int32Array(longest + 1);
    this.emissions = new Float64Array(longest * size);
    this.forward = new Float64Array(longest * size);
    this.backward = new Float64Array(longest * size);
    this.gradient = new Float64Array(longest * size);
    this.back = new Uint8Array(longest * size);
    this.best = new Uint8Array(longest);
    this.pair = new Float64Array(size * size);
  }

  /** Takes a sequence up, a share of its features left out. */
  take(sequence: number, dropout = 0, random: () => number = () => 1): void {
    const { data, features, tokenStart } = this;
    const from = data.sequenceStart[sequence];
    this.length = data.sequenceStart[sequence + 1] - from;
    let count = 0;
    for (let i = 0; i < this.length; i++) {
      tokenStart[i] = count;
      for (let k = data.tokenStart[from + i]; k < data.tokenStart[from + i + 1]; k++) {
        if (dropout === 0 || random() >= dropout) features[count++] = data.features[k];
      }
    }
    tokenStart[this.length] = count;
  }

  /** Fills `emissions` for the sequence taken. */
  score(weights: Float32Array, scale = 1): void {
    const { features, tokenStart, length, size, emissions } = this;
    emissions.fill(0, 0, length * size);
    for (let i = 0; i < length; i++) {
      const at = i * size;
      for (let k = tokenStart[i]; k < tokenStart[i + 1]; k++) {
        const row = features[k] * size;
        for (let l = 0; l < size; l++) emissions[at + l] = emissions[at + l] + scale * weights[row + l];
      }
    }
  }

  /** Finds the best labels of the sequence, looking at `candidates` of each token. */
  decode(transitions: Float64Array, candidates: number): void {
    const { length, size, emissions, forward, back, best } = this;
    if (candidates === size) viterbi(length, size, emissions, transitions, forward, back, best);
    else viterbiAmong(candidates, length, size, emissions, transitions, forward, back, best);
  }

  /** Adds the probability of each pair of labels at tokens i-1 and i. */
  addPairs(i: number, potentials: Float64Array, expected: Float64Array): void {
    const { size, emissions, forward, backward, pair } = this;
    const at = i * size;
    let top = Number.NEGATIVE_INFINITY;
    for (let l = 0; l < size; l++) top = Math.max(top, emissions[at + l]);
    let total = 0;
    for (let to = 0; to < size; to++) {
      const after = Math.exp(Math.max(emissions[at + to] - top, -300)) * backward[at + to];
      for (let from = 0; from < size; from++) {
        const value = forward[at - size + from] * potentials[from * size + to] * after;
        pair[from * size + to] = value;
        total += value;
      }
    }
    for (let p = 0; p < size * size; p++) expected[p] = expected[p] + pair[p] / total;
  }

  addGold(sequence: number, table: Float64Array, amount: number): void {
    const from = this.data.sequenceStart[sequence];
    const to = this.data.sequenceStart[sequence + 1];
    this.addPath(this.data.labels.subarray(from, to), to - from, table, amount);
  }

  /** Adds an amount for each transition of a path. */
  addPath(path: Uint8Array, length: number, table: Float64Array, amount: number): void {
    const begin = this.size * this.size;
    table[begin + path[0]] += amount;
    for (let i = 1; i < length; i++) table[path[i - 1] * this.size + path[i]] += amount;
    table[begin + this.size + path[length - 1]] += amount;
  }
}
