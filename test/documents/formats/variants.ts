import { gzipSync } from 'node:zlib';
import type { DocumentFormat } from '../../../src/documents/reader.js';
import { answer, column, docx, epub, odt, PAGE, PARAGRAPHS, pdf, record, TEXT } from './samples.js';

const HTML = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
const LINES = PARAGRAPHS.map((paragraph) => paragraph.match(/.{1,60}(?: |$)/g) ?? []);
const HEADLINE = 'Bridge closed in Sunderby';
const b64 = (text: string) =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
const escaped = (html: string) => html.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const HTML_MAIL = `From: "Marsh, Ida" <ida@post.example>\r\nSubject: =?utf-8?B?${Buffer.from(HEADLINE).toString('base64')}?=\r\nDate: 4 Mar 2019 09:15 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${b64(`<html><body>${HTML}</body></html>`)}\r\n`;
const BOTH_MAIL = `Received: from mx.post.example\r\nFrom: ida@post.example\r\nSubject: Fwd: ${HEADLINE}\r\nDate: Mon, 4 Mar 2019 08:15:00 GMT\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n${PARAGRAPHS.join('\r\n\r\n')}\r\n--cut\r\nContent-Type: text/html\r\n\r\n${HTML}\r\n--cut--\r\n`;

/** A page as browsers save it, its words in an encoding of mail. */
function savedPage(encoding: string, page: string): Buffer {
  return Buffer.from(
    `From: <Saved by a browser>\r\nSubject: ${HEADLINE}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="cut"; type="text/html"\r\n\r\n--cut\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://post.example/bridge\r\n\r\n${page}\r\n--cut\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://post.example/a.png\r\n\r\niVBORw0KGgo=\r\n--cut--\r\n`,
  );
}

/** Two more documents of each format, each unlike `VALID`'s and the other: of another version, program or layout. */
export const VARIANTS: Readonly<
  Record<Exclude<DocumentFormat, 'raw'>, readonly [first: Uint8Array, second: Uint8Array]>
> = {
  pdf: [
    // Two columns, read one after the other.
    pdf([
      [
        [72, 720, 20, HEADLINE],
        ...column(
          72,
          660,
          10,
          [...LINES[0], ...LINES[1]].flatMap((line) => line.match(/.{1,40}(?: |$)/g) ?? []),
        ),
        ...column(
          330,
          660,
          10,
          LINES[2].flatMap((line) => line.match(/.{1,40}(?: |$)/g) ?? []),
        ),
      ],
    ]),
    // A paragraph a page, with its properties.
    pdf(
      LINES.map((lines, i) => [
        ...(i === 0 ? ([[72, 720, 20, HEADLINE]] as const) : []),
        ...column(72, 660, 11, lines),
      ]),
      `/Title (${HEADLINE}) /Author (Ida Marsh) /CreationDate (D:20190304081500Z)`,
    ),
  ],
  docx: [
    docx([
      [HEADLINE, 'Heading1'],
      ['By Ida Marsh'],
      ['4 March 2019'],
      ...PARAGRAPHS.map((text) => [text] as const),
    ]),
    docx(
      PARAGRAPHS.map((text) => [text] as const),
      `<dc:title>${HEADLINE}</dc:title><dc:creator>Ida Marsh</dc:creator><dcterms:created>2019-03-04T08:15:00Z</dcterms:created>`,
    ),
  ],
  odt: [
    odt(
      `<text:p text:style-name="Title">${HEADLINE}</text:p>${PARAGRAPHS.map((text) => `<text:p>${text.replace(' on ', ' <text:span>on</text:span> ')}</text:p>`).join('')}`,
    ),
    odt(
      `<text:h>${HEADLINE}</text:h><text:p>By Ida Marsh</text:p>${PARAGRAPHS.map((text) => `<text:p>${text.replace(/ /g, '<text:s/>')}</text:p>`).join('')}`,
      '<meta:initial-creator>Ida Marsh</meta:initial-creator><meta:creation-date>2019-03-04T08:15:00</meta:creation-date>',
    ),
  ],
  epub: [
    epub(
      [`<h2>${HEADLINE}</h2>${HTML}`, `<h2>Ferries run</h2>${HTML}`],
      '<dc:title>Sunderby Post, March</dc:title><dc:date>2019-03-04</dc:date><dc:publisher>Sunderby Post</dc:publisher>',
    ),
    epub(
      [`<section><header><h1>${HEADLINE}</h1></header>${HTML}</section>`],
      '<dc:language>en</dc:language>',
    ),
  ],
  warc: [
    gzipSync(record('response', 'https://post.example/bridge', answer(PAGE))),
    Buffer.concat([
      record('request', 'https://post.example/bridge', 'GET /bridge HTTP/1.1\r\n\r\n'),
      record('response', 'https://post.example/a.png', answer('no text', 'image/png')),
      record('response', 'https://post.example/bridge', answer(PAGE, 'application/xhtml+xml')),
    ]),
  ],
  mhtml: [savedPage('base64', b64(PAGE)), savedPage('quoted-printable', PAGE.replaceAll('=', '=3D'))],
  mbox: [
    Buffer.from(
      ['Mon Mar  4 08:15:00 2019', 'Mon Mar  4 09:15:00 2019']
        .map((date) => `From ida@post.example ${date}\n${BOTH_MAIL.replaceAll('\r\n', '\n')}\n`)
        .join(''),
    ),
    Buffer.from(`From - Mon Mar  4 08:15:00 2019\r\nX-Mozilla-Status: 0001\r\n${HTML_MAIL}\r\n`),
  ],
  eml: [Buffer.from(HTML_MAIL), Buffer.from(BOTH_MAIL)],
  feed: [
    Buffer.from(
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Sunderby Post</title><id>urn:post</id><updated>2019-03-04T08:15:00Z</updated><entry><title>${HEADLINE}</title><id>urn:1</id><link href="https://post.example/bridge"/><published>2019-03-04T08:15:00Z</published><author><name>Ida Marsh</name></author><content type="html">${escaped(HTML)}</content></entry></feed>`,
    ),
    Buffer.from(
      `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="https://post.example/"><title>Sunderby Post</title><link>https://post.example/</link><description>News</description></channel><item rdf:about="https://post.example/bridge"><title>${HEADLINE}</title><link>https://post.example/bridge</link><dc:date>2019-03-04T08:15:00Z</dc:date><content:encoded><![CDATA[${HTML}]]></content:encoded></item></rdf:RDF>`,
    ),
  ],
  newsml: [
    Buffer.from(
      `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet><newsItem guid="urn:1" version="2" standard="NewsML-G2" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider><name>Sunderby Post</name></provider><versionCreated>2019-03-04T08:15:00Z</versionCreated></itemMeta><contentMeta><headline>${HEADLINE}</headline></contentMeta><contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>${HEADLINE}</hl1></hedline></body.head><body.content>${HTML}</body.content></body></nitf></inlineXML></contentSet></newsItem></itemSet></newsMessage>`,
    ),
    Buffer.from(
      `<?xml version="1.0"?><NewsML><NewsEnvelope><DateAndTime>20190304T081500Z</DateAndTime></NewsEnvelope><NewsItem><Identification><NewsIdentifier><ProviderId>post.example</ProviderId></NewsIdentifier></Identification><NewsManagement><FirstCreated>20190304T081500Z</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>${HEADLINE}</HeadLine></NewsLines><ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content>${HTML}</body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    ),
  ],
  nitf: [
    Buffer.from(
      `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd"><nitf><head><docdata><date.issue norm="20190304T081500Z"/></docdata><pubdata name="Sunderby Post"/></head><body><body.head><hedline><hl1>${HEADLINE}</hl1><hl2>Ferries run instead</hl2></hedline><dateline><location>SUNDERBY</location></dateline></body.head><body.content><block>${HTML}</block></body.content></body></nitf>`,
    ),
    Buffer.from(
      `<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" change.date="October 18, 2006"><head><title>${HEADLINE}</title></head><body><body.content>${HTML}</body.content><body.end><tagline>Reporting by Ida Marsh</tagline></body.end></body></nitf>`,
    ),
  ],
  html: [
    Buffer.from(
      `<html><head><title>${HEADLINE} | Sunderby Post</title><meta property="og:title" content="${HEADLINE}"><meta property="article:published_time" content="2019-03-04T08:15:00Z"></head><body><nav><a href="/">Home</a></nav><h1>${HEADLINE}</h1><div class="story-body">${HTML}</div></body></html>`,
    ),
    Buffer.from(
      `<!DOCTYPE html><html><head><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: HEADLINE, datePublished: '2019-03-04T08:15:00Z', articleBody: TEXT })}</script></head><body><main><h1>${HEADLINE}</h1>${HTML}</main></body></html>`,
    ),
  ],
  jsonl: [
    Buffer.from(
      [1, 2]
        .map((n) =>
          JSON.stringify({
            title: HEADLINE,
            maintext: TEXT,
            url: `https://post.example/${n}`,
            date_publish: '2019-03-04 08:15:00',
          }),
        )
        .join('\r\n'),
    ),
    gzipSync(
      [1, 2].map((n) => JSON.stringify({ uri: `${n}`, headline: HEADLINE, body_text: TEXT })).join('\n'),
    ),
  ],
  json: [
    // Of ninjs, and of The Guardian's API.
    Buffer.from(
      JSON.stringify({
        uri: 'urn:1',
        type: 'text',
        versioncreated: '2019-03-04T08:15:00Z',
        headline: HEADLINE,
        body_xhtml: HTML,
      }),
    ),
    Buffer.from(
      JSON.stringify({
        response: {
          status: 'ok',
          results: [
            {
              id: 'a/1',
              webTitle: HEADLINE,
              webUrl: 'https://post.example/1',
              webPublicationDate: '2019-03-04T08:15:00Z',
              fields: { body: HTML },
            },
          ],
        },
      }),
    ),
  ],
  markdown: [
    Buffer.from(`+++\ntitle = "${HEADLINE}"\ndate = 2019-03-04\n+++\n\n${TEXT}\n`),
    Buffer.from(
      `# ${HEADLINE}\n\n*By Ida Marsh*\n\n${PARAGRAPHS.map((text) => text.replace('Sunderby', '[Sunderby](https://sunderby.example)')).join('\n\n')}\n`,
    ),
  ],
  csv: [
    Buffer.from(`headline\tbody\tpublished\n${HEADLINE}\t${PARAGRAPHS.join(' ')}\t2019-03-04\n`),
    Buffer.from(
      `\ufeffURL;Title;Content\r\nhttps://post.example/1;${HEADLINE};"${PARAGRAPHS.join('\n\n')}"\r\n`,
    ),
  ],
  export: [
    Buffer.from(
      `Page 1 of 2\n\n${HEADLINE}\n\nSunderby Post\n\nMarch 4, 2019 Monday\n\nCopyright 2019 Sunderby Post All Rights Reserved\n\nSection: NEWS; Pg. 1\nLength: 61 words\nByline: Ida Marsh\n\nBody\n\n${TEXT}\n\nLoad-Date: March 5, 2019\n\nEnd of Document\n`,
    ),
    Buffer.from(
      `${'_'.repeat(60)}\n\nDocument 1 of 1\n\n${HEADLINE}\n\nAuthor: Ida Marsh; Piet Holm\n\nPublication info: Harbour News ; Sunderby [Sunderby]05 Mar 2019: A.4.\n\nProQuest document link\n\nFull text: ${PARAGRAPHS.join(' ')}\n\nSubject: Bridges\n`,
    ),
  ],
  ris: [
    // Lines that go on, and an abstract in parts.
    Buffer.from(
      `TY  - GEN\nT1  - ${HEADLINE}\nA1  - Marsh, Ida\nA1  - Holm, Piet\nPY  - 2019\nJO  - Sunderby Post\n${LINES.map((lines) => `N2  - ${lines.map((line) => line.trim()).join('\n')}`).join('\n')}\nER  - \n`,
    ),
    Buffer.from(
      `\ufeffTY  - NEWS\nAB  - ${PARAGRAPHS.join(' ')}\nTI  - ${HEADLINE}\nY1  - 2019/03/04\nKW  - bridges\nER  -\n`,
    ),
  ],
  wire: [
    // Marks that keep the line busy before it, and one that sets type within.
    Buffer.from(
      `\x16\x16\x01a0456 r i bc-bridge 03-04 0210\x02\r\nBC-Bridge,0210\r\n\x1e${HEADLINE}\r\nBy IDA MARSH\r\nMeridian Writer\r\n\r\n${PARAGRAPHS.map((paragraph) => `   ${paragraph}`).join('\r\n\r\n')}\r\n\x03`,
    ),
    Buffer.from(
      `\x01NOR 1\x02${HEADLINE}\n\n${TEXT}\n\x03\n040815GMT MAR 2019\x04\x01NOR 2\x02Ferry runs\n\n${PARAGRAPHS[1]}\x03\x04`,
    ),
  ],
  text: [
    Buffer.from(
      `${HEADLINE.toUpperCase()}\r\n\r\nSUNDERBY, March 4 (Meridian) - ${PARAGRAPHS.join('\r\n\r\n')}\r\n`,
    ),
    Buffer.from(
      `\ufeff${HEADLINE}\n4/3/2019\n\n${LINES.map((lines) => lines.map((line) => line.trim()).join('\n')).join('\n\n')}\n`,
      'utf16le',
    ),
  ],
};
