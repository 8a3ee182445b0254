import fc from 'fast-check';
import { averageLink } from '../../../src/knowledge/matching/averageLink.js';

/** The plain form of the algorithm: looks at all pairs of clusters each time. */
function plainly(
  count: number,
  score: (i: number, j: number) => number,
  threshold: (pairs: number) => number,
): number[][] {
  const clusters = Array.from({ length: count }, (_, i) => [i]);
  const mean = (a: number[], b: number[]) =>
    a.flatMap((i) => b.map((j) => score(Math.min(i, j), Math.max(i, j)))).reduce((x, y) => x + y, 0) /
    (a.length * b.length);
  for (;;) {
    let best: [number, number] | null = null;
    let highest = Number.NEGATIVE_INFINITY;
    clusters.forEach((a, i) => {
      for (let j = i + 1; j < clusters.length; j++) {
        const value = mean(a, clusters[j]) - threshold(a.length * clusters[j].length);
        if (value > highest) [best, highest] = [[i, j], value];
      }
    });
    if (best === null || highest < 0) return clusters;
    const [i, j] = best as [number, number];
    clusters[i] = [...clusters[i], ...clusters.splice(j, 1)[0]].sort((x, y) => x - y);
  }
}

// Sums of these are exact, so that both forms see the same ties.
const matrices = fc.integer({ min: 0, max: 8 }).chain((count) =>
  fc
    .array(fc.integer({ min: 0, max: 8 }), { minLength: count * count, maxLength: count * count })
    .map((cells) => ({
      count,
      score: (i: number, j: number) => cells[i * count + j] / 8,
    })),
);

const ASKED = fc.constantFrom(0.25, 0.5, 0.75);

test('joins what the plain form of the algorithm joins', () => {
  fc.assert(
    fc.property(matrices, ASKED, ASKED, ({ count, score }, one, many) => {
      // Halves and quarters, so that differences of these are exact, too.
      const threshold = (pairs: number) => (pairs <= 2 ? one : many);
      expect(averageLink(count, score, threshold)).toEqual(plainly(count, score, threshold));
    }),
    { numRuns: 500 },
  );
});

test('items that are to stay apart are never in one cluster', () => {
  fc.assert(
    fc.property(matrices, fc.func(fc.boolean()), ({ count, score }, choose) => {
      const apart = (i: number, j: number) => choose(i, j);
      for (const cluster of averageLink(count, score, () => 0.25, apart))
        for (const i of cluster) for (const j of cluster) if (i < j) expect(apart(i, j)).toBe(false);
    }),
  );
});

test('clusters do not chain', () => {
  const near = (i: number, j: number) => (j - i === 1 ? 1 : 0);
  expect(averageLink(6, near, () => 0.6).every((cluster) => cluster.length <= 2)).toBe(true);
});

test('more can be asked of two single items than of large clusters, or less', () => {
  const asked = (one: number, many: number) => (pairs: number) => (pairs === 1 ? one : many);
  const [pairs, across] = [new Set(['01', '23']), 0.4];
  const score = (i: number, j: number) => (pairs.has(`${i}${j}`) ? 0.8 : across);
  expect(averageLink(4, score, asked(0.6, 0.3))).toEqual([[0, 1, 2, 3]]);
  expect(averageLink(4, score, asked(0.6, 0.5))).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(averageLink(2, () => across, asked(0.6, 0.3))).toEqual([[0], [1]]);
});
