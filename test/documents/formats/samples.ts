import { strToU8, zipSync } from 'fflate';

// All people, places and outlets of the samples are invented.

export const PARAGRAPHS = [
  'The old bridge of Sunderby was closed on Monday after an engineer found cracks in two of its pillars.',
  'It will stay closed for three months, Mayor Olga Brenn said, and ferries will run in its place.',
  'About 4,000 people cross the bridge on an ordinary day, most of them on the way to the harbour.',
];

export const TEXT = PARAGRAPHS.join('\n\n');

const w = (xml: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml}</w:body></w:document>`;

/** A Word document of paragraphs, each with its style or none. */
export function docx(paragraphs: readonly (readonly [string, string?])[], core = ''): Uint8Array {
  const body = paragraphs
    .map(
      ([text, style]) =>
        `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`,
    )
    .join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(w(body)),
    'word/styles.xml': strToU8(
      '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
    ),
    ...(core === ''
      ? {}
      : {
          'docProps/core.xml': strToU8(
            `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
          ),
        }),
  });
}

/** An OpenDocument text of the XML of its paragraphs and of its properties. */
export function odt(body: string, meta = ''): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'meta.xml': strToU8(
      `<?xml version="1.0"?><office:document-meta xmlns:office="o" xmlns:meta="m" xmlns:dc="d"><office:meta>${meta}</office:meta></office:document-meta>`,
    ),
  });
}

/** A book of chapters in HTML. */
export function epub(chapters: readonly string[], meta: string): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'OEBPS/content.opf': strToU8(
      `<?xml version="1.0"?><package><metadata xmlns:dc="d">${meta}</metadata><manifest>${chapters.map((_, i) => `<item id="c${i}" href="c%20${i}.xhtml"/>`).join('')}</manifest><spine>${chapters.map((_, i) => `<itemref idref="c${i}"/>`).join('')}</spine></package>`,
    ),
    ...Object.fromEntries(
      chapters.map((chapter, i) => [
        `OEBPS/c ${i}.xhtml`,
        strToU8(`<html><head><title>Chapter</title></head><body>${chapter}</body></html>`),
      ]),
    ),
  });
}

/** Lines of text on a page of a PDF: where they begin, in points, and how large they are. */
export type PdfLine = readonly [x: number, y: number, size: number, text: string];

/** A PDF document of pages of lines, in Helvetica. */
export function pdf(pages: readonly (readonly PdfLine[])[], info = ''): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>'];
  objects.push(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')}] >>`,
  );
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  objects.push(`<< ${info} >>`);
  for (const [i, lines] of pages.entries()) {
    const stream = lines
      .map(
        ([x, y, size, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
      )
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * i} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines of a paragraph below one another. */
export function column(x: number, top: number, size: number, lines: readonly string[]): PdfLine[] {
  return lines.map((line, i) => [x, top - i * size * 1.3, size, line]);
}

export const PAGE = `<!doctype html><html><head><title>Bridge closed in Sunderby</title></head><body><article><h1>Bridge closed in Sunderby</h1>${PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article></body></html>`;

/** A record of a web archive. */
export function record(type: string, uri: string, content: string): Buffer {
  const body = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nContent-Length: ${body.length}\r\n\r\n`,
    ),
    body,
    Buffer.from('\r\n\r\n'),
  ]);
}

export const answer = (body: string, type = 'text/html; charset=utf-8') =>
  `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${body}`;
