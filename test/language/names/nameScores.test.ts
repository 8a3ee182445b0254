import { CONLL_KINDS, scoreNames, UNER_KINDS } from '../../../scripts/evaluate/nameScores.js';

const gold = [
  [
    { start: 0, end: 4, kind: 'PERSON' },
    { start: 10, end: 15, kind: 'GROUP' },
  ],
] as const;

test('a name counts where both ends and the kind are right', () => {
  const found = [
    [
      { start: 0, end: 4, kind: 'PERSON' },
      { start: 10, end: 14, kind: 'GROUP' },
    ],
  ] as const;
  const { all, kinds } = scoreNames(gold, found, CONLL_KINDS);
  expect(all).toMatchObject({ precision: 50, recall: 50, gold: 2 });
  expect(kinds.PER.f).toBe(100);
  expect(kinds.MISC.f).toBe(0);
});

test('kinds that a corpus does not mark are left out', () => {
  expect(scoreNames(gold, [[{ start: 0, end: 4, kind: 'PERSON' }]], UNER_KINDS).all.f).toBe(100);
});
