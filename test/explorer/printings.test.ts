import fc from 'fast-check';
import { piecesOf, printingOf } from '../../src/explorer/parts/printings.js';

const FULL = 'We owe the families the truth, however long it takes, and we will give it to them.';
const pieces = (fullest: string, printed: readonly string[]) =>
  piecesOf(
    fullest,
    printed.map((text) => printingOf(fullest, text)),
  );
/** The pieces of the fullest form that a printing has. */
const had = (printed: string) =>
  printingOf(FULL, printed).stretches.map(({ start, end }) => FULL.slice(start, end));

test.each([
  ['its beginning', 'We owe the families the truth', ['We owe the families the truth']],
  ['words that stand in it twice', 'it to them!', ['it to them.']],
  ['its end, in other signs and capitals', 'And we will give it to them', ['and we will give it to them.']],
  [
    'its ends, with what stands between them cut',
    'We owe the families the truth … and we will give it to them.',
    ['We owe the families the truth', 'and we will give it to them.'],
  ],
])('a printing that has of the fullest form %s is laid over it', (_what, printed, own) => {
  expect(had(printed)).toEqual(own);
  expect(printingOf(FULL, printed)).toMatchObject({ aligned: true, length: own.join('').length });
});

test('one in other words is laid at the start by its length, and says nothing of what is cut', () => {
  const other = 'the families will be told everything that is known';
  expect(printingOf(FULL, other)).toEqual({
    stretches: [{ start: 0, end: other.length }],
    length: other.length,
    aligned: false,
  });
  expect(pieces(FULL, [FULL, other]).map(({ cut }) => cut)).toEqual([false]);
});

test('the fullest form is told apart by what some printing leaves out', () => {
  const told = pieces(FULL, [FULL, 'We owe the families the truth, and we will give it to them']);
  expect(told.filter(({ cut }) => cut).map(({ text }) => text)).toEqual([', however long it takes, ']);
});

test('the pieces of any printings are all of the fullest form, in its order', () => {
  const word = fc.constantFrom('we', 'owe', 'it', 'to', 'them', 'all', '“No,”', 'don’t', '–');
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 4 }), (fullest, printed) => {
      const told = pieces(fullest, printed);
      expect(told.map((piece) => piece.text).join('')).toBe(fullest);
      for (const one of printed) {
        const { stretches, length } = printingOf(fullest, one);
        let last = 0;
        for (const { start, end } of stretches) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(fullest.length);
          last = end;
        }
        expect(length).toBe(stretches.reduce((sum, { start, end }) => sum + end - start, 0));
      }
    }),
  );
});
