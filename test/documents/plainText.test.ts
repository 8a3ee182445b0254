import fc from 'fast-check';
import { content, fixture, furnitureOf, readAll, readOne, withTurns } from './read.js';

const BODY = 'The harbour bridge reopened on Tuesday.\n\nTraffic was light.';

test('reads the whole layout', async () => {
  const document = await readOne({ path: fixture('layout.txt') });
  expect(document).toMatchObject({
    headline: 'Harbour bridge reopens after repairs',
    byline: 'night desk',
    datelinePlace: 'Stavenholm',
    agency: 'Meridian',
    publishedAt: new Date('2026-02-04T07:15:00Z'),
    timeZone: 'UTC',
    url: null,
    source: null,
    language: 'und',
  });
  expect(document.text).toMatch(/^Stavenholm: The harbour[\s\S]*\n\n- Meridian$/);
  expect(furnitureOf(document)).toEqual(['Stavenholm:', '- Meridian']);
});

test('takes the first line for the headline where there is no header', async () => {
  const document = await readOne({ path: fixture('headline-only.txt') });
  expect(document.headline).toBe('Harbour bridge reopens after repairs');
  expect(document.text).toMatch(/^The harbour bridge[\s\S]*light\.$/);
  expect(document.publishedAt).toBeNull();
});

test.each([
  ['18/11/2015 20:45 by admin', '2015-11-18T20:45:00.000Z', 'admin'],
  ['18/11/2015 20:45', '2015-11-18T20:45:00.000Z', null],
  ['18/11/2015 by Jane Doe', '2015-11-18T00:00:00.000Z', 'Jane Doe'],
  ['18.11.2015, 20:45 by Jane Doe', '2015-11-18T20:45:00.000Z', 'Jane Doe'],
  ['2015-11-18 20:45 by Jane Doe', '2015-11-18T20:45:00.000Z', 'Jane Doe'],
  ['By Jane Doe', null, 'Jane Doe'],
  ['By Jane Doe\n\n18/11/2015 20:45', '2015-11-18T20:45:00.000Z', 'Jane Doe'],
])('reads the header line %j', async (line, date, byline) => {
  const document = await readOne(content(`Bridge reopens\n\n${line}\n\n${BODY}\n`));
  expect(document.publishedAt?.toISOString() ?? null).toBe(date);
  expect(document).toMatchObject({ headline: 'Bridge reopens', byline, text: BODY });
});

test('cuts a missing headline from the first sentence', async () => {
  const document = await readOne(content(`18/11/2015 20:45 by admin\n\n${BODY}`));
  expect(document).toMatchObject({ headline: 'The harbour bridge reopened on Tuesday.', text: BODY });
});

test('cuts a long first sentence at a word', async () => {
  const { headline, text } = await readOne(
    content(`${'The very long sentence goes on and on '.repeat(20)}.`),
  );
  expect(headline.length).toBeLessThanOrEqual(121);
  expect(headline).toMatch(/\w…$/);
  expect(text.startsWith(headline.slice(0, -1))).toBe(true);
});

test.each([
  ['one paragraph', 'The harbour bridge reopened on Tuesday, the mayor said.'],
  ['prose from the first line on', `The harbour bridge reopened on Tuesday.\n\nTraffic was light.`],
  [
    'prose broken into lines',
    'The harbour bridge of Stavenholm, which had been closed for\ntwo weeks, reopened on Tuesday.',
  ],
  ['a dateline at once', 'Stavenholm: The harbour bridge reopened on Tuesday.\n\nTraffic was light.'],
])('takes no headline out of %s', async (_, text) => {
  const document = await readOne(content(text));
  expect(document.text).toBe(text);
  expect(text.replace(/\n/g, ' ')).toContain(document.headline.replace('…', ''));
});

test('takes times without offset in the zone that is given', async () => {
  const summer = `Head\n\n01/07/2026 20:45 by admin\n\n${BODY}`;
  const winter = `Head\n\n01/12/2026 20:45 by admin\n\n${BODY}`;
  const options = { timeZone: 'Europe/Lisbon' };
  expect((await readOne(content(summer), options)).publishedAt).toEqual(new Date('2026-07-01T19:45:00Z'));
  expect((await readOne(content(winter), options)).publishedAt).toEqual(new Date('2026-12-01T20:45:00Z'));
  expect((await readOne(content(winter), options)).timeZone).toBe('Europe/Lisbon');
});

test('takes the given date only where there is none', async () => {
  const publishedAt = new Date('2026-01-01T00:00:00Z');
  expect((await readOne(content(BODY), { publishedAt })).publishedAt).toEqual(publishedAt);
  const dated = await readOne(content(`Head\n\n18/11/2015 20:45 by admin\n\n${BODY}`), { publishedAt });
  expect(dated.publishedAt).toEqual(new Date('2015-11-18T20:45:00Z'));
});

test('refuses a time zone that does not exist', async () => {
  await expect(readOne(content(BODY), { timeZone: 'Mars/Olympus' })).rejects.toThrow(RangeError);
});

test.each([
  '00/00/0000',
  '18/11/0000 20:45 by admin',
  '31/02/2026 20:45',
  '18/13/2026',
  '18/11/2015 25:00',
  '18/11/9999',
])('leaves out the date %j and says so', async (date) => {
  const document = await readOne(content(`Head\n\n${date}\n\n${BODY}`, 'a.txt'));
  expect(document).toMatchObject({ headline: 'Head', publishedAt: null, text: BODY });
  expect(document.warnings).toEqual([expect.stringMatching(/^the date ".+" was left out: it is no date /)]);
});

test('takes a raw text as it is', async () => {
  const text = `  Bridge reopens\r\n\r\n18/11/2015 20:45 by admin\r\n\r\nMoscow: ${BODY}\r\n- IANS\r\n`;
  const publishedAt = new Date('2026-01-01T00:00:00Z');
  const document = await readOne(content(text), { format: 'raw', publishedAt });
  expect(document).toMatchObject({
    text,
    headline: '',
    byline: null,
    agency: null,
    datelinePlace: null,
    publishedAt,
  });
  expect(document.furniture).toEqual([]);
});

test.each([
  ['Moscow: The air force said so.', 'Moscow', null, 'Moscow:'],
  ['New Delhi, Nov 18 (IANS): The air force said so.', 'New Delhi', 'IANS', 'New Delhi, Nov 18 (IANS):'],
  ['MARENZA (Meridian) -- The air force said so.', 'MARENZA', 'Meridian', 'MARENZA (Meridian) --'],
  [
    'WASHINGTON/PARIS, May 5 (Meridian) - The air force said so.',
    'WASHINGTON',
    'Meridian',
    'WASHINGTON/PARIS, May 5 (Meridian) -',
  ],
  ['LAKE FOREST, Ill. — The air force said so.', 'LAKE FOREST', null, 'LAKE FOREST, Ill. —'],
  [
    'RIO DE JANEIRO, Brazil (Meridian) — “The air force” said so.',
    'RIO DE JANEIRO',
    'Meridian',
    'RIO DE JANEIRO, Brazil (Meridian) —',
  ],
  ['(CNN) The air force said so.', null, 'CNN', '(CNN)'],
])('finds the dateline of %j', async (paragraph, datelinePlace, agency, furniture) => {
  const document = await readOne(content(`Head of it\n\n${paragraph}\n\nMore of it.`));
  expect(document).toMatchObject({ datelinePlace, agency });
  expect(furnitureOf(document)).toEqual([furniture]);
});

test.each([
  'Warning: The bridge is closed.',
  'Exclusive: The mayor resigns.',
  'He said: The bridge is closed.',
  'Stavenholm is a town. Its bridge: The pride of all.',
  'UPDATE — The bridge is closed.',
  'The mayor (Meridian) said so.',
  'Stavenholm - the town on the river - has a bridge.',
])('finds no dateline in %j', async (paragraph) => {
  const document = await readOne(content(`Head of it\n\n${paragraph}\n\nMore of it.`));
  expect(document).toMatchObject({ datelinePlace: null, agency: null, furniture: [] });
});

test.each([
  ['- IANS', 'IANS'],
  ['-- Press Association', 'Press Association'],
  ['—AFP', 'AFP'],
  ['(Reuters)', 'Reuters'],
])('finds the agency line %j', async (line, agency) => {
  const document = await readOne(content(`Head of it\n\nThe bridge is open.\n\n${line}\n`));
  expect(document.agency).toBe(agency);
  expect(furnitureOf(document)).toEqual([line]);
});

test('takes a name below a text for no agency', async () => {
  const document = await readOne(content('Head of it\n\n"Bridges join the two banks."\n\n- Jane Doe'));
  expect(document).toMatchObject({ agency: null, furniture: [] });
});

test('keeps line ends, NUL and lone surrogates out of what is stored', async () => {
  const json = JSON.stringify({ headline: 'Head', text: 'One.\r\nTwo\u0000 \ud800.\rThree.' });
  expect((await readOne(content(json))).text).toBe('One.\nTwo\uFFFD \uFFFD.\nThree.');
});

const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    'Moscow: The end.',
    'LONDON (AP) - The end.',
    '- IANS',
    'Photo: Jane',
    'Copyright 2026 The Associated Press.',
    'By Jane',
    '(CNN) Text',
    'Read more',
  ),
);

test('furniture lies in the text, in order, without overlap, and no line of it is blank', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
      const text = `Stands before all.\n\n${lines.join('\n')}\n\nStands after all.`;
      const document = await readOne(content(JSON.stringify({ headline: 'H', text })));
      let end = 0;
      for (const span of document.furniture) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(document.text.slice(span.start, span.end).trim()).not.toBe('');
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(document.text.length);
    }),
  );
});

test('any text is read, and every character but white space around it kept', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), async (lines) => {
      const text = `The first line of it,\n\n${lines.join('\n').replace(/\r/g, '')}`;
      fc.pre(!/[\u2028\u2029]/.test(text) && /\S$/.test(text.trimEnd()));
      const document = await readOne({
        bytes: Buffer.from(JSON.stringify({ headline: 'H', text })),
        name: 'a.json',
      });
      expect(document.text).toBe(text.trimEnd());
    }),
  );
});

test('lets others have their turns, of however many headers a text is', async () => {
  const header = 'Harbour bridge reopens after repairs\n3 March 2026\n\n';
  const { turns } = await withTurns(readAll(content(header.repeat(3000), 'headers.txt')));
  expect(turns).toBeGreaterThanOrEqual(3000 / 64);
});

test('lets others have their turns between the articles of a text', async () => {
  const one = `Harbour bridge reopens after repairs\n3 March 2026\n\n${BODY.repeat(3)}\n\n`;
  const { result, turns } = await withTurns(readAll(content(one.repeat(200), 'articles.txt')));
  expect(result).toHaveLength(200);
  expect(turns).toBeGreaterThanOrEqual(200);
});
