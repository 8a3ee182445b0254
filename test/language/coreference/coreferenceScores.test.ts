import { scoreCoreference } from '../../../scripts/evaluate/coreferenceScores.js';

test('clusters alike score 100', () => {
  const clusters = [['a', 'b'], ['c', 'd', 'e'], ['f']];
  const { muc, b3, ceafE, conll } = scoreCoreference([{ gold: clusters, found: clusters }]);
  expect([muc.f, b3.f, ceafE.f, conll]).toEqual([100, 100, 100, 100]);
});

test('the example of Luo 2005: gold {1 2 3}{4 5}, found {1 2}{3 4 5}', () => {
  const gold = [
    ['1', '2', '3'],
    ['4', '5'],
  ];
  const found = [
    ['1', '2'],
    ['3', '4', '5'],
  ];
  const { muc, b3, ceafE } = scoreCoreference([{ gold, found }]);
  expect(muc.recall).toBeCloseTo((100 * 2) / 3);
  expect(muc.precision).toBeCloseTo((100 * 2) / 3);
  // Recall of each mention: 2/3, 2/3, 1/3, 1, 1.
  expect(b3.recall).toBeCloseTo((100 * (2 / 3 + 2 / 3 + 1 / 3 + 1 + 1)) / 5);
  // phi 4: {1 2 3} with {1 2} 4/5, {4 5} with {3 4 5} 4/5.
  expect(ceafE.f).toBeCloseTo((100 * (0.8 + 0.8)) / 2);
});
