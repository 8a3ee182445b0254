import type { ModelFile } from '../../../src/language/engine/modelFile.js';
import type { KeyTable } from './growable.js';

export interface SequenceFileOptions {
  readonly kind: string;
  readonly labels: readonly string[];
  /** How many labels of each token decoding looks at; all when it is left out. */
  readonly candidates?: number;
  /** The size in steps, 1 to 127, below which a weight is left out: small weights are many and tell little. */
  readonly fewestSteps?: number;
}

/**
 * The file of a trained sequence model. Weights become bytes in steps of one scale, the one of a few candidates with the
 * least squared error; a weight of fewer than `fewestSteps` is left out, and so is a feature without weights.
 *
 * @param weights `[feature * labels.length + label]`
 */
export function sequenceFile(
  { kind, labels, candidates, fewestSteps = 1 }: SequenceFileOptions,
  keys: KeyTable,
  weights: Float32Array,
  transitions: Float64Array,
): ModelFile {
  const size = labels.length;
  const scale = bestScale(weights, 127);
  const order = Int32Array.from({ length: keys.length }, (_, number) => number).sort(
    (a, b) => (keys.key(a) >>> 0) - (keys.key(b) >>> 0),
  );
  const keyGaps: number[] = [];
  const counts: number[] = [];
  const pairs: number[] = [];
  let last = 0;
  for (const number of order) {
    let count = 0;
    for (let label = 0; label < size; label++) {
      const value = Math.max(-127, Math.min(127, Math.round(weights[number * size + label] / scale)));
      if (Math.abs(value) < fewestSteps) continue;
      pairs.push((label << 8) | (value & 0xff));
      count++;
    }
    if (count === 0) continue;
    const key = keys.key(number) >>> 0;
    keyGaps.push(key - last);
    counts.push(count);
    last = key;
  }
  return {
    kind,
    header: { labels, scale, ...(candidates !== undefined && { candidates }) },
    arrays: {
      keyGaps: Uint32Array.from(keyGaps),
      counts: Uint8Array.from(counts),
      pairs: Uint16Array.from(pairs),
      transitions: Float32Array.from(transitions),
    },
  };
}

/** The step by which weights are best written as integers from `-most` to `most`. */
export function bestScale(weights: Float32Array, most: number): number {
  let top = 0;
  for (const weight of weights) top = Math.max(top, Math.abs(weight));
  if (top === 0) return 1;
  let best = top / most;
  let least = Number.POSITIVE_INFINITY;
  for (const share of [1, 0.8, 0.65, 0.5, 0.4, 0.3]) {
    const scale = (top * share) / most;
    let error = 0;
    for (const weight of weights) {
      if (weight === 0) continue;
      const value = Math.max(-most, Math.min(most, Math.round(weight / scale)));
      error += (weight - value * scale) ** 2;
    }
    if (error < least) {
      least = error;
      best = scale;
    }
  }
  return best;
}
