import { readCases, readFloors } from '../../scripts/evaluate/cases/case.js';
import { documentOf } from '../../scripts/evaluate/cases/finding.js';
import { outcomes, sharesByKind } from '../../scripts/evaluate/cases/shares.js';
import { analyse } from '../../src/language/analyse.js';
import { ENGLISH } from '../../src/language/packs/english.js';

const cases = readCases();
const results = outcomes(
  cases,
  cases.map((each) => analyse(documentOf(each), ENGLISH)),
);
const shares = sharesByKind(results);
const floors = readFloors();

test('every case has an identifier of its own and expects something', () => {
  expect(new Set(results.map(({ of }) => of.id)).size).toBe(results.length);
  expect(results.filter(({ points }) => points.length === 0).map(({ of }) => of.id)).toEqual([]);
});

test('every kind has a recorded floor, and no floor is without cases', () => {
  expect([...shares.keys()].sort()).toEqual(Object.keys(floors).sort());
});

test.each([...shares])('%s: no fewer points hold than were recorded', (kind, share) => {
  const missed = results
    .filter(({ of }) => of.kind === kind)
    .flatMap(({ of, points }) =>
      points
        .filter(({ holds }) => !holds)
        .map(({ layer, expected }) => `${of.id} ${layer}: ${JSON.stringify(expected)}`),
    );
  // What is missed stands beside the share, so that a failure shows it.
  expect({ enough: share.percent >= floors[kind], missed }).toEqual({ enough: true, missed });
});
