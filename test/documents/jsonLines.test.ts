import fc from 'fast-check';
import type { Document } from '../../src/documents/document.js';
import { DocumentError } from '../../src/documents/errors.js';
import { readDocuments } from '../../src/documents/readDocuments.js';
import { content, readAll, withTurns } from './read.js';

const article = (n: number) => JSON.stringify({ headline: `Head ${n}`, text: `Text number ${n} is here.` });

test('a bad line is an error with its number, and stops no other', async () => {
  const lines = [
    article(1),
    '',
    '{broken',
    article(4),
    '[1, 2]',
    JSON.stringify({ headline: 'x', text: '', url: null }),
    article(7),
  ];
  const results = await readAll(content(lines.join('\r\n'), 'news.jsonl'));
  expect(
    results.map((result) =>
      result instanceof DocumentError ? `${result.line} ${result.code}` : result.headline,
    ),
  ).toEqual(['Head 1', '3 INVALID_JSON', 'Head 4', '5 UNSUPPORTED_FORMAT', '6 EMPTY_DOCUMENT', 'Head 7']);
  expect((results[1] as DocumentError).message).toMatch(/^news\.jsonl, line 3: it is broken JSON/);
});

test('is told by its content, whatever its name', async () => {
  const results = await readAll(content(`${article(1)}\n${article(2)}\n`, 'news.txt'));
  expect(results.map((result) => (result as Document).headline)).toEqual(['Head 1', 'Head 2']);
});

test('is read as JSON Lines where the name says so, though its first line is broken', async () => {
  const results = await readAll(content(`oops\n${article(2)}\n`, 'news.ndjson'));
  expect(results.map((result) => (result instanceof DocumentError ? result.line : result.headline))).toEqual([
    1,
    'Head 2',
  ]);
});

test('is streamed: the first document is there before the source ends, and each line has the limit for itself', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield Buffer.from(`${article(++given)}\n`);
  }
  const seen: unknown[] = [];
  for await (const result of readDocuments(
    { bytes: endless(), name: '-' },
    { format: 'jsonl', maxBytes: 100 },
  )) {
    seen.push(result);
    if (seen.length === 5000) break;
  }
  expect(seen.some((result) => result instanceof DocumentError)).toBe(false);
  expect(given).toBeLessThan(10_000);
});

test.each(['\n', ' \r\n', '0\n'])(
  'however many lines of %j there are, others have their turns',
  async (line) => {
    const lines = 300_000;
    const text = `${article(1)}\n${line.repeat(lines)}${article(2)}`;
    const { result: results, turns } = await withTurns(readAll(content(text, 'a.jsonl')));
    expect((results.at(-1) as Document).headline).toBe('Head 2');
    // Of 16 kB each at the most.
    expect(turns).toBeGreaterThanOrEqual(Math.floor((lines * line.length) / (1 << 14)));
  },
);

test('a line over the limit is an error in its place', async () => {
  const long = JSON.stringify({ headline: 'Long', text: 'x'.repeat(5000) });
  const results = await readAll(content([article(1), long, article(3)].join('\n'), 'a.jsonl'), {
    maxBytes: 1000,
  });
  expect(
    results.map((result) =>
      result instanceof DocumentError ? `${result.line} ${result.code}` : result.headline,
    ),
  ).toEqual(['Head 1', '2 DOCUMENT_TOO_LARGE', 'Head 3']);
});

test('reads UTF-16 with a byte order mark', async () => {
  const bytes = Buffer.from(
    `\uFEFF${article(1)}\n${JSON.stringify({ headline: 'Zürich', text: 'Grüße.' })}\n`,
    'utf16le',
  );
  const results = await readAll(content(bytes, 'a.jsonl'));
  expect(results.map((result) => (result as Document).headline)).toEqual(['Head 1', 'Zürich']);
});

test('gives the same whatever the chunks', async () => {
  const bytes = Buffer.from(
    [article(1), '{bad', JSON.stringify({ headline: 'Zoë — “x”', text: 'Ünïcode.' }), article(4)].join('\n'),
  );
  const whole = await readAll(content(bytes, 'a.jsonl'));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), async (sizes) => {
      async function* chunks(): AsyncGenerator<Uint8Array> {
        for (let at = 0, i = 0; at < bytes.length; at += sizes[i++ % sizes.length]) {
          yield bytes.subarray(at, at + sizes[i % sizes.length]);
        }
      }
      expect(await readAll({ bytes: chunks(), name: 'a.jsonl' })).toEqual(whole);
    }),
  );
});
