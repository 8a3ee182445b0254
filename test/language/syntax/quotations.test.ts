import fc from 'fast-check';
import { segment } from '../../../src/language/segmentation/segment.js';
import { quotationOfTokens, quotationsIn } from '../../../src/language/syntax/quotations.js';

const quoted = (text: string) => quotationsIn(text).map(({ inner }) => text.slice(inner.start, inner.end));

test.each([
  ['straight', 'He said "we lost" and left.'],
  ['curly', 'He said “we lost” and left.'],
  ['single', "He said 'we lost' and left."],
  ['curly single', 'He said ‘we lost’ and left.'],
  ['backticks', "He said ``we lost'' and left."],
  ['angle', 'He said «we lost» and left.'],
])('%s marks', (_, text) => {
  expect(quoted(text)).toEqual(['we lost']);
});

test.each([["The workers' union didn't agree."], ["Rock 'n roll of the '90s."], ['A 6" pipe and a 7" one.']])(
  'no quotation: %s',
  (text) => {
    expect(quoted(text)).toEqual([]);
  },
);

test('words that run over paragraphs go on', () => {
  const found = quotationsIn('“We lost.\n“We shall win,” he said.');
  expect(found.map(({ continues }) => continues)).toEqual([false, true]);
});

test('each token is in one quotation or in none, in their order', () => {
  const part = fc.constantFrom(
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    '``',
    "''",
    '«',
    '»',
    ' said ',
    ' we lost ',
    '\n',
    '.',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const tokens = segment(parts.join(''));
      const quotations = quotationsIn(tokens.text);
      const of = quotationOfTokens(tokens, quotations);
      for (let i = 0; i < tokens.length; i++) {
        const covers = quotations.findIndex(
          ({ start, end }) => start < tokens.end[i] && tokens.start[i] < end,
        );
        expect(of[i]).toBe(covers);
      }
    }),
  );
});
