import fc from 'fast-check';
import { FeatureRows } from '../../../src/language/engine/featureRows.js';
import { feature } from '../../../src/language/engine/hash.js';

/** Weights of some features by label, 0 for most; and which features a token has, known ones and others, any often. */
const cases = fc.integer({ min: 1, max: 60 }).chain((labels) =>
  fc.record({
    labels: fc.constant(labels),
    weights: fc.array(
      fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -128, max: 127 })), {
        minLength: labels,
        maxLength: labels,
      }),
      { maxLength: 30 },
    ),
    asked: fc.array(fc.nat(40), { maxLength: 600 }),
  }),
);

test('the sums of weights by label are those of the features that are known', () => {
  fc.assert(
    fc.property(cases, ({ labels, weights, asked }) => {
      const keyed = weights
        .map((row, f) => ({ key: feature(1, f) >>> 0, row }))
        .filter(({ row }) => row.some((weight) => weight !== 0))
        .sort((a, b) => a.key - b.key);
      const keyGaps = Uint32Array.from(keyed, ({ key }, k) => key - (keyed[k - 1]?.key ?? 0));
      const pairsOf = (row: number[]) =>
        row.flatMap((weight, label) => (weight === 0 ? [] : [(label << 8) | (weight & 0xff)]));
      const counts = Uint8Array.from(keyed, ({ row }) => pairsOf(row).length);
      const pairs = Uint16Array.from(keyed.flatMap(({ row }) => pairsOf(row)));
      const rows = new FeatureRows(
        labels,
        FeatureRows.arraysOf(labels, keyGaps, counts, pairs),
        asked.length,
      );

      const wanted = new Array<number>(labels).fill(0);
      for (const f of asked)
        for (const [label, weight] of (weights[f] ?? []).entries()) wanted[label] += weight;
      const sums = rows.sum(
        Int32Array.from(asked, (f) => feature(1, f)),
        asked.length,
      );
      expect([...sums.subarray(0, labels)]).toEqual(wanted);
    }),
  );
});
