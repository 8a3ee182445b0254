import { constants, createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { addAbortSignal, Readable } from 'node:stream';
import { Agent, fetch, type Response } from 'undici';
import { lookupPublic, refusePrivateHost } from './addresses.js';
import { DocumentError } from './errors.js';

/** Where documents come from. */
export type DocumentInput =
  | { readonly path: string }
  | { readonly url: string }
  /** `name` stands for it in errors: "<stdin>"; `url` is where it was fetched from, if that is known. */
  | {
      readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
      readonly name: string;
      readonly url?: string | null;
    };

/** An input that is open for reading. */
export interface OpenInput {
  readonly name: string;
  /** The address it was fetched from, after redirects; else null. */
  readonly url: string | null;
  readonly contentType: string | null;
  /** In bytes, where it is known beforehand. */
  readonly size: number | null;
  readonly stream: AsyncIterable<Uint8Array>;
}

/** Longest wait for a server, with all its redirects and the whole answer, in milliseconds. */
const FETCH_TIMEOUT = 30_000;

const MOST_REDIRECTS = 5;

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
  const { bytes, name, url = null } = input;
  return bytes instanceof Uint8Array
    ? { name, url, contentType: null, size: bytes.length, stream: once(bytes) }
    : { name, url, contentType: null, size: null, stream: bytes };
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
    if (info.isFIFO())
      return { name: path, url: null, contentType: null, size: null, stream: await openPipe(path) };
    // Opened here so that a file that may not be read is told before anything of it is asked for.
    const handle = await open(path, 'r');
    return {
      name: path,
      url: null,
      contentType: null,
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

const PUBLIC_ONLY = new Agent({ connect: { lookup: lookupPublic } });
const ANYWHERE = new Agent();

async function openUrl(
  address: string,
  { allowPrivate = false, signal: stop }: OpenOptions,
): Promise<OpenInput> {
  const timeout = AbortSignal.timeout(FETCH_TIMEOUT);
  const signal = stop ? AbortSignal.any([timeout, stop]) : timeout;
  let url = webAddress(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    if (!allowPrivate) refusePrivateHost(url);
    const response = await request(url, signal, allowPrivate ? ANYWHERE : PUBLIC_ONLY);
    const location =
      response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (location !== null) {
      await response.body?.cancel();
      url = webAddress(location, url);
      continue;
    }
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
      size: length === null || packed ? null : Number(length),
      stream: received(response.body),
    };
  }
  throw new DocumentError(
    'UNREACHABLE_URL',
    `it redirects more than ${MOST_REDIRECTS} times; check the address`,
  );
}

/** @throws DocumentError INVALID_URL: no file, no other scheme is ever fetched, redirected or not. */
function webAddress(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new DocumentError(
      'INVALID_URL',
      `only http and https addresses are fetched, not "${address.slice(0, 100)}"`,
    );
  }
  return url;
}

async function request(url: URL, signal: AbortSignal, dispatcher: Agent): Promise<Response> {
  try {
    return await fetch(url, {
      dispatcher,
      redirect: 'manual',
      signal,
      headers: { accept: 'text/html,application/json,text/plain;q=0.9,*/*;q=0.1', 'user-agent': 'dateline' },
    });
  } catch (error) {
    throw unreachable(error);
  }
}

async function* received(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw unreachable(error);
  }
}

function unreachable(error: unknown): DocumentError {
  const { name, message, cause } = error as Error;
  if (cause instanceof DocumentError) return cause;
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  const why = name === 'TimeoutError' ? `no answer within ${FETCH_TIMEOUT / 1000} s` : (code ?? message);
  return new DocumentError(
    'UNREACHABLE_URL',
    `the address can't be reached (${why}); check it and the connection`,
    {
      cause: error,
    },
  );
}
