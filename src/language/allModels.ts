import { plainDocument } from '../documents/document.js';
import { analyse } from './analyse.js';
import { type LoadedModel, loadedModels } from './engine/loadedModels.js';
import { writeReady } from './engine/readyFile.js';
import { loadHappeningModel } from './events/happenings.js';
import { loadLanguageModel } from './identification/languageModel.js';
import { PACKS } from './packs/packs.js';

/** Loads what analyses of all languages read, and gives all models that this thread has loaded. */
export function loadAllModels(): readonly LoadedModel[] {
  for (const pack of PACKS) analyse(plainDocument('It began.'), pack);
  // So short a text asks nothing of these.
  loadLanguageModel();
  loadHappeningModel();
  return loadedModels();
}

/** Writes all models beside their files as they are looked up: a step of the build, by which each start reads them sooner. */
export function writeReadyModels(): void {
  for (const model of loadAllModels()) writeReady(model);
}
