import { documentFromInput } from '../../src/documents/articleInput.js';
import { DocumentError } from '../../src/documents/errors.js';
import { content, fixture, furnitureOf, readAll, readError, readOne } from './read.js';

const ARTICLE = { headline: 'Bridge reopens', text: 'The bridge reopened on Tuesday.' };

test("reads news-please's JSON", async () => {
  const document = await readOne({ path: fixture('news-please.json') });
  expect(document).toMatchObject({
    headline: 'Bridge reopens',
    url: 'https://www.northernledger.example/2026/bridge?page=2',
    source: 'northernledger.example',
    sourceDomain: 'northernledger.example',
    agency: 'Meridian',
    byline: 'Dana Whitlow, Piet Arends',
    datelinePlace: 'STAVENHOLM',
    publishedAt: new Date('2026-02-04T09:30:00Z'),
    language: 'und',
  });
  expect(furnitureOf(document)).toEqual([
    'STAVENHOLM (Meridian) -',
    'Copyright 2026 Northern Ledger. All rights reserved.',
  ]);
});

test.each([
  [
    { title: null, title_page: 'From the page', text: 'The bridge is open.' },
    'From the page',
    'The bridge is open.',
  ],
  [
    { title: null, text: 'The bridge is open. Traffic is light.' },
    'The bridge is open. Traffic is light.',
    'The bridge is open. Traffic is light.',
  ],
  [{ title: 'Bridge', text: null, description: 'It is open.' }, 'Bridge', 'It is open.'],
  [{ title: 'Bridge', maintext: 'It is open.', authors: [null, ''] }, 'Bridge', 'It is open.'],
])('reads news-please with parts missing: %j', async (value, headline, text) => {
  const document = await readOne(content(JSON.stringify({ ...value, date_publish: 'None', url: null })));
  expect(document).toMatchObject({ headline, text, publishedAt: null, url: null, byline: null });
});

test('tells the header, credits and notices in a text from its prose', async () => {
  const lines = [
    'Bridge reopens',
    'By Dana Whitlow, Northern Ledger',
    'Published 4 February 2026, 09:30',
    'Stavenholm: The harbour bridge reopened on Tuesday.',
    'Photo: Northern Ledger',
    'By noon the queue of lorries reached the factory.',
    'Enlarge this image toggle caption Jane Roe/Meridian Jane Roe/Meridian',
    'Copyright 2026 The Associated Press. All rights reserved.',
  ];
  const document = await readOne(
    content(JSON.stringify({ title: 'Bridge reopens', text: lines.join('\n') })),
  );
  expect(document).toMatchObject({ datelinePlace: 'Stavenholm', agency: 'Associated Press' });
  expect(furnitureOf(document)).toEqual([...lines.slice(0, 3), 'Stavenholm:', lines[4], ...lines.slice(6)]);
});

test('reads the shape of the API', async () => {
  const input = {
    ...ARTICLE,
    url: 'HTTPS://www.PortObserver.example:443/bridge?utm_medium=x&id=7#top',
    source: 'The Port Observer',
    agency: 'Meridian',
    byline: 'Marcus Thiele',
    publishedAt: '2026-02-04T10:30:00+01:00',
    language: 'en_GB',
  };
  const expected = {
    ...ARTICLE,
    url: 'https://www.portobserver.example/bridge?id=7',
    source: 'The Port Observer',
    sourceDomain: 'portobserver.example',
    agency: 'Meridian',
    byline: 'Marcus Thiele',
    publishedAt: new Date('2026-02-04T09:30:00Z'),
    timeZone: 'Etc/GMT-1',
    language: 'en-GB',
  };
  expect(await readOne(content(JSON.stringify(input)))).toMatchObject(expected);
  expect(documentFromInput(input)).toMatchObject(expected);
  const parsed = { ...input, url: new URL(input.url), publishedAt: new Date(input.publishedAt) };
  expect(documentFromInput(parsed)).toMatchObject({ ...expected, timeZone: 'UTC' });
});

test('tells an agency by the byline', () => {
  expect(documentFromInput({ ...ARTICLE, byline: 'Associated Press' }).agency).toBe('Associated Press');
  expect(documentFromInput({ ...ARTICLE, byline: 'Dana Whitlow' }).agency).toBeNull();
});

test('reads an array, and gives an error in the place of what is no article', async () => {
  const results = await readAll(
    content(JSON.stringify([ARTICLE, 7, { headline: 'x' }, ARTICLE]), 'many.json'),
  );
  expect(results.map((result) => (result instanceof DocumentError ? result.code : result.headline))).toEqual([
    'Bridge reopens',
    'UNSUPPORTED_FORMAT',
    'EMPTY_DOCUMENT',
    'Bridge reopens',
  ]);
  expect((results[1] as DocumentError).message).toBe(
    'many.json: item 2 of the array: an article must be a JSON object, this is a number',
  );
});

test.each([
  ['{"headline": "x", ', 'INVALID_JSON'],
  ['{"headline": "x" "text": "y"}', 'INVALID_JSON'],
  ['"just a string"', 'UNSUPPORTED_FORMAT'],
  ['[]', 'EMPTY_DOCUMENT'],
  ['{"name": "dateline", "version": "1"}', 'UNSUPPORTED_FORMAT'],
  [JSON.stringify({ headline: 'x', text: ' \n ' }), 'EMPTY_DOCUMENT'],
  [JSON.stringify({ title: 'The bridge is open', text: '' }), 'EMPTY_DOCUMENT'],
  ['['.repeat(200_000), 'INVALID_JSON'],
])('refuses %.60j', async (json, code) => {
  const error = await readError(content(json, 'a.json'));
  expect(error.code).toBe(code);
  expect(error.path).toBe('a.json');
  expect(error.message).toMatch(/^a\.json: .{20,}/);
});

test.each([
  [{ publishedAt: '0000-01-01T00:00:00Z' }, null, /^the date "0000-01-01T00:00:00Z" was left out/],
  [{ publishedAt: 'yesterday' }, null, /^the date "yesterday" was left out/],
  [{ date: '2026-02-30 10:00:00' }, null, /^the date "2026-02-30 10:00:00" was left out/],
  [{ date: '11/04/2024' }, null, /day or month is first; say so with --date-order$/],
  [
    { publish_date: '2026-01-05 10:00 CST' },
    '2026-01-05T10:00:00.000Z',
    /has several meanings; it was read in UTC$/,
  ],
  [{ url: '/relative' }, null, /^the address "\/relative" was left out/],
  [{ url: 'file:///etc/passwd' }, null, /^the address "file:\/\/\/etc\/passwd" was left out/],
])('keeps an article with an odd field, and says what was odd: %j', async (field, date, warning) => {
  const document = await readOne(content(JSON.stringify({ ...ARTICLE, ...field })));
  expect(document.publishedAt?.toISOString() ?? null).toBe(date);
  expect(document.url).toBeNull();
  expect(document.warnings).toEqual([expect.stringMatching(warning)]);
});

test.each([
  [{ publishedAt: 1770195600 }, '2026-02-04T09:00:00.000Z'],
  [{ timestamp: '1770195600000' }, '2026-02-04T09:00:00.000Z'],
  [{ pub_date: 'Wed, 04 Feb 2026 09:00:00 GMT' }, '2026-02-04T09:00:00.000Z'],
  [{ date: '11/04/2024', language: 'en-US' }, '2024-11-04T00:00:00.000Z'],
  [{ date: '11/04/2024', url: 'www.portobserver.example.co.uk/a' }, '2024-04-11T00:00:00.000Z'],
  [{ date: '11/04/2024', updated_at: '28/04/2024' }, '2024-04-11T00:00:00.000Z'],
  [{ published: '11.04.2024' }, '2024-04-11T00:00:00.000Z'],
])('reads the date of %j without a warning', async (field, date) => {
  const document = await readOne(content(JSON.stringify({ ...ARTICLE, ...field })));
  expect(document).toMatchObject({ publishedAt: new Date(date), warnings: [] });
});

test('takes the order of day and month that is given', async () => {
  const input = content(JSON.stringify({ ...ARTICLE, date: '11/04/2024' }));
  expect((await readOne(input, { dateOrder: 'mdy' })).publishedAt).toEqual(new Date('2024-11-04T00:00:00Z'));
  expect((await readOne(input, { dateOrder: 'dmy' })).publishedAt).toEqual(new Date('2024-04-11T00:00:00Z'));
});

test.each([
  [{ ...ARTICLE, publishedAt: 'yesterday' }, 'INVALID_DATE'],
  [{ ...ARTICLE, url: '/relative' }, 'INVALID_URL'],
  [{ ...ARTICLE, byline: 5 }, 'INVALID_FIELD'],
])('the API refuses what a file may have: %j', (input, code) => {
  expect(() => documentFromInput(input as never)).toThrow(expect.objectContaining({ code }));
});
