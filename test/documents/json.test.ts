import { DocumentError } from '../../src/documents/errors.js';
import { documentFromInput } from '../../src/documents/json.js';
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
    language: 'en',
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
  [{ title: 'The bridge is open', text: '' }, 'The bridge is open', 'The bridge is open'],
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
  [JSON.stringify({ ...ARTICLE, headline: 5 }), 'INVALID_FIELD'],
  [JSON.stringify({ ...ARTICLE, text: ['a'] }), 'INVALID_FIELD'],
  [JSON.stringify({ ...ARTICLE, publishedAt: '0000-01-01T00:00:00Z' }), 'INVALID_DATE'],
  [JSON.stringify({ ...ARTICLE, publishedAt: 'yesterday' }), 'INVALID_DATE'],
  [JSON.stringify({ ...ARTICLE, publishedAt: 1770000000 }), 'INVALID_FIELD'],
  [JSON.stringify({ title: 'x', text: 'y', date_publish: '2026-02-30 10:00:00' }), 'INVALID_DATE'],
  [JSON.stringify({ ...ARTICLE, url: '/relative' }), 'INVALID_URL'],
  [JSON.stringify({ ...ARTICLE, url: 'file:///etc/passwd' }), 'INVALID_URL'],
  ['['.repeat(200_000), 'INVALID_JSON'],
])('refuses %.60j', async (json, code) => {
  const error = await readError(content(json, 'a.json'));
  expect(error.code).toBe(code);
  expect(error.path).toBe('a.json');
  expect(error.message).toMatch(/^a\.json: .{20,}/);
});
