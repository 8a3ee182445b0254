import { type FeatureModel, readFeatureModel } from '../matching/featureModel.js';
import { STORY_FEATURES } from './storyFeatures.js';
import type { StoryProfile } from './storyProfile.js';

/** The kind of the model file. */
export const STORY_KIND = 'stories';

let loaded: FeatureModel<StoryProfile> | undefined;

/** What tells whether two articles are of one story; read once. Throws a `ModelError` where the file is no good. */
export function loadStoryModel(): FeatureModel<StoryProfile> {
  loaded ??= readFeatureModel(new URL('../models/stories.bin', import.meta.url), STORY_KIND, STORY_FEATURES);
  return loaded;
}
