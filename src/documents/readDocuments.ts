import type { Defaults } from './compose.js';
import { rawDocument } from './compose.js';
import { type DocumentFormat, detectFormat, refuseBinary } from './detect.js';
import type { Document } from './document.js';
import { decodeText } from './encoding.js';
import { DocumentError } from './errors.js';
import { readHtml } from './html.js';
import { type DocumentInput, inputName, type OpenInput, openInput } from './input.js';
import { parseJson, readJson, readJsonValue } from './json.js';
import { readLines } from './jsonLines.js';
import { readPlainText } from './plainText.js';

export interface ReadOptions {
  /** IANA zone of times printed without offset; UTC where it is not given. */
  readonly timeZone?: string;
  /** For documents that have no date of their own. */
  readonly publishedAt?: Date;
  /** Told by content and name where it is not given. */
  readonly format?: DocumentFormat;
  /** Largest document, in bytes; of JSON Lines, the largest line. 20 MB where it is not given. */
  readonly maxBytes?: number;
}

const MAX_BYTES = 20_000_000;

/** How much of an input its format is told by. */
const HEAD_BYTES = 65_536;

/**
 * Reads all documents of one input, in order. What can't be read is an error in its place and stops nothing else.
 * JSON Lines are streamed; of any other input no more than `maxBytes` is ever held.
 *
 * @throws RangeError on an unknown time zone.
 */
export async function* readDocuments(
  input: DocumentInput,
  options: ReadOptions = {},
): AsyncGenerator<Document | DocumentError, void, undefined> {
  if (options.timeZone !== undefined) new Intl.DateTimeFormat('en', { timeZone: options.timeZone });
  const name = inputName(input);
  try {
    const opened = await openInput(input);
    for await (const result of readOpened(opened, options)) {
      yield result instanceof DocumentError ? result.at(name, result.line) : result;
    }
  } catch (error) {
    if (error instanceof DocumentError) yield error.at(name, error.line);
    else if (isFileError(error)) {
      yield new DocumentError('UNREADABLE_FILE', `it can't be read (${error.code})`, {
        path: name,
        cause: error,
      });
    } else throw error;
  }
}

async function* readOpened(input: OpenInput, options: ReadOptions): AsyncGenerator<Document | DocumentError> {
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const defaults: Defaults = {
    timeZone: options.timeZone ?? null,
    publishedAt: options.publishedAt ?? null,
    url: input.url,
  };
  const iterator = input.stream[Symbol.asyncIterator]();
  try {
    const head = await take(iterator, HEAD_BYTES);
    if (head.length === 0)
      throw new DocumentError('EMPTY_DOCUMENT', 'it is empty; give a document with text');
    refuseBinary(head.subarray(0, HEAD_BYTES));
    const format =
      options.format ?? detectFormat(head.subarray(0, HEAD_BYTES), input.name, input.contentType);
    const stream = rejoined(head, iterator);
    if (format === 'jsonl') {
      yield* readJsonLines(stream, maxBytes, defaults);
      return;
    }
    if (input.size !== null && input.size > maxBytes) throw tooLarge(maxBytes);
    const content = decodeText(await collect(stream, maxBytes), charsetOf(input.contentType));
    if (format === 'json') yield* readJson(content, defaults);
    else if (format === 'html') yield readHtml(content, defaults);
    else yield format === 'raw' ? rawDocument(content, defaults) : readPlainText(content, defaults);
  } finally {
    await iterator.return?.();
  }
}

async function* readJsonLines(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
  defaults: Defaults,
): AsyncGenerator<Document | DocumentError> {
  for await (const { number, content } of readLines(stream, maxBytes)) {
    try {
      if (content instanceof DocumentError) throw content;
      yield readJsonValue(parseJson(content), defaults);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      yield error.at('', number);
    }
  }
}

/** The first bytes of a stream: `length` of them and what came with the last, fewer where it ends before. */
async function take(iterator: AsyncIterator<Uint8Array>, length: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (let taken = 0; taken < length; ) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
    taken += next.value.length;
  }
  return Buffer.concat(parts);
}

/** The whole stream again, of its first bytes and the rest. */
async function* rejoined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function collect(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

function tooLarge(maxBytes: number): DocumentError {
  const reason = `it is larger than ${maxBytes} bytes; split it, or give many articles as JSON Lines`;
  return new DocumentError('DOCUMENT_TOO_LARGE', reason);
}

function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
