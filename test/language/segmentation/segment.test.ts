import fc from 'fast-check';
import { segment } from '../../../src/language/segmentation/segment.js';
import { wordOf } from '../../../src/language/tokens.js';

/** The sentences of a text, each as its words. */
function sentences(text: string, breaks: readonly number[] = []): string[] {
  const tokens = segment(text, breaks);
  const result: string[] = [];
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const words: string[] = [];
    for (let i = tokens.sentenceStart[s]; i < tokens.sentenceStart[s + 1]; i++) words.push(wordOf(tokens, i));
    result.push(words.join(' '));
  }
  return result;
}

test.each([
  [
    "They don't, can't and won't: it's the minister's.",
    "They do n't , ca n't and wo n't : it 's the minister 's .",
  ],
  ['We’re sure they’ll say she’d cannot.', 'We ’re sure they ’ll say she ’d can not .'],
  ["The farmers' union and O'Hara agreed.", "The farmers ' union and O'Hara agreed ."],
  ['a 12-year-old pro-reform ex-general', 'a 12 - year - old pro-reform ex-general'],
  ['an Il-96 and two K-52s near al-Marsa', 'an Il-96 and two K-52s near al - Marsa'],
  ['It cost $2.5bn, £30 or US$1,250.75 (up 3.1%).', 'It cost $ 2.5 bn , £ 30 or US$ 1,250.75 ( up 3.1 % ) .'],
  [
    'From 1987-1993 in the 1960s, at 10:30 on 4/5/2011',
    'From 1987 - 1993 in the 1960s , at 10:30 on 4/5/2011',
  ],
  [
    'Write to desk@example.com, or see https://example.com/a?b=(c).',
    'Write to desk@example.com , or see https://example.com/a?b=(c) .',
  ],
  ['He paused... "Well--yes," she said—finally!?', 'He paused ... " Well -- yes , " she said — finally !?'],
  ["the '90s, rock 'n' roll", "the '90s , rock 'n ' roll"],
])('splits %j into tokens', (text, expected) => {
  expect(sentences(text).join(' ')).toBe(expected);
});

test.each([
  ['Mr. Orlen met Gen. P. Q. Vance on Jan. 5 in St. Marin. They talked.', 2],
  ['The U.S. Navy left. It returned to the U.S. The end came at 5 p.m. on Monday.', 3],
  ['Shares of Borel Inc. fell. Analysts at Tarn Co. said so, i.e. they guessed.', 2],
  ['"We leave now." He stood up. "Why?" she asked. (Nobody knew.) All left.', 5],
  ['“It is over. We won,” Vance said. “Go home.” They went.', 4],
  ['Is No. 7 here? Yes! He ranked no. 2 of 40.', 3],
  ['A headline without a full stop\n\nThe article begins.', 2],
  ['A headline\nThe first line. The second.', 3],
  ['This text was wrapped\nat a width that is\nsmall, so line ends\nmean nothing here.', 1],
  ['1. The first thing\n2. The second thing', 2],
  ['The Rt. Hon. J. Orlen came. His client, Capt. A. Vance, owed it to Lund & Co. of Osby.', 2],
  ['The case of Orlen v. Tarn Ltd. was heard. The judge called it Plan V. It was short.', 3],
])('finds the sentences of %j', (text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

test('ends a sentence where it is told to', () => {
  const text = 'Portalva: Some 30 people were hurt. Help came.\n- Meridian';
  expect(sentences(text, [0, 9, 46, text.length])).toEqual([
    'Portalva :',
    'Some 30 people were hurt .',
    'Help came .',
    '- Meridian',
  ]);
  expect(sentences(text, [3])[0]).toBe('Portalva : Some 30 people were hurt .');
});

test('tokens lie in order, hold every character but spaces, and belong to one sentence each', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '. ',
      "n't",
      "'s ",
      '\n\n',
      '\n',
      'Mr. ',
      '"',
      '”',
      '1,000',
      '-',
      '@',
      'http://',
      '\ud83d',
      '\u0301',
      '... ',
    ),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const tokens = segment(text);
      let covered = '';
      let last = 0;
      let inOrder = true;
      for (let i = 0; i < tokens.length; i++) {
        inOrder &&= tokens.start[i] >= last && tokens.end[i] > tokens.start[i];
        last = tokens.end[i];
        covered += wordOf(tokens, i);
        const s = tokens.sentence[i];
        inOrder &&= i >= tokens.sentenceStart[s] && i < tokens.sentenceStart[s + 1];
      }
      expect(inOrder).toBe(true);
      const spaces = /[\s\p{Cc}\u200b\ufeff]/gu;
      expect(covered.replace(spaces, '')).toBe(text.replace(spaces, ''));
      expect(tokens.sentenceStart.at(-1)).toBe(tokens.length);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['one letter', 'a'],
  ['one full stop', '.'],
  ['addresses', 'http://a@b.'],
  ['apostrophes', "'"],
  ['abbreviations', 'a.b.'],
  ['hyphens', 'non-'],
  ['numbers', '1-2,3'],
  ['line ends', '\n'],
  ['words', 'word '],
])(
  'takes 300,000 characters of nothing but %s, in tokens and sentences of bounded length',
  (_name, piece) => {
    const text = piece.repeat(300_000 / piece.length);
    const tokens = segment(text);
    for (let i = 0; i < tokens.length; i++)
      if (tokens.end[i] - tokens.start[i] > 2048) throw new Error('A long token');
    for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
      if (tokens.sentenceStart[s + 1] - tokens.sentenceStart[s] > 400) throw new Error('A long sentence');
    }
  },
);
