import { EVENT_STATUSES, type EventStatus } from '../../vocabulary/eventStatuses.js';
import { EVENT_TYPES } from '../../vocabulary/eventTypes.js';
import { type FeatureSet, loadTrainedModel } from '../engine/featureSet.js';
import { RELATIONS } from '../syntax/relations.js';
import { TAGS } from '../tagging/tags.js';
import { FACTUALITIES, HAPPENING_TEMPLATES, HAPPENING_WEIGHTS, TELLING_WORDS } from './happeningFeatures.js';
import { familyWords } from './wordFamilies.js';

const STATUSES = Object.keys(EVENT_STATUSES) as EventStatus[];
/** Where `HAPPENING_CLASSES` has what has occurred. */
export const OCCURRED = STATUSES.indexOf('OCCURRED');
/** The places of the other statuses. */
const OTHERS = STATUSES.map((_, k) => k).filter((k) => k !== OCCURRED);

/** What a word that may name an event can tell of: a particular happening of a status, or none. */
export const HAPPENING_CLASSES = [...STATUSES, 'NONE'] as const;
/** Where it has what names none. */
export const NONE = HAPPENING_CLASSES.length - 1;

/** What `happenings.bin` is tied to. */
export const HAPPENING_FEATURES: FeatureSet = {
  model: 'happenings',
  features: { templates: Object.fromEntries(HAPPENING_TEMPLATES.map((name, number) => [name, number])) },
  codes: {
    classes: HAPPENING_CLASSES,
    types: Object.keys(EVENT_TYPES),
    factualities: FACTUALITIES,
    tags: TAGS,
    relations: RELATIONS,
  },
  words: () => ({ telling: TELLING_WORDS, ...familyWords() }),
};

/** Weights of a softmax regression: those of each of `HAPPENING_CLASSES`, one class after another. */
export type HappeningModel = Float32Array;

let loaded: HappeningModel | undefined;

/** The model from the package's file, read once; throws a `ModelError` where it is damaged. */
export function loadHappeningModel(): HappeningModel {
  loaded ??= loadTrainedModel(new URL('../models/happenings.bin', import.meta.url), HAPPENING_FEATURES).arrays
    .weights as Float32Array;
  return loaded;
}

/** What tells what a word tells of, as hashes of features: of its own sentence, and of the article around. */
export interface HappeningFeatures {
  readonly ofSentence: readonly number[];
  readonly ofArticle: readonly number[];
}

/** The chance of each of `HAPPENING_CLASSES`, in their order. */
export function happeningChances(features: readonly number[], model: HappeningModel): number[] {
  const sums = HAPPENING_CLASSES.map((_, k) => {
    let sum = 0;
    for (const each of features) sum += model[k * HAPPENING_WEIGHTS + each];
    return sum;
  });
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The chance of its telling of none at which a word is no event, whatever the lexicon has it for. */
const NONE_FOR_CERTAIN = 0.65;
/** The chance, of those that it tells of a happening at all, that is asked for to say that it occurred: a wrong fact is worst. */
const LEAST_OCCURRED = 0.6;

/**
 * What a word that the lexicon takes for an event tells of: what the rules of grammar say of it is among the features, and how
 * words like it are used in news decides with them.
 *
 * @param chances of `happeningChances`
 * @returns the likeliest status; null where the word names no particular happening of its type
 */
export function likelyStatus(chances: readonly number[]): EventStatus | null {
  if (chances[NONE] >= NONE_FOR_CERTAIN) return null;
  if (chances[OCCURRED] >= LEAST_OCCURRED * (1 - chances[NONE])) return 'OCCURRED';
  return STATUSES[OTHERS.reduce((best, k) => (chances[k] > chances[best] ? k : best))];
}
