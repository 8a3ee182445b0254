import { type FeatureWriter, MOST_FEATURES } from '../../../src/language/engine/sequenceModel.js';
import { IntList, KeyTable } from './growable.js';

/** Labelled sequences to train on, their features extracted once. */
export class SequenceData {
  private readonly features = new IntList();
  /** Where each token's features begin. */
  private readonly tokens = new IntList();
  private readonly goldLabels = new IntList();
  /** Where each sequence's tokens begin. */
  private readonly sequences = new IntList();
  private readonly buffer = new Int32Array(MOST_FEATURES);

  /** Adds a sequence of `length` tokens with its right labels. */
  add(length: number, features: FeatureWriter, labels: ArrayLike<number>): void {
    if (length === 0) return;
    this.sequences.push(this.tokens.length);
    for (let i = 0; i < length; i++) {
      this.tokens.push(this.features.length);
      this.features.pushAll(this.buffer, features(i, this.buffer));
      this.goldLabels.push(labels[i]);
    }
  }

  /** The data with each feature that is seen `minCount` times or more numbered, and the others left out. */
  numbered(minCount: number): NumberedData {
    const hashes = this.features.toArray();
    const all = new KeyTable();
    const counts = new IntList();
    for (const hash of hashes) {
      const number = all.add(hash);
      if (number === counts.length) counts.push(1);
      else counts.toArray()[number]++;
    }
    const keys = new KeyTable();
    const kept = counts.toArray();
    for (let number = 0; number < all.length; number++)
      if (kept[number] >= minCount) keys.add(all.key(number));
    const features = new Int32Array(hashes.length);
    const begins = this.tokens.toArray();
    const tokenStart = new Int32Array(begins.length + 1);
    let length = 0;
    for (let token = 0; token < begins.length; token++) {
      tokenStart[token] = length;
      const end = token + 1 < begins.length ? begins[token + 1] : hashes.length;
      for (let k = begins[token]; k < end; k++) {
        const number = keys.get(hashes[k]);
        if (number >= 0) features[length++] = number;
      }
    }
    tokenStart[begins.length] = length;
    const sequenceStart = new Int32Array(this.sequences.length + 1);
    sequenceStart.set(this.sequences.toArray());
    sequenceStart[this.sequences.length] = begins.length;
    return {
      keys,
      features: features.slice(0, length),
      tokenStart,
      sequenceStart,
      labels: Uint8Array.from(this.goldLabels.toArray()),
    };
  }
}

export interface NumberedData {
  readonly keys: KeyTable;
  /** Feature numbers of all tokens, one after another. */
  readonly features: Int32Array;
  /** Where each token's features begin, and one element more. */
  readonly tokenStart: Int32Array;
  /** Where each sequence's tokens begin, and one element more. */
  readonly sequenceStart: Int32Array;
  readonly labels: Uint8Array;
}
