import fc from 'fast-check';
import { localIds } from '../../src/knowledge/article/localIds.js';

const text = 'The gates were opened, and the river fell. The gates were closed again.';
const span = fc
  .tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
const finding = fc.record({ spans: fc.array(span, { minLength: 1, maxLength: 2 }) });

test('an id does not depend on what else the article holds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(finding, { selector: (f) => JSON.stringify(f), maxLength: 8 }), (findings) => {
      const ids = localIds('statement', 'article', text, findings);
      expect(new Set(ids).size).toBe(findings.length);
      const reversed = [...findings].reverse();
      expect(localIds('statement', 'article', text, reversed)).toEqual([...ids].reverse());
      findings.forEach((one, i) => {
        expect(localIds('statement', 'article', text, [one])).toEqual([ids[i]]);
      });
    }),
  );
});

test('findings that are alike in all have ids of their own', () => {
  const one = { spans: [{ start: 0, end: 9 }], what: 'ACCIDENT' };
  const ids = localIds('event', 'article', text, [one, one, { ...one, what: 'DISASTER' }]);
  expect(new Set(ids).size).toBe(3);
});
