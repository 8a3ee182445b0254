import { setImmediate as turn } from 'node:timers/promises';
import { decodeText, markedEncoding } from '../encoding.js';
import { DocumentError } from '../errors.js';

/** A line of a JSON Lines input, or why it can't be read. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly content: string | DocumentError;
}

const LINE_FEED = 0x0a;
/** The highest of the bytes that are blanks: tabs, line ends and spaces. */
const BLANK = 0x20;
/** So many bytes are split before others have their turn: of so many lines as a document may have, none may hold up a server. */
const TURN_BYTES = 1 << 14;

/**
 * Splits a stream of JSON Lines into its lines, blank ones left out, holding no more than one line in memory. A line
 * longer than `maxBytes` is an error in its place, and is not held.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  for await (const { number, bytes } of splitLines(inTurns(inUtf8(stream)), maxBytes)) {
    if (bytes === null) {
      const reason = `the line is longer than ${maxBytes} bytes; split it, or raise the limit`;
      yield { number, content: new DocumentError('DOCUMENT_TOO_LARGE', reason) };
      continue;
    }
    const content = decodeText(bytes).trim();
    if (content !== '') yield { number, content };
  }
}

/** The lines that aren't empty as bytes, each with its number from 1; null for one over the limit. */
async function* splitLines(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<{ readonly number: number; readonly bytes: Buffer | null }> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const take = (): Buffer | null => {
    const line = length > maxBytes ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      number++;
      if (length > 0 || !isBlank(chunk, start, end)) {
        length += end - start;
        if (length <= maxBytes) parts.push(chunk.subarray(start, end));
        yield { number, bytes: take() };
      }
      start = end + 1;
    }
    length += chunk.length - start;
    if (length <= maxBytes) parts.push(chunk.subarray(start));
    else parts = [];
  }
  if (length > 0) yield { number: number + 1, bytes: take() };
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] > BLANK) return false;
  return true;
}

/** The same bytes in pieces, with a turn of the event loop between two. */
async function* inTurns(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream)
    for (let start = 0; start < chunk.length; start += TURN_BYTES) {
      yield chunk.subarray(start, start + TURN_BYTES);
      await turn();
    }
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
