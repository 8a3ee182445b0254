import fc from 'fast-check';
import { block, numberFeatures } from '../../../src/language/engine/featureNumbers.js';
import {
  checkFeatures,
  type FeatureSet,
  fingerprintOf,
  withFeatures,
} from '../../../src/language/engine/featureSet.js';
import { ModelError } from '../../../src/language/engine/modelFile.js';
import { JUDGE_FEATURES } from '../../../src/language/statements/judgeFeatures.js';

const SET: FeatureSet = {
  model: 'sorts',
  features: { sorts: { word: 1, wordBefore: 2 } },
  codes: { tags: ['NN', 'VB'] },
  words: () => ({ titles: ['doctor', 'captain'], clusters: 17 }),
};
const file = { kind: 'sorts', header: { labels: ['A'] }, arrays: {} };

function errorOf(header: Record<string, unknown>, set: FeatureSet): ModelError {
  try {
    checkFeatures({ ...file, header }, set);
  } catch (error) {
    return error as ModelError;
  }
  throw new Error('The features were taken for those of the model.');
}

describe('the fingerprint of a feature set', () => {
  test.each<[string, Partial<FeatureSet>]>([
    ['another name', { features: { sorts: { word: 1, wordAfter: 2 } } }],
    ['other numbers', { features: { sorts: { word: 2, wordBefore: 1 } } }],
    ['one feature more', { features: { sorts: { word: 1, wordBefore: 2, tag: 3 } } }],
    ['another order of tags', { codes: { tags: ['VB', 'NN'] } }],
    ['one word more', { words: () => ({ titles: ['doctor', 'captain', 'judge'], clusters: 17 }) }],
    ['one word less', { words: () => ({ titles: ['doctor'], clusters: 17 }) }],
    ['other clusters', { words: () => ({ titles: ['doctor', 'captain'], clusters: 18 }) }],
  ])('differs by %s, and the model is refused', (_, change) => {
    const changed = { ...SET, ...change };
    expect(fingerprintOf(changed)).not.toBe(fingerprintOf(SET));
    const error = errorOf(withFeatures(file, SET).header, changed);
    expect(error.code).toBe('MODEL_FEATURES');
    expect(error.message).toContain('npm run train -- sorts');
  });

  test('is of the words, not of their order or of where they stand', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.string())
          .chain((words) =>
            fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
          ),
        ([words, shuffled]) => {
          const withWords = (list: Iterable<string>) => ({ ...SET, words: () => ({ titles: list }) });
          expect(fingerprintOf(withWords(new Set(shuffled)))).toBe(fingerprintOf(withWords(words)));
        },
      ),
    );
  });

  test('is taken as the trainer wrote it', () => {
    expect(() => checkFeatures(withFeatures(file, SET), SET)).not.toThrow();
    expect(withFeatures(file, SET).header.labels).toEqual(['A']);
  });

  test('is asked of every model: one that has none is refused', () => {
    expect(errorOf({}, SET).code).toBe('MODEL_FEATURES');
  });
});

describe('numbered features', () => {
  test('have names, those of a block by their values', () => {
    const { numbers, names } = numberFeatures({ always: 0, form: block(2, ['verb', 'noun']) }, 5);
    expect(numbers).toEqual({ always: 0, form: 2 });
    expect(names).toEqual(['always', undefined, 'form.verb', 'form.noun', undefined]);
  });

  test('never share a number, nor go beyond the size', () => {
    expect(() => numberFeatures({ form: block(0, ['verb', 'noun']), isFirst: 1 }, 5)).toThrow(RangeError);
    expect(() => numberFeatures({ form: block(4, ['verb', 'noun']) }, 5)).toThrow(RangeError);
  });
});

test('no two features of the judge have one number', () => {
  const numbers = Object.values(JUDGE_FEATURES);
  expect(new Set(numbers).size).toBe(numbers.length);
});
