import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeText } from '../../src/documents/encoding.js';
import { content, readOne } from './read.js';

const SENTENCE = 'Die Brücke in Größen kostet 5 € – “schön”, sagte Zoë Łuczak.';

test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
  'reads %s with a byte order mark',
  (encoding) => {
    expect(decodeText(iconv.encode(SENTENCE, encoding, { addBOM: true }))).toBe(SENTENCE);
  },
);

test.each(['utf-16le', 'utf-16be'])('reads %s without a byte order mark', async (encoding) => {
  const document = await readOne(content(iconv.encode(`Bridge\n\n${SENTENCE}`, encoding)));
  expect(document).toMatchObject({ headline: 'Bridge', text: SENTENCE });
});

const page = (declaration: string, text: string) =>
  `${declaration}<html><body><article><h1>Head</h1><p>${text} ${'Plain words follow after it. '.repeat(8)}</p></article></body></html>`;

test.each([
  ['windows-1251', '<meta charset="windows-1251">', 'Мост снова открыт, сказала мэр.'],
  [
    'iso-8859-2',
    '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">',
    'Most został otwarty, powiedział Łuczak.',
  ],
  ['shift_jis', '<meta charset=Shift_JIS>', '橋が再び開通した。'],
  ['gb18030', '<meta charset="gb2312">', '大桥重新开放。'],
  ['euc-kr', '<meta charset="euc-kr">', '다리가 다시 열렸다.'],
  ['windows-1252', '<meta charset="iso-8859-1">', '“The café” costs 5 €.'],
  ['iso-8859-15', '<?xml version="1.0" encoding="iso-8859-15"?>', 'The café costs 5 €.'],
  ['utf-8', '<meta charset="utf-8">', SENTENCE],
  ['utf-8', '<meta charset="utf-16">', SENTENCE],
  ['utf-8', '<meta charset="no-such-thing">', SENTENCE],
])('reads %s as the page declares it: %s', async (encoding, declaration, text) => {
  const document = await readOne(content(iconv.encode(page(declaration, text), encoding), 'page.html'));
  expect(document.text.startsWith(text)).toBe(true);
});

test('believes the sender before the page', () => {
  const bytes = iconv.encode('<meta charset="utf-8"> Мост', 'koi8-r');
  expect(decodeText(bytes, 'KOI8-R')).toBe('<meta charset="utf-8"> Мост');
});

test('reads Western text that declares nothing', () => {
  for (const text of ['A £15.8m signing from Parma.', 'The café is “open”.', 'Zoë said no.']) {
    expect(decodeText(iconv.encode(text, 'windows-1252'))).toBe(text);
  }
});

test('reads Cyrillic text that declares nothing', () => {
  const text = 'Мост через реку снова открыт для движения, сообщила во вторник мэр города. '.repeat(5);
  expect(decodeText(iconv.encode(text, 'windows-1251'))).toBe(text);
});

test('keeps UTF-8 in which a byte is broken', () => {
  const bytes = Buffer.concat([Buffer.from(SENTENCE), Buffer.from([0xff]), Buffer.from(SENTENCE)]);
  expect(decodeText(bytes)).toBe(`${SENTENCE}\uFFFD${SENTENCE}`);
});

test('reads UTF-8 declared though some of it is broken', () => {
  expect(decodeText(Buffer.concat([Buffer.from('<meta charset="utf-8">x '), Buffer.from([0xe9])]))).toMatch(
    /x .$/u,
  );
});

test('any string comes through UTF-8, any bytes become some text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!text.startsWith('\uFEFF') && !/[\0\ufffd]/.test(text));
      expect(decodeText(Buffer.from(text))).toBe(text);
    }),
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decodeText(bytes) === 'string'));
});
