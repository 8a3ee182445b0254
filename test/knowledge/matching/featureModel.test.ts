import {
  type Feature,
  FeatureModel,
  featureModelFile,
  featureWeights,
} from '../../../src/knowledge/matching/featureModel.js';

const sameSize: Feature<string> = { name: 'SAME_SIZE', value: (a, b) => (a.length === b.length ? 1 : 0) };
const sameStart: Feature<string> = { name: 'SAME_START', value: (a, b) => (a[0] === b[0] ? 1 : 0) };

test('a score is told by the features that hold, the strongest first', () => {
  const features = [sameSize, sameStart];
  const weights = featureWeights(
    featureModelFile('words', features, [-1, 1, 2], { threshold: 0.5 }),
    features,
  );
  const model = new FeatureModel(features, weights);
  expect(model.chance('north', 'night')).toBe(1 / (1 + Math.exp(-2)));
  expect(model.reasons('north', 'night')).toEqual([
    { feature: 'SAME_START', value: 1, weight: 2 },
    { feature: 'SAME_SIZE', value: 1, weight: 1 },
  ]);
});

test('weights of other features are refused', () => {
  const file = featureModelFile('words', [sameSize, sameStart], [-1, 1, 2], { threshold: 0.5 });
  expect(() => featureWeights(file, [sameStart, sameSize])).toThrow(
    expect.objectContaining({
      code: 'MODEL_FEATURES',
      message: expect.stringContaining('SAME_SIZE, SAME_START'),
    }),
  );
});
