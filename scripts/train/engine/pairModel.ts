import { writeFileSync } from 'node:fs';
import { type Feature, FeatureModel, featureWeights } from '../../../src/knowledge/matching/featureModel.js';
import { encodeModel, type ModelFile } from '../../../src/language/engine/modelFile.js';
import { fitLogistic } from './logistic.js';

/** A pair of which it is known whether its two are one, by the values of its features. */
export interface PairExample {
  readonly values: readonly number[];
  readonly right: boolean;
}

/** A pair of a topic of ECB+. */
export interface TopicExample extends PairExample {
  readonly topic: string;
}

const TOPIC_FOLDS = 3;

/**
 * The weights by which the chance that two are one is likeliest to be told right, that of no feature first.
 *
 * @param prior strength of the L2 penalty, as `fitLogistic` has it
 */
export function fitPairs(examples: readonly PairExample[], prior?: number): number[] {
  return fitLogistic(
    examples.map(({ values }) => values),
    examples.map(({ right }) => right),
    prior,
  );
}

/**
 * Writes a model of pairs to src/knowledge/models, and prints what it learned.
 *
 * @param ofOne what the right pairs are: "of one story"
 */
export function writePairModel(
  name: string,
  file: ModelFile,
  features: readonly Feature<never>[],
  examples: readonly PairExample[],
  ofOne: string,
): void {
  const bytes = encodeModel(file);
  writeFileSync(new URL(`../../../src/knowledge/models/${name}.bin`, import.meta.url), bytes);
  const right = examples.filter((example) => example.right).length;
  console.log(`${name}.bin: ${examples.length} pairs, ${right} ${ofOne}; ${bytes.length} bytes`);
  ['(bias)', ...features.map((feature) => feature.name)].forEach((label, k) => {
    console.log(`  ${label.padEnd(24)} ${file.arrays.weights[k].toFixed(2)}`);
  });
}

/** For each topic a model that did not see it. */
export function modelsByTopic<F>(
  examples: readonly TopicExample[],
  features: readonly Feature<F>[],
  modelOf: (examples: readonly TopicExample[]) => ModelFile,
): (topic: string) => FeatureModel<F> {
  const foldOf = (topic: string) => Number(topic) % TOPIC_FOLDS;
  const models = Array.from({ length: TOPIC_FOLDS }, (_, fold) => {
    const file = modelOf(examples.filter(({ topic }) => foldOf(topic) !== fold));
    return new FeatureModel(features, featureWeights(file, features));
  });
  return (topic) => models[foldOf(topic)];
}
