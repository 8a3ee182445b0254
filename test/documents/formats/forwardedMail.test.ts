import { content, readOne } from '../read.js';
import { PARAGRAPHS, TEXT } from './samples.js';

const HEADLINE = 'Bridge of Sunderby closes';

function mail(subject: string, body: string, type = 'text/plain; charset=utf-8'): Buffer {
  const head = `From: "Marsh, Ida" <ida@post.example>\r\nTo: desk@post.example\r\nDate: Mon, 4 Mar 2019 08:15:00 +0000\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`;
  return Buffer.from(`${head}${body.replaceAll('\n', '\r\n')}`, 'latin1');
}

const ABOVE = [
  '________________________________\nFrom: Tom Holt <tom@north.example>\nSent: Sunday, March 3, 2019 9:12 PM\nTo: Marsh, Ida\nSubject: Bridge of Sunderby closes\n',
  '-----Original Message-----\nFrom: Tom Holt <tom@north.example>\nSent: 3 March 2019 21:12\nTo: Ida\nSubject: RE: Bridge of Sunderby closes\n',
  '---------- Forwarded message ---------\nFrom: *Tom Holt* <tom@north.example>\nDate: Sun, 3 Mar 2019 at 21:12\nSubject: Bridge of Sunderby closes\nTo: <ida@post.example>\n',
  'Begin forwarded message:\n\nFrom: Tom Holt <tom@north.example>\nSubject: Bridge of Sunderby closes\nDate: 3 March 2019 21:12:00 GMT\nTo: ida@post.example\n',
];

test.each(ABOVE)('what a note hands on is the article: %#', async (above) => {
  const document = await readOne(
    content(mail(`FW: ${HEADLINE}`, `see below, please run\n\n${above}\n${TEXT}\n`), 'a.eml'),
  );
  expect(document).toMatchObject({ headline: HEADLINE, text: TEXT, source: 'north.example' });
  expect(document.publishedAt?.toISOString().slice(0, 10)).toBe('2019-03-03');
});

test.each(ABOVE)('what a mail answers is not: %#', async (above) => {
  const body = `${TEXT}\n\n${above}\nCan you send the copy by nine? We keep page one open for the bridge.\n`;
  expect(await readOne(content(mail(`RE: ${HEADLINE}`, body), 'a.eml'))).toMatchObject({
    headline: HEADLINE,
    text: TEXT,
    source: 'post.example',
    publishedAt: new Date('2019-03-04T08:15:00Z'),
  });
});

test('what is handed on behind marks is read, what is answered behind them is not', async () => {
  const quoted = `On Sun, 3 Mar 2019 at 21:12, Tom Holt <tom@north.example>\nwrote:\n\n${TEXT.replace(/^/gm, '> ')}`;
  expect((await readOne(content(mail(HEADLINE, `fyi\n\n${quoted}\n`), 'a.eml'))).text).toContain(TEXT);
  expect(
    (await readOne(content(mail(HEADLINE, `${TEXT}\n\n${quoted.replaceAll('bridge', 'ferry')}\n`), 'a.eml')))
      .text,
  ).toBe(TEXT);
});

test('marks of Windows in a mail are kept', async () => {
  const body = `${PARAGRAPHS[0]}\n\n\x93It is closed,\x94 said Mayor Brenn \x96 and left.\n`;
  const { text } = await readOne(
    content(mail(HEADLINE, body, 'text/plain; charset="Windows-1252"'), 'a.eml'),
  );
  expect(text).toBe(`${PARAGRAPHS[0]}\n\n“It is closed,” said Mayor Brenn – and left.`);
});

test('marks of a wire above a release are no part of it', async () => {
  expect(
    await readOne(
      content(mail(HEADLINE, `FOR IMMEDIATE RELEASE\n\nSUNDERBY, March 4, 2019 - ${TEXT}\n\n###\n`), 'a.eml'),
    ),
  ).toMatchObject({ headline: HEADLINE, datelinePlace: 'SUNDERBY' });
});
