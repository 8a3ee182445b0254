/*
 * The statistical engine: sequence models, the transition parser, pronoun and event weights as files. Tied to every model file:
 * hash.ts, featureNumbers.ts, modelFile.ts and packedWeights.ts; a change there wants all models trained anew. How weights are
 * looked up and added may be touched freely as long as the sums stay the same.
 */
import { createHash } from 'node:crypto';
import { loadModel } from './loadedModels.js';
import { ModelError, type ModelFile } from './modelFile.js';

/**
 * What a model's weights stand for: its features by name, and the facts about words that they read beside the text. The
 * trainer writes the fingerprint of all of it into the model's file; a file with another fingerprint is refused, for its
 * weights would count for other features than they were learned for.
 */
export interface FeatureSet {
  /** The model's kind, which is also its name for `npm run train -- NAME`. */
  readonly model: string;
  /** The numbers of the features by name, for each part of the model. */
  readonly features: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Lists whose positions are values of features: the tag set, the relations. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
  /**
   * The words the features ask about, by list, in any order; for a list that is compiled into a file of its own, that
   * file's checksum. Called when the model is loaded or written.
   */
  readonly words?: () => Readonly<Record<string, Iterable<string> | number>>;
}

/** 16 hexadecimal digits that change with any name, number, code or word of the set, but not with the order of words. */
export function fingerprintOf({ model, features, codes = {}, words }: FeatureSet): string {
  const hash = createHash('sha256').update(model);
  const add = (title: string, lines: readonly string[]) =>
    hash.update(`\n${title}\n`).update(lines.join('\n'));
  for (const [part, numbers] of byName(features)) {
    const entries = Object.entries(numbers).sort(([, a], [, b]) => a - b);
    add(
      `features ${part}`,
      entries.map(([name, number]) => `${number} ${name}`),
    );
  }
  for (const [name, list] of byName(codes)) add(`codes ${name}`, list);
  for (const [name, list] of byName(words?.() ?? {}))
    add(`words ${name}`, typeof list === 'number' ? [`${list}`] : [...new Set(list)].sort());
  return hash.digest('hex').slice(0, 16);
}

function byName<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The model with the fingerprint of the features it was trained on, as a trainer writes it. */
export function withFeatures(file: ModelFile, set: FeatureSet): ModelFile {
  return { ...file, header: { ...file.header, features: fingerprintOf(set) } };
}

/**
 * Loads the trained model of a feature set.
 *
 * @param ready as for `loadModel`
 * @throws ModelError as `loadModel` does, and MODEL_FEATURES where the file's weights are for other features.
 */
export function loadTrainedModel(
  url: URL,
  set: FeatureSet,
  ready: (file: ModelFile) => ModelFile = (file) => file,
): ModelFile {
  return loadModel(url, set.model, (file) => {
    checkFeatures(file, set);
    return ready(file);
  });
}

/** @throws ModelError MODEL_FEATURES where the model's weights are not for these features */
export function checkFeatures({ header }: ModelFile, set: FeatureSet): void {
  const present = fingerprintOf(set);
  if (header.features === present) return;
  throw new ModelError(
    'MODEL_FEATURES',
    `The model of ${set.model} was trained on other features or word lists (${header.features ?? 'it names none'}) than this program has (${present}). Train it again by "npm run train -- ${set.model}"; where the difference can't matter, "npm run train -- --stamp ${set.model}" keeps its weights and says so in its model card.`,
  );
}
