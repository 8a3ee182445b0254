import { decodeText, markedEncoding } from '../encoding.js';
import { DocumentError } from '../errors.js';

/** A line of a JSON Lines input, or why it can't be read. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly content: string | DocumentError;
}

const LINE_FEED = 0x0a;

/**
 * Splits a stream of JSON Lines into its lines, blank ones left out, holding no more than one line in memory. A line
 * longer than `maxBytes` is an error in its place, and is not held.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let number = 0;
  for await (const bytes of splitLines(inUtf8(stream), maxBytes)) {
    number++;
    if (bytes === null) {
      const reason = `the line is longer than ${maxBytes} bytes; split it, or raise the limit`;
      yield { number, content: new DocumentError('DOCUMENT_TOO_LARGE', reason) };
      continue;
    }
    const content = decodeText(bytes).trim();
    if (content !== '') yield { number, content };
  }
}

/** The lines as bytes; null for one over the limit. */
async function* splitLines(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Buffer | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Buffer | null => {
    const line = length > maxBytes ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      length += end - start;
      if (length <= maxBytes) parts.push(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    length += chunk.length - start;
    if (length <= maxBytes) parts.push(chunk.subarray(start));
    else parts = [];
  }
  if (length > 0) yield take();
}

/** Streams in UTF-16 become UTF-8; in all other encodings a line feed is the byte 10. */
async function* inUtf8(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined;
  for await (const chunk of stream) {
    if (decoder === undefined) {
      const encoding = markedEncoding(chunk);
      decoder = encoding?.startsWith('utf-16') ? new TextDecoder(encoding) : null;
    }
    yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}
