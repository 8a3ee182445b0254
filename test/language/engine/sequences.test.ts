import { randomFrom } from '../../../scripts/train/engine/random.js';
import { SequenceData } from '../../../scripts/train/engine/sequenceData.js';
import { trainCrf, trainPerceptron } from '../../../scripts/train/engine/trainSequences.js';
import { feature, feature2 } from '../../../src/language/engine/hash.js';
import { decodeModel, encodeModel } from '../../../src/language/engine/modelFile.js';
import { SequenceModel } from '../../../src/language/engine/sequenceModel.js';

/** Sequences of numbers in which a label depends on the number and on the label before: 0 keeps it, 1 and 2 set it. */
function sequences(seed: number): { words: number[]; labels: number[] }[] {
  const random = randomFrom(seed);
  const next = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: 300 }, () => {
    const words = Array.from({ length: 1 + next(12) }, () => next(3));
    const labels: number[] = [];
    for (const word of words) labels.push(word === 0 ? (labels.at(-1) ?? 0) : word);
    return { words, labels };
  });
}

const writer = (words: number[]) => (i: number, out: Int32Array) => {
  out[0] = feature(1, words[i]);
  out[1] = feature2(2, words[i], words[i - 1] ?? -1);
  return 2;
};

function data() {
  const all = new SequenceData();
  for (const { words, labels } of sequences(1)) all.add(words.length, writer(words), labels);
  return all;
}

const common = { kind: 'test', labels: ['A', 'B', 'C'], epochs: 8, minCount: 1, seed: 7 };
const learners = {
  crf: () => trainCrf(data(), { ...common, rate: 0.2, l2: 0.1 }),
  'crf with dropout': () => trainCrf(data(), { ...common, rate: 0.2, l2: 0.1, dropout: 0.3 }),
  perceptron: () => trainPerceptron(data(), { ...common, margin: 0 }),
  'several perceptrons': () => trainPerceptron(data(), { ...common, margin: 0, runs: 3 }),
  'perceptron with margin': () => trainPerceptron(data(), { ...common, margin: 1 }),
};

describe.each(Object.entries(learners))('a sequence model trained by %s', (_name, train) => {
  test('labels sequences it has not seen', () => {
    const model = new SequenceModel(train());
    const out = new Uint8Array(64);
    let right = 0;
    let total = 0;
    for (const { words, labels } of sequences(99)) {
      model.label(words.length, writer(words), out);
      for (const [i, label] of labels.entries()) {
        total++;
        if (out[i] === label) right++;
      }
    }
    expect(right / total).toBeGreaterThan(0.98);
  });

  test('is the same from the same data and seed, and after a file', () => {
    const file = train();
    const bytes = encodeModel(file);
    expect(Buffer.from(encodeModel(train())).equals(bytes)).toBe(true);
    const before = new SequenceModel(file);
    const after = new SequenceModel(decodeModel(bytes, 'test', 'a file'));
    for (const { words } of sequences(3)) {
      const [one, two] = [new Uint8Array(words.length), new Uint8Array(words.length)];
      before.label(words.length, writer(words), one);
      after.label(words.length, writer(words), two);
      expect(two).toEqual(one);
    }
  });
});

test('small weights are left out of the file where asked', () => {
  const pairs = (fewestSteps: number) => {
    const file = trainPerceptron(data(), { ...common, margin: 1, fewestSteps });
    return Array.from(file.arrays.pairs as Uint16Array, (pair) => Math.abs((pair << 24) >> 24));
  };
  const [all, large] = [pairs(1), pairs(30)];
  expect(large).toEqual(all.filter((size) => size >= 30));
  expect(large.length).toBeLessThan(all.length);
});

test('a pass goes over the sequences it is told to', () => {
  const { words, labels } = sequences(1)[0];
  const alone = new SequenceData();
  alone.add(words.length, writer(words), labels);
  const file = trainPerceptron(data(), { ...common, margin: 0, pass: [0] });
  const expected = trainPerceptron(alone, { ...common, margin: 0 });
  const label = (from: typeof file) => {
    const out = new Uint8Array(64);
    const model = new SequenceModel(from);
    return sequences(5).map((sequence) => {
      model.label(sequence.words.length, writer(sequence.words), out);
      return Array.from(out.subarray(0, sequence.words.length));
    });
  };
  expect(label(file)).toEqual(label(expected));
});

test('a CRF gives probabilities', () => {
  const model = new SequenceModel(learners.crf());
  const words = [1, 0, 2, 0];
  model.score(words.length, writer(words));
  const marginals = model.marginals(words.length);
  for (let i = 0; i < words.length; i++) {
    const row = marginals.slice(i * 3, i * 3 + 3);
    expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
    expect(row[[1, 1, 2, 2][i]]).toBeGreaterThan(0.8);
  }
});

test('a forbidden transition is never taken', () => {
  const allowed = (from: number, to: number) => (!(from === 1 && to === 2) && from !== -1) || to === 0;
  const model = new SequenceModel(trainCrf(data(), { ...common, rate: 0.2, l2: 0.1, allowed }));
  const out = new Uint8Array(64);
  for (const { words } of sequences(5)) {
    model.label(words.length, writer(words), out);
    expect(out[0]).toBe(0);
    for (let i = 1; i < words.length; i++) expect(out[i - 1] === 1 && out[i] === 2).toBe(false);
  }
});

describe('a model file', () => {
  const bytes = encodeModel({
    kind: 'test',
    header: { labels: ['A'] },
    arrays: { bytes: Int8Array.of(-1, 2), numbers: Float32Array.of(0.5, -3), none: new Int32Array(0) },
  });
  const codeOf = (changed: Uint8Array, kind = 'test') => {
    try {
      decodeModel(changed, kind, 'a file');
    } catch (error) {
      return (error as { code: string }).code;
    }
    return 'none';
  };

  test('gives back what it was made from', () => {
    const model = decodeModel(bytes, 'test', 'a file');
    expect(model.header).toEqual({ labels: ['A'] });
    expect(model.arrays).toEqual({
      bytes: Int8Array.of(-1, 2),
      numbers: Float32Array.of(0.5, -3),
      none: new Int32Array(0),
    });
  });

  test('is refused when any byte after its version is changed, or when it is cut short', () => {
    for (let i = 12; i < bytes.length; i++) {
      const changed = bytes.slice();
      changed[i] ^= 0x40;
      expect(codeOf(changed)).toBe('MODEL_DAMAGED');
    }
    for (const length of [0, 7, 20, bytes.length - 1])
      expect(codeOf(bytes.slice(0, length))).toBe('MODEL_DAMAGED');
  });

  test('is refused in another version or of another kind', () => {
    const newer = bytes.slice();
    newer[8] = 2;
    expect(codeOf(newer)).toBe('MODEL_VERSION');
    expect(codeOf(bytes, 'names')).toBe('MODEL_KIND');
  });
});
