import { loadTrainedModel } from '../engine/featureSet.js';
import { JOIN_FEATURES } from './joinFeatures.js';

/** What is trained of this step: the weights of a logistic regression. */
export interface EventModel {
  /** Of `joinFeatures`: whether a mention tells of an event. */
  readonly joining: Float32Array;
}

let loaded: EventModel | undefined;

/** The model from the package's file, read once; throws a `ModelError` where it is damaged. */
export function loadEventModel(): EventModel {
  if (!loaded) {
    const { arrays } = loadTrainedModel(new URL('../models/events.bin', import.meta.url), JOIN_FEATURES);
    loaded = { joining: arrays.joining as Float32Array };
  }
  return loaded;
}
