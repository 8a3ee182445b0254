import type { Agent, Headers, Response } from 'undici';
import { lookupPublic, refusePrivateHost } from './addresses.js';
import { DocumentError } from './errors.js';
import { undici } from './libraries.js';

/** Longest wait for a server's whole answer, in milliseconds. */
const FETCH_TIMEOUT = 30_000;

const MOST_REDIRECTS = 5;

/** A page that says it was changed so shortly before it was sent, in milliseconds, was made when it was asked for. */
const JUST_MADE = 60_000;

/** What connects, to public addresses alone and to any. */
let agents: { readonly publicOnly: Agent; readonly anywhere: Agent } | undefined;

function agentFor(allowPrivate: boolean): Agent {
  const { Agent } = undici();
  agents ??= { publicOnly: new Agent({ connect: { lookup: lookupPublic } }), anywhere: new Agent() };
  return allowPrivate ? agents.anywhere : agents.publicOnly;
}

export interface FetchOptions {
  /** Whether addresses within this machine and its network are fetched; false where it is not given. */
  readonly allowPrivate?: boolean;
  /** Ends the fetching: what waits is rejected. */
  readonly signal?: AbortSignal;
  /** Sent over those that are always sent. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Is given each request to do in its time, and what it is for, redirects among them; does it at once where it is missing. */
  readonly turn?: <T>(url: URL, request: () => Promise<T>) => Promise<T>;
}

/** A server's answer, as a whole. */
export interface WholeAnswer {
  readonly status: number;
  /** Where it came from, after redirects. */
  readonly url: URL;
  readonly headers: Headers;
  /** Empty where the status tells that there is nothing to read. */
  readonly bytes: Uint8Array;
}

/**
 * Fetches an address through its redirects, each of which is looked at as the first was: only http and https, no private
 * address, and what a name was looked up to be is what is connected to.
 *
 * @param receive is given the last answer within its turn
 * @throws DocumentError INVALID_URL, PRIVATE_ADDRESS, UNREACHABLE_URL.
 */
export async function follow<T>(
  address: string,
  { allowPrivate = false, signal: stop, headers = {}, turn = (_, request) => request() }: FetchOptions,
  receive: (response: Response, url: URL) => Promise<T>,
): Promise<T> {
  let url = webAddress(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const at = url;
    if (!allowPrivate) refusePrivateHost(at);
    const answer = await turn(at, async (): Promise<{ received: T } | { location: string }> => {
      const timeout = AbortSignal.timeout(FETCH_TIMEOUT);
      const signal = stop ? AbortSignal.any([timeout, stop]) : timeout;
      const response = await request(at, headers, signal, agentFor(allowPrivate));
      const location = isRedirect(response) ? response.headers.get('location') : null;
      if (location === null) return { received: await receive(response, at) };
      await response.body?.cancel();
      return { location };
    });
    if ('received' in answer) return answer.received;
    url = webAddress(answer.location, at);
  }
  throw new DocumentError(
    'UNREACHABLE_URL',
    `it redirects more than ${MOST_REDIRECTS} times; check the address`,
  );
}

/**
 * Fetches an address whole, whatever its status; of an answer that is no success nothing is read.
 *
 * @param most largest answer in bytes, unpacked
 * @throws DocumentError as `follow`; DOCUMENT_TOO_LARGE.
 */
export function fetchWhole(address: string, most: number, options: FetchOptions): Promise<WholeAnswer> {
  return follow(address, options, async (response, url) => {
    const { status, headers, body } = response;
    const parts: Uint8Array[] = [];
    if (!response.ok || body === null) await body?.cancel();
    else {
      let length = 0;
      // Leaving the loop ends the answer, so that what was packed small is never unpacked large.
      for await (const part of arriving(body)) {
        length += part.length;
        if (length > most)
          throw new DocumentError('DOCUMENT_TOO_LARGE', `the answer is larger than ${most} bytes`);
        parts.push(part);
      }
    }
    return { status, url, headers, bytes: Buffer.concat(parts) };
  });
}

/**
 * When a server says that what it sends was last changed. What was made for the asking says the time of its making, and
 * thereby nothing: null then.
 */
export function lastModifiedOf(headers: { get(name: string): string | null }): Date | null {
  const modified = Date.parse(headers.get('last-modified') ?? '');
  const sent = Date.parse(headers.get('date') ?? '');
  const isKnown = !Number.isNaN(modified) && modified > 0;
  return isKnown && modified < (Number.isNaN(sent) ? Date.now() : sent) - JUST_MADE
    ? new Date(modified)
    : null;
}

function isRedirect({ status }: Response): boolean {
  return status >= 300 && status < 400 && status !== 304;
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

async function request(
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  dispatcher: Agent,
): Promise<Response> {
  try {
    return await undici().fetch(url, {
      dispatcher,
      redirect: 'manual',
      signal,
      headers: {
        accept: 'text/html,application/json,text/plain;q=0.9,*/*;q=0.1',
        'user-agent': 'dateline',
        ...headers,
      },
    });
  } catch (error) {
    throw unreachable(error);
  }
}

/** A body as it comes. @throws DocumentError UNREACHABLE_URL where it breaks off. */
export async function* arriving(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
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
    { cause: error },
  );
}
