import { extname } from 'node:path';
import { markedEncoding } from './encoding.js';
import { DocumentError } from './errors.js';

/** How a document is written; "raw" is text without any header. */
export type DocumentFormat = 'text' | 'json' | 'jsonl' | 'html' | 'raw';

const EXTENSIONS: Readonly<Record<string, DocumentFormat>> = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
  '.text': 'text',
};

const CONTENT_TYPES: Readonly<Record<string, DocumentFormat>> = {
  'application/json': 'json',
  'application/jsonl': 'jsonl',
  'application/x-ndjson': 'jsonl',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
};

/** First bytes of formats that hold text in a wrapping no reader here opens. */
const WRAPPED: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'an RTF document'],
  ['PK\x03\x04', 'a ZIP archive (or a DOCX, ODT or EPUB document)'],
  ['\x1f\x8b', 'a gzip archive'],
];

/** Share of control characters above which a file is no text. */
const MOST_CONTROLS = 0.02;

const HTML_ELEMENT =
  /^<(?:!doctype\s+html|html|head|body|title|meta|link|style|script|article|main|section|header|div|p|h[1-6]|a|b|i|em|strong|span|img|ul|ol|table|br)\b/i;

const MARKUP = /^<(?:[?!]|[a-z][\w:.-]*[\s>/])/i;

/**
 * Tells the format of an input by its first bytes, then by its media type, then by the extension of its name.
 *
 * @throws DocumentError UNSUPPORTED_FORMAT.
 */
export function detectFormat(head: Uint8Array, name: string, contentType: string | null): DocumentFormat {
  // Whatever the encoding, the marks of a format are in ASCII.
  const start = Buffer.from(head)
    .toString('latin1')
    .replace(/\0|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, '')
    .trimStart();
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const named = EXTENSIONS[extname(URL.canParse(name) ? new URL(name).pathname : name).toLowerCase()];
  const told = CONTENT_TYPES[type] ?? named;

  const markup = afterProlog(start);
  if (HTML_ELEMENT.test(markup)) return 'html';
  if (told !== 'html' && MARKUP.test(markup)) {
    throw new DocumentError(
      'UNSUPPORTED_FORMAT',
      'it is XML or SGML of a kind that is not read; give the article as HTML, JSON or plain text',
    );
  }
  if (/^\{\s*["}]/.test(start) || /^\[\s*[{\]]/.test(start)) {
    return told === 'jsonl' || hasObjectALine(start) ? 'jsonl' : 'json';
  }
  return told ?? 'text';
}

function hasObjectALine(start: string): boolean {
  const [first, second] = start.split(/\r?\n/).filter((line) => line.trim() !== '');
  return first!.startsWith('{') && first!.trimEnd().endsWith('}') && (second?.startsWith('{') ?? false);
}

/** The markup after XML declaration and comments. */
function afterProlog(start: string): string {
  let rest = start;
  for (;;) {
    const close = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : null;
    const end = close === null ? -1 : rest.indexOf(close);
    if (close === null || end < 0) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}

/**
 * Refuses what is no text, by its first bytes.
 *
 * @throws DocumentError BINARY_DOCUMENT, UNSUPPORTED_FORMAT.
 */
export function refuseBinary(head: Uint8Array): void {
  const start = Buffer.from(head.subarray(0, 8)).toString('latin1');
  const wrapped = WRAPPED.find(([mark]) => start.startsWith(mark));
  if (wrapped !== undefined) {
    throw new DocumentError(
      'UNSUPPORTED_FORMAT',
      `it is ${wrapped[1]}; give its text, as HTML, JSON or plain text`,
    );
  }
  if (markedEncoding(head) !== null) return;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) controls = Number.POSITIVE_INFINITY;
    else if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  if (controls > head.length * MOST_CONTROLS) {
    throw new DocumentError(
      'BINARY_DOCUMENT',
      'it is a binary file, not text; give HTML, JSON or plain text',
    );
  }
}
