import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
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

/** @throws DocumentError NOT_FOUND, UNREADABLE_FILE, UNREACHABLE_URL, INVALID_URL. */
export async function openInput(input: DocumentInput): Promise<OpenInput> {
  if ('path' in input) return openFile(input.path);
  if (!('bytes' in input)) return openUrl(input.url);
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

async function openUrl(address: string): Promise<OpenInput> {
  const signal = AbortSignal.timeout(FETCH_TIMEOUT);
  let url = webAddress(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await request(url, signal);
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

async function request(url: URL, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
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
