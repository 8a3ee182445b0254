import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { type Defaults, rawDocument } from './compose.js';
import type { DateOrder } from './dates.js';
import { headOf, refuseBinary, tellReader } from './detect.js';
import type { Document } from './document.js';
import { decodeText } from './encoding.js';
import { DocumentError } from './errors.js';
import { type DocumentInput, inputName, type OpenInput, openInput } from './input.js';
import type { DocumentFormat, Reader, Reading, Source } from './reader.js';

export interface ReadOptions {
  /** IANA zone of times printed without offset; UTC where it is not given. */
  readonly timeZone?: string;
  /** Order of day and month in dates of numbers; told by the document or its outlet where it is not given. */
  readonly dateOrder?: DateOrder;
  /** For documents that have no date of their own. */
  readonly publishedAt?: Date;
  /** Told by content where it is not given. */
  readonly format?: DocumentFormat;
  /** Names of columns of a table for the fields of an article ("text", "headline"); told by a list of names else. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Largest document, in bytes; of formats that are streamed, the largest article. 20 MB where it is not given. */
  readonly maxBytes?: number;
  /** Whether addresses within this machine and its network are fetched; false where it is not given. */
  readonly allowPrivate?: boolean;
  /** Ends the reading when it is aborted, also of what never sends anything; what was begun is left out. */
  readonly signal?: AbortSignal;
}

const MAX_BYTES = 20_000_000;

/** How much of an input its format is told by. */
const HEAD_BYTES = 65_536;

/** How many times an input may be packed in itself. */
const MOST_PACKED = 2;

/** A packed input may become so many times as large once it is larger than a document may be: text never does. */
const MOST_EXPANSION = 200;

/**
 * Reads all documents of one input, in order. What can't be read is an error in its place and stops nothing else.
 * JSON Lines, tables, mailboxes and web archives are streamed; of any other input no more than `maxBytes` is ever held.
 *
 * @throws RangeError on an unknown time zone.
 */
export async function* readDocuments(
  input: DocumentInput,
  options: ReadOptions = {},
): AsyncGenerator<Document | DocumentError, void, undefined> {
  // UTC is known; to ask for the first zone takes longer than to read a short document.
  const { timeZone = 'UTC' } = options;
  if (timeZone !== 'UTC') new Intl.DateTimeFormat('en', { timeZone });
  const name = inputName(input);
  try {
    const opened = await openInput(input, options);
    for await (const result of readOpened(opened, options, 0)) {
      yield result instanceof DocumentError ? result.at(name, result.line) : result;
    }
  } catch (error) {
    if (options.signal?.aborted) return;
    if (error instanceof DocumentError) yield error.at(name, error.line);
    else if (isFileError(error)) {
      yield new DocumentError('UNREADABLE_FILE', `it can't be read (${error.code})`, {
        path: name,
        cause: error,
      });
    } else throw error;
  }
}

async function* readOpened(
  input: OpenInput,
  options: ReadOptions,
  packed: number,
): AsyncGenerator<Document | DocumentError> {
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const defaults: Defaults = {
    timeZone: options.timeZone ?? null,
    publishedAt: options.publishedAt ?? null,
    modifiedAt: null,
    url: input.url,
    dateOrder: options.dateOrder ?? null,
  };
  const iterator = input.stream[Symbol.asyncIterator]();
  try {
    const taken = await take(iterator, HEAD_BYTES);
    if (taken.length === 0)
      throw new DocumentError('EMPTY_DOCUMENT', 'it is empty; give a document with text');
    const head = headOf(taken.subarray(0, HEAD_BYTES), input.name, input.contentType);
    const stream = rejoined(taken, iterator);
    if (head.start.startsWith('\x1f\x8b')) {
      if (packed >= MOST_PACKED)
        throw new DocumentError('UNSUPPORTED_FORMAT', 'it is packed by gzip several times; unpack it first');
      yield* readOpened(
        {
          ...input,
          name: input.name.replace(/\.gz$/i, ''),
          contentType: null,
          size: null,
          stream: unpacked(stream, maxBytes),
        },
        options,
        packed + 1,
      );
      return;
    }
    const charset = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(input.contentType ?? '')?.[1] ?? null;
    const bytes = async () => {
      if (input.size !== null && input.size > maxBytes) throw tooLarge(maxBytes);
      return collect(stream, maxBytes);
    };
    const source: Source = { head, stream, bytes, text: async () => decodeText(await bytes(), charset) };
    if (options.format === 'raw') {
      refuseBinary(head.bytes);
      yield rawDocument(await source.text(), defaults);
      return;
    }
    const reader = tellReader(head, options.format ?? null);
    const modifiedAt = reader.holds === 'one' ? input.lastModified : null;
    const reading: Reading = {
      defaults: { ...defaults, modifiedAt },
      maxBytes,
      columns: options.columns ?? {},
    };
    yield* resultsOf(reader, source, reading);
  } finally {
    await iterator.return?.();
  }
}

async function* resultsOf(
  reader: Reader,
  source: Source,
  reading: Reading,
): AsyncGenerator<Document | DocumentError> {
  let count = 0;
  for await (const result of await reader.read(source, reading)) {
    count++;
    yield result;
    // Others have their turn between two, however many one file holds.
    await turn();
  }
  if (count === 0) throw new DocumentError('EMPTY_DOCUMENT', `it is ${reader.is} without an article`);
}

/** The bytes of a gzip stream, of one member or several. */
async function* unpacked(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let before = 0;
  let after = 0;
  const counted = async function* () {
    for await (const part of stream) {
      before += part.length;
      yield part;
    }
  };
  const source = Readable.from(counted());
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  try {
    for await (const part of source.pipe(gunzip) as AsyncIterable<Uint8Array>) {
      after += part.length;
      if (after > maxBytes && after > before * MOST_EXPANSION) {
        throw new DocumentError(
          'DOCUMENT_TOO_LARGE',
          `it unpacks to more than ${MOST_EXPANSION} times its size, as no text does; give the text itself`,
        );
      }
      yield part;
    }
  } catch (error) {
    if (error instanceof DocumentError || isFileError(error)) throw error;
    throw new DocumentError('DAMAGED_DOCUMENT', 'it is a gzip archive that is damaged; make it again', {
      cause: error,
    });
  } finally {
    source.destroy();
    gunzip.destroy();
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

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
