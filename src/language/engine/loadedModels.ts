import { type ModelFile, readModel, type StoredModel } from './modelFile.js';
import { readReady } from './readyFile.js';
import { inSharedMemory } from './sharedMemory.js';

/** A model that was read in this process, as its threads hand it on to one another. Its arrays lie in memory that all share. */
export interface LoadedModel extends StoredModel {
  /** Address of its file. */
  readonly address: string;
}

const loaded = new Map<string, LoadedModel>();

/**
 * The model of a file, in the form in which it is looked up. It is read and made ready once; threads that were given it (see
 * `takeModels`) do neither, and use the same memory. Where the build has written it beside its file as it is looked up, that is
 * taken as it is.
 *
 * @param ready makes of what the file holds what is to be kept of it; its arrays are never written to afterwards
 * @throws ModelError as `readModel` does
 */
export function loadModel(
  url: URL,
  kind: string,
  ready: (file: StoredModel) => ModelFile = (file) => file,
): StoredModel {
  const known = loaded.get(url.href) ?? readReady(url);
  if (known !== undefined) {
    loaded.set(url.href, known);
    return known;
  }
  const file = readModel(url, kind);
  const { header, arrays } = ready(file);
  const shared = Object.entries(arrays).map(([name, array]) => [name, inSharedMemory(array)] as const);
  const model = {
    address: url.href,
    kind,
    header,
    arrays: Object.fromEntries(shared),
    checksum: file.checksum,
  };
  loaded.set(url.href, model);
  return model;
}

/** All models that this thread has loaded so far, to be sent to another. */
export function loadedModels(): readonly LoadedModel[] {
  return [...loaded.values()];
}

/** Has this thread use the models of another, of the same build, instead of reading them; to be called before any is loaded. */
export function takeModels(models: readonly LoadedModel[]): void {
  for (const model of models) loaded.set(model.address, model);
}
