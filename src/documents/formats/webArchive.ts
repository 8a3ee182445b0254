import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Defaults } from '../compose.js';
import type { Document } from '../document.js';
import { decodeText } from '../encoding.js';
import { DocumentError } from '../errors.js';
import { canonicalUrl } from '../identity.js';
import { readHtml } from '../pages/html.js';
import { damaged, inPlace, type Reader, type Reading, type Source } from '../reader.js';
import { readPlainText } from '../text/plainText.js';
import { ByteReader } from './byteReader.js';

/** Longest header of a record or of the answer in it, in bytes. */
const LONGEST_HEADER = 200_000;

/** ISO 28500, versions 0.17 to 1.1: what crawlers write. */
export const webArchiveReader: Reader = {
  format: 'warc',
  extensions: ['warc'],
  holds: 'many',
  is: 'a web archive (WARC)',
  gives:
    'the article of every page in it, with the address it was fetched from, streamed; answers that are no pages are passed over',
  recognises: ({ start }) => /^WARC\/\d\.\d+\r?\n/.test(start),
  read: readWebArchive,
};

type Headers = ReadonlyMap<string, string>;

async function* readWebArchive(
  { stream }: Source,
  reading: Reading,
): AsyncGenerator<Document | DocumentError> {
  const input = new ByteReader(stream);
  for (let number = 1; ; number++) {
    const version = await nextLine(input);
    if (version === null) return;
    if (!/^WARC\/\d/.test(version)) throw damagedArchive(`record ${number} does not begin as one`);
    const headers = await readHeaders(input);
    const length = Number(headers.get('content-length'));
    if (!Number.isSafeInteger(length) || length < 0) throw damagedArchive(`record ${number} has no length`);
    const kind = headers.get('warc-type') ?? '';
    if ((kind !== 'response' && kind !== 'resource' && kind !== 'conversion') || length > reading.maxBytes) {
      if (kind === 'response' && length > reading.maxBytes)
        yield new DocumentError(
          'DOCUMENT_TOO_LARGE',
          `record ${number} of the archive is larger than ${reading.maxBytes} bytes`,
        );
      // What is no page, or too large a one, is passed over byte by byte: the next record begins behind it.
      if (!(await input.passOver(length))) throw damagedArchive(`record ${number} ends before its length`);
      continue;
    }
    const content = await input.take(length);
    if (content === null) throw damagedArchive(`record ${number} ends before its length`);
    try {
      const document = readRecord(kind, headers, content, reading);
      if (document !== null) yield document;
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      yield inPlace(
        error,
        `record ${number} of the archive, ${headers.get('warc-target-uri')?.slice(0, 200) ?? ''}`,
      );
    }
  }
}

/** The article of a record; null where it is no page. */
function readRecord(
  kind: string,
  record: Headers,
  content: Buffer,
  { defaults, maxBytes }: Reading,
): Document | null {
  const url = canonicalUrl(record.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? '');
  const inside: Defaults = { ...defaults, url };
  if (kind === 'conversion') return readPlainText(decodeText(content), inside);
  const { status, headers, body } =
    kind === 'response' ? answerOf(content) : { status: 200, headers: record, body: content };
  const type = headers.get('content-type') ?? '';
  if (status !== 200 || !/^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type)) return null;
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(type)?.[1] ?? null;
  return readHtml(
    decodeText(unpacked(body, headers.get('content-encoding') ?? '', maxBytes), charset),
    inside,
  );
}

/** The status, headers and body of an HTTP answer. */
function answerOf(content: Buffer): { status: number; headers: Headers; body: Buffer } {
  const crlf = content.indexOf('\r\n\r\n');
  const end = crlf >= 0 ? crlf : content.indexOf('\n\n');
  if (end < 0) return { status: 0, headers: new Map(), body: Buffer.alloc(0) };
  const [first, ...lines] = content.toString('latin1', 0, Math.min(end, LONGEST_HEADER)).split(/\r?\n/);
  const headers = headersOf(lines);
  const body = content.subarray(end + (crlf >= 0 ? 4 : 2));
  const chunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
  return {
    status: Number(/^HTTP\/\S+ (\d{3})/.exec(first)?.[1] ?? 0),
    headers,
    body: chunked ? joined(body) : body,
  };
}

/** The body of an answer in chunks; as it is where its chunks were joined when it was stored. */
function joined(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size =
      end < 0
        ? null
        : /^([\da-f]{1,8})\s*(?:;|$)/i.exec(body.toString('latin1', at, Math.min(end, at + 100)));
    if (!size) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size[1], 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

function unpacked(body: Buffer, encoding: string, maxOutputLength: number): Buffer {
  try {
    if (/gzip/i.test(encoding) && body[0] === 0x1f) return gunzipSync(body, { maxOutputLength });
    if (/deflate/i.test(encoding)) return inflateSync(body, { maxOutputLength });
    if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(body, { maxOutputLength });
    return body;
  } catch (error) {
    throw damaged('a page in a web archive', error);
  }
}

/** The next line that is not blank, without its end; null at the end. */
async function nextLine(input: ByteReader): Promise<string | null> {
  for (;;) {
    const line = await input.line(LONGEST_HEADER);
    if (line === null) return null;
    const text = line.toString('latin1').trim();
    if (text !== '') return text;
  }
}

async function readHeaders(input: ByteReader): Promise<Headers> {
  const lines: string[] = [];
  let size = 0;
  for (;;) {
    const line = await input.line(LONGEST_HEADER);
    const text = line?.toString('utf8').replace(/\r?\n$/, '') ?? '';
    if (text === '') return headersOf(lines);
    size += text.length;
    if (size > LONGEST_HEADER) throw damagedArchive('a header is too long');
    lines.push(text);
  }
}

function headersOf(lines: readonly string[]): Headers {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function damagedArchive(why: string): DocumentError {
  return new DocumentError('DAMAGED_DOCUMENT', `it is a web archive that is damaged (${why}); make it again`);
}
