import { constants, createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { addAbortSignal, Readable } from 'node:stream';
import { DocumentError } from './errors.js';
import { arriving, follow, lastModifiedOf } from './fetching.js';

/** Where documents come from. */
export type DocumentInput =
  | { readonly path: string }
  | { readonly url: string }
  /** `name` stands for it in errors: "<stdin>"; `url` is where it was fetched from, if that is known. */
  | {
      readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
      readonly name: string;
      readonly url?: string | null;
      readonly contentType?: string | null;
      readonly lastModified?: Date | null;
    };

/** An input that is open for reading. */
export interface OpenInput {
  readonly name: string;
  /** The address it was fetched from, after redirects; else null. */
  readonly url: string | null;
  readonly contentType: string | null;
  /** When whoever sent it says that it was last changed; null where nobody does. */
  readonly lastModified: Date | null;
  /** In bytes, where it is known beforehand. */
  readonly size: number | null;
  readonly stream: AsyncIterable<Uint8Array>;
}

/** The name of an input in messages. */
export function inputName(input: DocumentInput): string {
  return 'path' in input ? input.path : 'bytes' in input ? input.name : input.url;
}

export interface OpenOptions {
  /** Whether addresses within this machine and its network are fetched; false where it is not given. */
  readonly allowPrivate?: boolean;
  /** Ends the reading, also of what never sends anything: the stream then fails. */
  readonly signal?: AbortSignal;
}

/** @throws DocumentError NOT_FOUND, UNREADABLE_FILE, UNREACHABLE_URL, PRIVATE_ADDRESS, INVALID_URL. */
export async function openInput(input: DocumentInput, options: OpenOptions = {}): Promise<OpenInput> {
  const opened = await openSource(input, options);
  if (options.signal && opened.stream instanceof Readable) addAbortSignal(options.signal, opened.stream);
  return opened;
}

async function openSource(input: DocumentInput, options: OpenOptions): Promise<OpenInput> {
  if ('path' in input) return openFile(input.path);
  if (!('bytes' in input)) return openUrl(input.url, options);
  const { bytes, name, url = null, contentType = null, lastModified = null } = input;
  const known = { name, url, contentType, lastModified };
  return bytes instanceof Uint8Array
    ? { ...known, size: bytes.length, stream: once(bytes) }
    : { ...known, size: null, stream: bytes };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function openFile(path: string): Promise<OpenInput> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) {
      throw new DocumentError('UNREADABLE_FILE', 'it is a folder; give the files in it');
    }
    const unknown = { name: path, url: null, contentType: null, lastModified: null };
    if (info.isFIFO()) return { ...unknown, size: null, stream: await openPipe(path) };
    // Opened here so that a file that may not be read is told before anything of it is asked for.
    const handle = await open(path, 'r');
    return {
      ...unknown,
      size: info.isFile() ? info.size : null,
      stream: createReadStream(path, { fd: handle }),
    };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw code === 'ENOENT' || code === 'ENOTDIR'
      ? new DocumentError('NOT_FOUND', 'there is no such file; check the path', { cause: error })
      : new DocumentError('UNREADABLE_FILE', `it can't be opened (${code}); check its permissions`, {
          cause: error,
        });
  }
}

/** A named pipe, opened without waiting for a writer: that wait could not be ended. */
async function openPipe(path: string): Promise<Readable> {
  const { fd } = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

async function openUrl(address: string, options: OpenOptions): Promise<OpenInput> {
  return follow(address, options, async (response, url) => {
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw new DocumentError('UNREACHABLE_URL', `the server answered ${response.status}; check the address`);
    }
    const length = response.headers.get('content-length');
    const packed = response.headers.get('content-encoding') !== null;
    return {
      name: address,
      url: url.href,
      contentType: response.headers.get('content-type'),
      lastModified: lastModifiedOf(response.headers),
      size: length === null || packed ? null : Number(length),
      stream: arriving(response.body),
    };
  });
}
