import { extname } from 'node:path';
import { markedEncoding } from './encoding.js';
import { DocumentError } from './errors.js';
import type { DocumentFormat, Head, Reader } from './reader.js';
import { plainTextReader, readers, refusals } from './readers.js';

/** Share of control characters above which a file is no text. */
const MOST_CONTROLS = 0.02;

/** What tells the format of an input: its first bytes, the media type and the name it came with. */
export function headOf(bytes: Uint8Array, name: string, contentType: string | null): Head {
  return {
    bytes,
    start: Buffer.from(bytes)
      .toString('latin1')
      .replace(/\0|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, '')
      .trimStart(),
    type: contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '',
    extension: extname(URL.canParse(name) ? new URL(name).pathname : name).toLowerCase(),
  };
}

/**
 * The reader of an input: the one of `format`, else the first that recognises its first bytes; plain text where none
 * does and it is text.
 *
 * @throws DocumentError UNSUPPORTED_FORMAT where it is known and has no reader, BINARY_DOCUMENT where it is no text.
 */
export function tellReader(head: Head, format: DocumentFormat | null): Reader {
  const named = readers.find((reader) => reader.format === format);
  if (named !== undefined) return named;
  if (format === 'text') return plainTextReader;
  const refusal = refusals.find(({ recognises }) => recognises(head));
  if (refusal !== undefined) {
    throw new DocumentError('UNSUPPORTED_FORMAT', `it is ${refusal.is}; ${refusal.instead}`);
  }
  const found = readers.find(({ recognises }) => recognises(head));
  if (found !== undefined) return found;
  refuseBinary(head.bytes);
  return plainTextReader;
}

/**
 * Refuses what is no text, by its first bytes.
 *
 * @throws DocumentError BINARY_DOCUMENT.
 */
export function refuseBinary(head: Uint8Array): void {
  if (markedEncoding(head) !== null) return;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) controls = Number.POSITIVE_INFINITY;
    else if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  if (controls > head.length * MOST_CONTROLS) {
    throw new DocumentError('BINARY_DOCUMENT', 'it is a binary file, not text; give a document with text');
  }
}
