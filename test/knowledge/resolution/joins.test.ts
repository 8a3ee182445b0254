import fc from 'fast-check';
import { joinsOf } from '../../../src/knowledge/resolution/joins.js';

/** Numbers are the likelier one the closer they are; further apart than 10 nothing speaks for it. */
const explain = (a: number, b: number) =>
  Math.abs(a - b) > 10
    ? null
    : {
        score: 1 - Math.abs(a - b) / 10,
        threshold: 0.5,
        reasons: () => [{ feature: 'CLOSE', detail: `${a} and ${b}`, weight: 1 }],
      };

test('the strongest pairs that connect all hold them together; the weakest of them comes first', () => {
  const joins = joinsOf([1, 2, 9, 4], explain);
  expect(joins.map(({ left, right }) => [left, right])).toEqual([
    [2, 3],
    [1, 3],
    [0, 1],
  ]);
  expect(joins[0].reasons()[0].detail).toBe('9 and 4');
});

test('what nothing connects stays apart; one finding needs no join', () => {
  expect(joinsOf([1, 100], explain)).toEqual([]);
  expect(joinsOf([1], explain)).toEqual([]);
  expect(joinsOf([], explain)).toEqual([]);
});

test('joins have no ring, connect what can be connected, and come in the order of their scores', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 60 }), { maxLength: 12 }), (numbers) => {
      const joins = joinsOf(numbers, explain);
      const component = numbers.map((_, k) => k);
      for (const { left, right } of joins) {
        expect(component[left]).not.toBe(component[right]);
        const gone = component[right];
        component.forEach((each, k) => {
          if (each === gone) component[k] = component[left];
        });
      }
      numbers.forEach((a, i) => {
        numbers.forEach((b, j) => {
          if (explain(a, b) !== null) expect(component[i]).toBe(component[j]);
        });
      });
      const scores = joins.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((x, y) => x - y));
    }),
  );
});
