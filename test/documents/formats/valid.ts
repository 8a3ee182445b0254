import { gzipSync } from 'node:zlib';
import type { DocumentFormat } from '../../../src/documents/reader.js';
import { answer, column, docx, epub, odt, PAGE, PARAGRAPHS, pdf, record, TEXT } from './samples.js';

const HTML = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
const MAIL = `From: Ida Marsh <ida@post.example>\r\nTo: desk@post.example\r\nSubject: Bridge closed in Sunderby\r\nDate: Mon, 4 Mar 2019 08:15:00 +0000\r\nMessage-ID: <1@post.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${PARAGRAPHS.join('\r\n\r\n')}\r\n`;

/** A document of each format that is read; all people, places and outlets are invented. */
export const VALID: Readonly<Record<Exclude<DocumentFormat, 'raw'>, Uint8Array>> = {
  pdf: pdf([
    [
      [72, 720, 24, 'Bridge closed in Sunderby'],
      ...PARAGRAPHS.flatMap((paragraph, i) =>
        column(72, 660 - i * 90, 11, paragraph.match(/.{1,60}(?: |$)/g) ?? []),
      ),
    ],
  ]),
  docx: docx([['Bridge closed in Sunderby', 'Title'], ...PARAGRAPHS.map((text) => [text] as const)]),
  odt: odt(
    `<text:h>Bridge closed in Sunderby</text:h>${PARAGRAPHS.map((text) => `<text:p>${text}</text:p>`).join('')}`,
  ),
  epub: epub([`<h1>Bridge closed in Sunderby</h1>${HTML}`], '<dc:title>Sunderby Post</dc:title>'),
  warc: Buffer.concat([
    record('warcinfo', 'https://post.example/', 'software: test'),
    record('response', 'https://post.example/bridge', answer(PAGE)),
  ]),
  mhtml: Buffer.from(
    `From: <Saved by a browser>\r\nSnapshot-Content-Location: https://post.example/bridge\r\nSubject: Bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n----b\r\nContent-Type: text/html\r\nContent-Location: https://post.example/bridge\r\n\r\n${PAGE}\r\n----b--\r\n`,
  ),
  mbox: Buffer.from(`From ida@post.example Mon Mar  4 08:15:00 2019\n${MAIL.replaceAll('\r\n', '\n')}\n`),
  eml: Buffer.from(MAIL),
  feed: Buffer.from(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Sunderby Post</title><link>https://post.example/</link><item><title>Bridge closed</title><link>https://post.example/bridge</link><description><![CDATA[${HTML}]]></description><pubDate>Mon, 04 Mar 2019 08:15:00 GMT</pubDate></item></channel></rss>`,
  ),
  newsml: Buffer.from(
    `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="1" standard="NewsML-G2" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider><name>Sunderby Post</name></provider><versionCreated>2019-03-04T08:15:00Z</versionCreated></itemMeta><contentMeta><headline>Bridge closed</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${HTML}</body></html></inlineXML></contentSet></newsItem>`,
  ),
  nitf: Buffer.from(
    `<?xml version="1.0"?><nitf><head><title>Bridge closed</title></head><body><body.head><hedline><hl1>Bridge closed</hl1></hedline><byline>By Ida Marsh</byline></body.head><body.content>${HTML}</body.content></body></nitf>`,
  ),
  html: Buffer.from(PAGE),
  jsonl: Buffer.from(
    PARAGRAPHS.map((text, i) =>
      JSON.stringify({ headline: `Bridge ${i}`, text, publishedAt: '2019-03-04' }),
    ).join('\n'),
  ),
  json: Buffer.from(
    JSON.stringify({
      articles: [{ title: 'Bridge closed', content: TEXT, publishedAt: '2019-03-04T08:15:00Z' }],
    }),
  ),
  markdown: Buffer.from(`---\ntitle: Bridge closed\ndate: 2019-03-04\nauthor: Ida Marsh\n---\n\n${TEXT}\n`),
  csv: Buffer.from(
    `title,text,date\n"Bridge closed","${PARAGRAPHS.join(' ')}",2019-03-04\n"Ferry runs","${PARAGRAPHS[1]}",2019-03-05\n`,
  ),
  export: Buffer.from(
    `Document 1 of 2\n\nBridge closed in Sunderby\n\nAuthor: Ida Marsh\n\nPublication info: Sunderby Post ; Sunderby [Sunderby]04 Mar 2019.\n\nFull text: ${PARAGRAPHS.join(' ')}\n\n${'_'.repeat(60)}\n\nDocument 2 of 2\n\nFerry runs\n\nPublication info: Sunderby Post ; Sunderby [Sunderby]05 Mar 2019.\n\nFull text: ${PARAGRAPHS.join(' ')}\n`,
  ),
  ris: Buffer.from(
    `TY  - NEWS\r\nTI  - Bridge closed in Sunderby\r\nAU  - Marsh, Ida\r\nDA  - 2019/03/04/\r\nT2  - Sunderby Post\r\nUR  - https://post.example/bridge\r\nAB  - ${PARAGRAPHS.join(' ')}\r\nER  - \r\n\r\nTY  - NEWS\r\nTI  - Ferry runs\r\nAB  - ${PARAGRAPHS[1]}\r\nER  - \r\n`,
  ),
  wire: Buffer.from(
    `\x01SUN0123 4 GEN 0210\x02\r\nBridge closed in Sunderby\r\n\r\nSUNDERBY, March 4 (Meridian) - ${PARAGRAPHS.join('\r\n\r\n')}\r\n\x03\r\n040815 MAR 19\r\n\x04`,
  ),
  text: Buffer.from(`Bridge closed in Sunderby\n\nBy Ida Marsh\n4 March 2019\n\n${TEXT}\n`),
};

/** The same, packed. */
export const PACKED: Uint8Array = gzipSync(VALID.html);
