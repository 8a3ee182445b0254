import fc from 'fast-check';
import { lookUp } from '../../../src/expected.js';
import { FeatureTable } from '../../../src/language/engine/featureTable.js';

/** Hashes that share their upper bits now and then, so that buckets overflow, the last one too. */
const hashes = fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.integer({ min: -40, max: 40 }));
const values = fc.integer({ min: 0, max: 2 ** 30 - 1 });

test('a table finds the features put in, with their values, and no others', () => {
  fc.assert(
    fc.property(fc.dictionary(hashes.map(String), values), fc.array(hashes), (entries, others) => {
      const known = new Map(Object.entries(entries).map(([key, value]) => [Number(key), value]));
      const table = FeatureTable.withRoom(known.size);
      for (const [key, value] of known) table.add(key, value);
      const asked = Int32Array.from([...others, ...known.keys()]);
      const found = new Int32Array(asked.length + 1);
      const wanted = [...asked].filter((key) => known.has(key)).map((key) => lookUp(known, key));
      const unknown = [...asked].filter((key) => !known.has(key));

      const sifted = asked.slice();
      const some = table.sift(sifted, sifted.length);
      expect(table.find(sifted, some, found, 0)).toBe(wanted.length);
      expect([...found.subarray(0, wanted.length)]).toEqual(wanted);

      expect(table.find(asked, asked.length, found, 0)).toBe(wanted.length);
      expect([...asked.subarray(0, unknown.length)]).toEqual(unknown);
    }),
  );
});
