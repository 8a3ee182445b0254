import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { expected } from '../../expected.js';
import type { StoryProfile, Weights } from './storyProfile.js';

const VECTORS = [
  'words',
  'matter',
  'headline',
  'lead',
  'names',
  'people',
  'places',
  'events',
  'numbers',
] as const;
const SETS = ['rareLead', 'rareWords'] as const;
/** Weights are kept to four digits. */
const SCALE = 10_000;

/**
 * The first byte of a profile whose words stand once, packed: no word begins with it. What older builds kept is lines of text
 * (`readLines`).
 */
const PACKED = 1;
/** Halves what better packing saves, at a tenth of its time. */
const PACKING = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/**
 * A profile as it is kept: all its words, names and numbers once, tabs between, then for each of its parts how many it has, and of
 * each where it stands among them and its weight, both as differences from the one before; packed. What is compared is always read
 * from this, so that an article that comes is compared just as one that is stored.
 */
export function keepProfile(profile: StoryProfile): Buffer {
  const places = new Map<string, number>();
  const numbers: number[] = [];
  const add = (entries: readonly (readonly [key: string, weight?: number])[]) => {
    numbers.push(entries.length);
    let [placeBefore, weightBefore] = [-1, 0];
    for (const [key, weight] of entries) {
      const plain = key.replace(/[\t\n]/g, ' ');
      const place = places.get(plain) ?? places.size;
      places.set(plain, place);
      numbers.push(place - placeBefore - 1);
      placeBefore = place;
      if (weight === undefined) continue;
      const whole = Math.round(weight * SCALE);
      numbers.push(whole - weightBefore);
      weightBefore = whole;
    }
  };
  for (const name of VECTORS) add([...profile[name]]);
  for (const name of SETS) add([...profile[name]].sort().map((key) => [key]));
  add(profile.blockWords.map((key) => [key]));
  numbers.push(profile.wordCount);
  const words = Buffer.from(`${[...places.keys()].join('\t')}\n`);
  return Buffer.concat([
    Buffer.of(PACKED),
    brotliCompressSync(Buffer.concat([words, Buffer.from(bytesOf(numbers))]), PACKING),
  ]);
}

/** The profile of an article as `keepProfile` kept it, or an older build did. */
export function readProfile(id: string, publishedAt: number | null, kept: Uint8Array): StoryProfile {
  if (kept[0] !== PACKED) return readLines(id, publishedAt, Buffer.from(kept).toString());
  const unpacked = brotliDecompressSync(kept.subarray(1));
  const end = unpacked.indexOf('\n');
  const words = unpacked.toString('utf8', 0, end).split('\t');
  const next = numbersIn(unpacked, end + 1);
  const placed = (each: (key: string) => void) => {
    let place = -1;
    for (let left = next(); left > 0; left--) {
      place += next() + 1;
      each(expected(words[place], 'a word of a profile'));
    }
  };
  const vector = (): Weights => {
    const weights = new Map<string, number>();
    let weight = 0;
    placed((key) => {
      weight += next();
      weights.set(key, weight / SCALE);
    });
    return weights;
  };
  const list = () => {
    const keys: string[] = [];
    placed((key) => keys.push(key));
    return keys;
  };
  return {
    id,
    publishedAt,
    ...partsOf(vector),
    rareLead: new Set(list()),
    rareWords: new Set(list()),
    blockWords: list(),
    wordCount: next(),
  };
}

/** A profile that is kept as a line for each of its parts, weights as whole numbers after their words, tabs between. */
function readLines(id: string, publishedAt: number | null, text: string): StoryProfile {
  const lines = text.split('\n').map((line) => (line === '' ? [] : line.split('\t')));
  const after = VECTORS.length;
  return {
    id,
    publishedAt,
    ...partsOf((k) => {
      const line = lines[k];
      const weights = new Map<string, number>();
      for (let i = 0; i < line.length; i += 2) weights.set(line[i], Number(line[i + 1]) / SCALE);
      return weights;
    }),
    rareLead: new Set(lines[after]),
    rareWords: new Set(lines[after + 1]),
    blockWords: lines[after + 2],
    wordCount: Number(lines[after + 3][0]),
  };
}

/** The weighed parts of a profile, read one after the other. */
function partsOf(read: (k: number) => Weights): Record<(typeof VECTORS)[number], Weights> {
  return Object.fromEntries(VECTORS.map((name, k) => [name, read(k)])) as Record<
    (typeof VECTORS)[number],
    Weights
  >;
}

/** Whole numbers as bytes of seven bits each, the low ones first: near 0 they take one. */
function bytesOf(numbers: readonly number[]): number[] {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number < 0 ? -2 * number - 1 : 2 * number;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  }
  return bytes;
}

/** Reads one number after the other of those that `bytesOf` wrote. */
function numbersIn(bytes: Uint8Array, start: number): () => number {
  let at = start;
  return () => {
    let [rest, unit] = [0, 1];
    for (; ; unit *= 128) {
      const byte = expected(bytes[at++], 'a number of a profile');
      rest += (byte % 128) * unit;
      if (byte < 128) return rest % 2 === 1 ? -(rest + 1) / 2 : rest / 2;
    }
  };
}
