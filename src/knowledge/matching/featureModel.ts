/*
 * Scores over named features, and clusters from them. The names and order of a family's features are tied to its model
 * (../models), which refuses others; how weights are added up and clusters are made may be touched freely as long as the
 * order in which findings come changes nothing.
 */
import { ModelError, type ModelFile, readModel } from '../../language/engine/modelFile.js';

/** What speaks for two findings being one, or against it. Symmetric in the two; pure. */
export interface Feature<F> {
  /** A stable code: "SAME_PLACE". */
  readonly name: string;
  /** How strongly it holds, mostly 0 to 1; 0 where nothing can be said. */
  value(a: F, b: F): number;
}

/** From which chance on findings are one. */
export interface Thresholds {
  /** Of two findings. */
  readonly threshold: number;
  /** Of the many pairs of two large clusters, on average; `threshold` where it isn't given. */
  readonly thresholdOfMany?: number;
}

/** The weights of a logistic regression over named features. */
export interface FeatureWeights extends Required<Thresholds> {
  readonly bias: number;
  /** One a feature, in the order of the features. */
  readonly weights: readonly number[];
}

/** One feature's part in a score. */
export interface Reason {
  readonly feature: string;
  readonly value: number;
  /** What it adds to the logarithm of the odds; may be negative. */
  readonly weight: number;
}

/** What tells how likely two findings are one. */
export interface PairScore<F> extends Thresholds {
  /** 0 to 1. Symmetric; pure. */
  chance(a: F, b: F): number;
}

/**
 * The mean chance from which so many pairs of two clusters make them one: from that of a single pair it comes as close to that
 * of many as the error of a mean falls, by the root of their number.
 */
export function meanThreshold({
  threshold,
  thresholdOfMany = threshold,
}: Thresholds): (pairs: number) => number {
  return (pairs) => thresholdOfMany + (threshold - thresholdOfMany) / Math.sqrt(pairs);
}

/** A trained score of pairs of findings. */
export class FeatureModel<F> implements PairScore<F> {
  constructor(
    private readonly features: readonly Feature<F>[],
    private readonly weights: FeatureWeights,
  ) {}

  get threshold(): number {
    return this.weights.threshold;
  }

  get thresholdOfMany(): number {
    return this.weights.thresholdOfMany;
  }

  chance(a: F, b: F): number {
    let sum = this.weights.bias;
    this.features.forEach((feature, k) => {
      sum += this.weights.weights[k] * feature.value(a, b);
    });
    return logistic(sum);
  }

  /** The features that hold, the strongest first. */
  reasons(a: F, b: F): Reason[] {
    return this.features
      .map(({ name, value }, k) => {
        const held = value(a, b);
        return { feature: name, value: held, weight: held * this.weights.weights[k] };
      })
      .filter(({ weight }) => weight !== 0)
      .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
  }
}

/** The values of all features for a pair, as a model is trained on them: first a 1 for the bias. */
export function featureValues<F>(features: readonly Feature<F>[], a: F, b: F): number[] {
  return [1, ...features.map((feature) => feature.value(a, b))];
}

/** The file of a model: the names of its features in the header, bias and weights as numbers. */
export function featureModelFile(
  kind: string,
  features: readonly Feature<never>[],
  fitted: readonly number[],
  { threshold, thresholdOfMany = threshold }: Thresholds,
): ModelFile {
  return {
    kind,
    header: { features: features.map(({ name }) => name), threshold, thresholdOfMany },
    arrays: { weights: Float64Array.from(fitted) },
  };
}

/**
 * Reads a model.
 *
 * @throws ModelError as `readModel` does, and where the file was trained on other features than these.
 */
export function readFeatureModel<F>(
  url: URL,
  kind: string,
  features: readonly Feature<F>[],
): FeatureModel<F> {
  const file = readModel(url, kind);
  return new FeatureModel(features, featureWeights(file, features));
}

/** The weights in a model's file. @throws ModelError MODEL_FEATURES where it was trained on other features than these */
export function featureWeights<F>(file: ModelFile, features: readonly Feature<F>[]): FeatureWeights {
  const trained = file.header.features as readonly string[];
  const names = features.map(({ name }) => name);
  if (trained.join() !== names.join())
    throw new ModelError(
      'MODEL_FEATURES',
      `The model of ${file.kind} was trained on the features ${trained.join(', ')}, not on ${names.join(', ')}. Train it again.`,
    );
  const [bias, ...weights] = file.arrays.weights;
  const { threshold, thresholdOfMany = threshold } = file.header as unknown as Thresholds;
  return { bias, weights, threshold, thresholdOfMany };
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
