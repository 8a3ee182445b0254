import fc from 'fast-check';
import { rowsIn } from '../../src/server/rows.js';

/** The same, of what the JSON says. */
function objectsInLists(value: unknown): number {
  const inside = value !== null && typeof value === 'object' ? Object.values(value) : [];
  const here = Array.isArray(value) ? value.filter((item) => item !== null && typeof item === 'object') : [];
  return here.length + inside.reduce((sum: number, item) => sum + objectsInLists(item), 0);
}

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', 'a', '_', ' ', 'é') }),
  fc.constantFrom(',{"a', '[{"a":1}]', '{"', '\\"{"x":'),
);
const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,5}$/);
const { object } = fc.letrec<{ object: object; value: unknown }>((tie) => ({
  object: fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4 }),
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.constant(null),
    fc.array(text, { maxLength: 3 }),
    tie('object'),
    fc.array(tie('object'), { minLength: 1, maxLength: 3 }),
  ),
}));

test('objects in lists are counted, whatever the texts are', () => {
  fc.assert(
    fc.property(object, (data) => {
      const answer = JSON.stringify({ data });
      expect(rowsIn(answer)).toBe(objectsInLists(data));
      expect(rowsIn(Buffer.from(answer))).toBe(objectsInLists(data));
    }),
    { numRuns: 500 },
  );
});

test('a list counts for its objects, at every depth; what is one object for nothing', () => {
  const source = { name: 'The Post' };
  const nodes = [
    { source, reports: [{ text: 'a' }, { text: 'b' }] },
    { source, reports: [] },
  ];
  expect(rowsIn(JSON.stringify({ data: { events: { nodes, pageInfo: { endCursor: 'x' } } } }))).toBe(4);
  expect(rowsIn(JSON.stringify({ data: { event: { source } } }))).toBe(0);
});
