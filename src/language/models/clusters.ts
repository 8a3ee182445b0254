import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { hashLowerCase } from '../gazetteers/hash.js';

const MAGIC = 0x4c434c44; // "DLCL"
const VERSION = 1;
const HEADER_BYTES = 24;
const BUCKETS = 1 << 16;

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

/** What `clusters.bin` holds, before packing: a hash and finest cluster for each word, and the nesting. */
export interface ClusterTable {
  readonly hashes: Uint32Array;
  readonly clusters: Uint16Array;
  readonly parents: readonly Uint16Array[];
}

/**
 * Packs a table: header, parents, the number of words in each bucket of a hash's upper half (bytes), then the lower
 * halves and the clusters in the order of the hashes. Words of equal hash keep the first.
 */
export function packClusters({ hashes, clusters, parents }: ClusterTable): Buffer {
  const order = [...hashes.keys()].sort((a, b) => hashes[a] - hashes[b] || a - b);
  const kept = order.filter((w, k) => k === 0 || hashes[w] !== hashes[order[k - 1]]);
  const counts = new Uint8Array(BUCKETS);
  const low = new Uint16Array(kept.length);
  const values = new Uint16Array(kept.length);
  kept.forEach((w, k) => {
    counts[hashes[w] >>> 16]++;
    low[k] = hashes[w] & 0xffff;
    values[k] = clusters[w];
  });
  const body = Buffer.concat([...parents, counts, low, values].map(bytesOf));
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(MAGIC, 0);
  header.writeUInt32LE(VERSION, 4);
  header.writeUInt32LE(crc32(body), 8);
  header.writeUInt32LE(kept.length, 12);
  return Buffer.concat([header, body]);
}

/** Reads what `packClusters` wrote. Throws an error with the code MODEL_DAMAGED where it is not that. */
export function unpackClusters(file: Buffer, name: string): Clusters {
  const damaged = (why: string) =>
    Object.assign(new Error(`${name}: ${why}; install the package again.`), { code: 'MODEL_DAMAGED' });
  if (file.length < HEADER_BYTES || file.readUInt32LE(0) !== MAGIC)
    throw damaged('not a file of word clusters');
  if (file.readUInt32LE(4) !== VERSION) throw damaged(`format ${file.readUInt32LE(4)}, expected ${VERSION}`);
  const body = Uint8Array.prototype.slice.call(file, HEADER_BYTES);
  if (crc32(body) !== file.readUInt32LE(8)) throw damaged('its checksum does not fit');
  const size = file.readUInt32LE(12);
  let at = 0;
  const words = (length: number) => {
    const view = new Uint16Array(body.buffer, at, length);
    at += length * 2;
    return view;
  };
  const parents = CLUSTER_LEVELS.slice(1).map(() => words(CLUSTER_LEVELS[0]));
  const counts = new Uint8Array(body.buffer, at, BUCKETS);
  at += BUCKETS;
  const low = words(size);
  const clusters = words(size);
  const bucketStart = new Uint32Array(BUCKETS + 1);
  for (let b = 0; b < BUCKETS; b++) bucketStart[b + 1] = bucketStart[b] + counts[b];
  return {
    parents,
    find(text, start, end) {
      const hash = hashLowerCase(text, start, end);
      const key = hash & 0xffff;
      const last = bucketStart[(hash >>> 16) + 1];
      for (let k = bucketStart[hash >>> 16]; k < last; k++) if (low[k] === key) return clusters[k];
      return NO_CLUSTER;
    },
  };
}

let loaded: Clusters | undefined;

/** The clusters that come with the package, read at the first call. */
export function loadClusters(): Clusters {
  loaded ??= unpackClusters(readFileSync(new URL('./clusters.bin', import.meta.url)), 'clusters.bin');
  return loaded;
}

function bytesOf(array: Uint8Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
