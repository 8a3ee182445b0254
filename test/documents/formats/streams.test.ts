import { gzipSync } from 'node:zlib';
import { content, readAll, readError, readOne } from '../read.js';
import { answer, PAGE, PARAGRAPHS, record, TEXT } from './samples.js';

const HEADLINE = 'Bridge closed in Sunderby';
const DATE = new Date('2019-03-04T08:15:00Z');

const mail = (headers: string, body = `${PARAGRAPHS.join('\r\n\r\n')}\r\n`) =>
  `From: Ida Marsh <ida@post.example>\r\nTo: desk@ledger.example\r\nDate: Mon, 04 Mar 2019 08:15:00 +0000\r\nMessage-ID: <1@post.example>\r\n${headers}\r\n\r\n${body}`;

test.each([
  ['plain', mail(`Subject: ${HEADLINE}`)],
  ['forwarded', mail(`Subject: Fwd: RE: ${HEADLINE}`)],
  [
    'with an encoded subject and body',
    mail(
      `Subject: =?utf-8?B?${Buffer.from(HEADLINE).toString('base64')}?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64`,
      Buffer.from(TEXT).toString('base64'),
    ),
  ],
  [
    'in HTML',
    mail(
      `Subject: ${HEADLINE}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8`,
      PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    ),
  ],
  [
    'with a quoted mail and a signature',
    mail(`Subject: ${HEADLINE}`, `${TEXT}\r\n\r\n> What is new?\r\n\r\n-- \r\nIda Marsh\r\n`),
  ],
])('reads a mail %s', async (_, message) => {
  expect(await readOne(content(message))).toMatchObject({
    headline: HEADLINE,
    byline: 'Ida Marsh',
    source: 'post.example',
    publishedAt: DATE,
    text: TEXT,
  });
});

test('reads every mail of a mailbox', async () => {
  const box = [1, 2, 3]
    .map(
      (n) =>
        `From ida@post.example Mon Mar  4 08:15:00 2019\n${mail(`Subject: Bridge ${n}`).replaceAll('\r', '')}\n`,
    )
    .join('');
  const documents = await readAll(content(box));
  expect(documents).toMatchObject([1, 2, 3].map((n) => ({ headline: `Bridge ${n}`, text: TEXT })));
  const limited = await readAll(
    content(box.replace('Subject: Bridge 2', `Subject: Bridge 2\n\n${'x '.repeat(3000)}`)),
    { maxBytes: 2000 },
  );
  expect(limited).toMatchObject([
    { headline: 'Bridge 1' },
    { code: 'DOCUMENT_TOO_LARGE' },
    { headline: 'Bridge 3' },
  ]);
});

test.each(['Snapshot-Content-Location', 'Content-Location'])('reads a saved page with %s', async (name) => {
  const saved = `From: <Saved by a browser>\r\n${name}: https://post.example/bridge\r\nSubject: Bridge\r\nDate: Mon, 4 Mar 2019 08:15:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://post.example/bridge\r\n\r\n${PAGE}\r\n--b--\r\n`;
  expect(await readOne(content(saved))).toMatchObject({
    headline: HEADLINE,
    url: 'https://post.example/bridge',
    text: TEXT,
  });
});

const archive = Buffer.concat([
  Buffer.from('WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\na: \r\n\r\n'),
  record('request', 'https://post.example/bridge', 'GET / HTTP/1.1\r\n\r\n'),
  record('response', 'https://post.example/bridge', answer(PAGE)),
  record('response', 'https://post.example/logo', answer('PNG', 'image/png')),
  record('response', 'https://post.example/menu', answer('<html><body><p>Menu</p></body></html>')),
  record(
    'response',
    'https://post.example/chunks',
    `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n${Buffer.byteLength(PAGE).toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`,
  ),
  record('conversion', 'https://post.example/plain', `${HEADLINE}\n\n${TEXT}`),
]);

test.each([
  ['as it is', archive],
  ['packed', gzipSync(archive)],
  [
    'packed record by record',
    Buffer.concat([gzipSync(archive.subarray(0, 100)), gzipSync(archive.subarray(100))]),
  ],
])('reads a web archive %s', async (_, bytes) => {
  expect(await readAll(content(bytes, 'crawl.warc.gz'))).toMatchObject([
    { headline: HEADLINE, url: 'https://post.example/bridge', text: TEXT },
    { code: 'NO_ARTICLE' },
    { headline: HEADLINE, url: 'https://post.example/chunks', text: TEXT },
    { headline: HEADLINE, url: 'https://post.example/plain', text: TEXT },
  ]);
});

test.each([
  [
    'with a wrong length',
    'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n',
  ],
  ['without a length', 'WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n'],
])('refuses a web archive %s', async (_, text) => {
  expect((await readError(content(text), { maxBytes: 1_000_000_000 })).code).toBe('DAMAGED_DOCUMENT');
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test.each([
  [
    'commas',
    `headline,text,published_at,url,author\n${HEADLINE},${quoted(TEXT)},2019-03-04T08:15:00Z,https://post.example/bridge,Ida Marsh\n`,
  ],
  [
    'semicolons',
    `Title;Body;Date;Link;Byline\n${HEADLINE};${quoted(TEXT)};2019-03-04 08:15;post.example/bridge;By Ida Marsh\n`,
  ],
  [
    'tabs',
    `title\tcontent\tpub_date\turl\tauthors\n${HEADLINE}\t${quoted(TEXT)}\tMon, 04 Mar 2019 08:15:00 GMT\thttps://post.example/bridge\tIda Marsh\n`,
  ],
])('reads a table with %s', async (_, table) => {
  expect(await readOne(content(table))).toMatchObject({
    headline: HEADLINE,
    url: 'https://post.example/bridge',
    byline: 'Ida Marsh',
    publishedAt: DATE,
    text: TEXT,
    warnings: [],
  });
});

test('one row of a table tells how the dates of the others are meant', async () => {
  const rows = ['03/04/2019', '03/28/2019'].map((date) => `${HEADLINE},${quoted(TEXT)},${date}`);
  const documents = await readAll(content(`headline,text,date\n${rows.join('\n')}\n`));
  expect(documents).toMatchObject([
    { publishedAt: new Date('2019-03-04') },
    { publishedAt: new Date('2019-03-28') },
  ]);
});

test('reads columns that the user names, and tells those of a table it does not know', async () => {
  const table = `kop,stuk,dag\n${HEADLINE},${quoted(TEXT)},2019-03-04\n`;
  const error = await readError(content(table, 'artikelen.csv'));
  expect(error.code).toBe('UNSUPPORTED_FORMAT');
  expect(error.message).toMatch(/--columns text=NAME; it has "kop", "stuk", "dag"$/);
  expect(
    await readOne(content(table, 'artikelen.csv'), {
      columns: { headline: 'kop', text: 'stuk', date: 'dag' },
    }),
  ).toMatchObject({ headline: HEADLINE, text: TEXT });
  expect((await readError(content(table, 'a.csv'), { columns: { text: 'lede' } })).code).toBe(
    'INVALID_FIELD',
  );
});

test.each([
  ['YAML', `---\ntitle: "${HEADLINE}"\nauthor: Ida Marsh\ndate: 2019-03-04T08:15:00Z\n---\n\n`],
  ['TOML', `+++\ntitle = "${HEADLINE}"\nauthor = "Ida Marsh"\ndate = 2019-03-04T08:15:00Z\n+++\n\n`],
  ['a heading alone', `# ${HEADLINE}\n\nBy Ida Marsh\n\n2019-03-04T08:15:00Z\n\n`],
])('reads Markdown with %s', async (_, head) => {
  const body = `**The old bridge** of [Sunderby](https://sunderby.example)${PARAGRAPHS[0].slice(26)}\n\n${PARAGRAPHS[1]}\n\n${PARAGRAPHS[2]}\n`;
  expect(await readOne(content(head + body))).toMatchObject({
    headline: HEADLINE,
    byline: 'Ida Marsh',
    publishedAt: DATE,
    text: TEXT,
  });
});

test.each([
  [
    'Nexis',
    [1, 2]
      .map(
        (n) =>
          `\n  ${n} of 2 DOCUMENTS\n\n\n  The Sunderby Post\n\n  March 4, 2019 Monday\n\n${HEADLINE}\n\nBYLINE: Ida Marsh\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 57 words\n\n\n${TEXT}\n\nLOAD-DATE: March 5, 2019\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n`,
      )
      .join(''),
  ],
  [
    'Nexis Uni',
    [1, 2]
      .map(
        () =>
          `${HEADLINE}\nThe Sunderby Post\nMarch 4, 2019 Monday\n\nCopyright 2019 The Sunderby Post All Rights Reserved\nSection: NEWS; Pg. 3\nLength: 57 words\nByline: Ida Marsh\nBody\n\n\n${TEXT}\n\nLoad-Date: March 5, 2019\n\n\nEnd of Document\n\n`,
      )
      .join(''),
  ],
  [
    'Factiva',
    [1, 2]
      .map(
        (n) =>
          `${HEADLINE}\n\nBy Ida Marsh\n57 words\n4 March 2019\nThe Sunderby Post\nSUNPO\nEnglish\nCopyright 2019. The Sunderby Post.\n\n${TEXT}\n\nDocument SUNPO0000020190304ef340000${n}\n\n`,
      )
      .join(''),
  ],
  [
    'ProQuest',
    [1, 2]
      .map(
        () =>
          `Title: ${HEADLINE}\nAuthor: Ida Marsh\nPublication title: The Sunderby Post\nPublication date: Mar 4, 2019\nFull text: ${TEXT}\nSubject: Bridges\n\n`,
      )
      .join(`${'_'.repeat(40)}\n\n`),
  ],
])('reads an export of %s', async (_, text) => {
  const expected = {
    headline: HEADLINE,
    source: 'The Sunderby Post',
    byline: 'Ida Marsh',
    publishedAt: new Date('2019-03-04'),
    text: TEXT,
  };
  expect(await readAll(content(text))).toMatchObject([expected, expected]);
});

test('reads an export of Factiva that has one article, by its letters from the first line on', async () => {
  const text = `HD  ${HEADLINE}\nBY  Ida Marsh\nWC  57 words\nPD  4 March 2019\nSN  The Sunderby Post\nLP\n${TEXT}\n`;
  expect(await readAll(content(text))).toMatchObject([
    { headline: HEADLINE, source: 'The Sunderby Post', publishedAt: new Date('2019-03-04') },
  ]);
});

test('refuses what unpacks to far more than it is, and what is packed again and again', async () => {
  const lines = gzipSync(Buffer.alloc(60_000_000, 'x'));
  expect((await readError(content(lines, 'a.jsonl.gz'))).code).toBe('DOCUMENT_TOO_LARGE');
  expect((await readError(content(gzipSync(gzipSync(gzipSync(TEXT)))))).code).toBe('UNSUPPORTED_FORMAT');
  expect((await readError(content(gzipSync(TEXT.repeat(9)).subarray(0, 60)))).code).toBe('DAMAGED_DOCUMENT');
});
