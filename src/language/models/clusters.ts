/*
 * Readers of the word tables that several models share. Tied to all models that were trained on the clusters: clusters.bin as
 * a whole, which their fingerprints hold the checksum of. README.md here is the card of every model.
 */
import { loadModel } from '../engine/loadedModels.js';
import type { ModelFile } from '../engine/modelFile.js';
import { wordTable, wordTableArrays } from './wordTable.js';

/** How many clusters each level has, from the finest to the coarsest. */
export const CLUSTER_LEVELS = [4096, 1024, 256, 64] as const;

/** The code of a word that has no cluster. */
export const NO_CLUSTER = 0xffff;

/**
 * Words in clusters of like meaning and use, nested at four levels: every cluster of a level lies within one of the
 * next. A word is looked up in lower case by its hash, with no string made.
 */
export interface Clusters {
  /** The finest cluster (0 to 4095) of the stretch of text, or NO_CLUSTER. */
  find(text: string, start: number, end: number): number;
  /** `parents[level - 1][c]`: the cluster at `level` (1 to 3) that the finest cluster `c` lies in. */
  readonly parents: readonly Uint16Array[];
}

/** The package's clusters, with the checksum by which models tell whether they were trained on them. */
interface PackagedClusters extends Clusters {
  readonly checksum: number;
}

/** The file of clusters for words' hashes and their finest clusters; `parents` as in `Clusters`. */
export function clustersFile(
  hashes: Uint32Array,
  finest: Uint16Array,
  parents: readonly Uint16Array[],
): ModelFile {
  const levels = Object.fromEntries(parents.map((parent, p) => [`level${p + 1}`, parent]));
  const arrays = { ...wordTableArrays(hashes, finest), ...levels } as ModelFile['arrays'];
  return { kind: 'clusters', header: {}, arrays };
}

/** Clusters from a file as `clustersFile` makes it. */
export function clustersFrom({ arrays }: ModelFile): Clusters {
  return {
    parents: CLUSTER_LEVELS.slice(1).map((_, p) => arrays[`level${p + 1}`] as Uint16Array),
    find: wordTable(arrays, NO_CLUSTER),
  };
}

let loaded: PackagedClusters | undefined;

/** The clusters that come with the package, read at the first call. Throws ModelError. */
export function loadClusters(): PackagedClusters {
  if (!loaded) {
    const file = loadModel(new URL('./clusters.bin', import.meta.url), 'clusters');
    loaded = { ...clustersFrom(file), checksum: file.checksum };
  }
  return loaded;
}
