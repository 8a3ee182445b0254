import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expected } from '../../src/expected.js';
import { content, fixture, readAll, readError, readOne } from './read.js';

const servers: Server[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-documents-'));
});

afterAll(async () => {
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  await rm(folder, { recursive: true });
});

/** The servers of these tests are on this machine. */
const HERE = { allowPrivate: true };

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function file(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

const PAGE = `<html><body><article><h1>Bridge</h1><p>${'The bridge of Größen reopened on Tuesday. '.repeat(8)}</p></article></body></html>`;

test('reads a page from its address, in the encoding the server declares, after a redirect', async () => {
  const origin = await serve((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/bridge?utm_source=old' }).end();
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
        .end(iconv.encode(PAGE, 'latin1'));
  });
  const document = await readOne({ url: `${origin}/old` }, HERE);
  expect(document.url).toBe(`${origin}/bridge`);
  expect(document.sourceDomain).toBe('127.0.0.1');
  expect(document.text).toContain('Größen');
});

test('a page without a time of change has the one its server tells, unless it was made when it was asked for', async () => {
  const old = 'Mon, 02 Mar 2026 08:00:00 GMT';
  const origin = await serve((request, response) => {
    const modified = request.url === '/made' ? new Date().toUTCString() : old;
    response.writeHead(200, { 'content-type': 'text/html', 'last-modified': modified }).end(PAGE);
  });
  expect((await readOne({ url: `${origin}/kept` }, HERE)).modifiedAt).toEqual(new Date(old));
  expect((await readOne({ url: `${origin}/made` }, HERE)).modifiedAt).toBeNull();
});

test('reads JSON Lines from an address', async () => {
  const origin = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    response.end('{"headline":"One","text":"It is one."}\nbroken\n');
  });
  expect(await readAll({ url: origin }, HERE)).toMatchObject([
    { headline: 'One' },
    { code: 'INVALID_JSON', line: 2 },
  ]);
});

test.each([
  ['a status', (r: Parameters<RequestListener>[1]) => r.writeHead(404).end('not here'), /answered 404/],
  ['a server error', (r: Parameters<RequestListener>[1]) => r.writeHead(500).end(), /answered 500/],
  [
    'redirects without end',
    (r: Parameters<RequestListener>[1]) => r.writeHead(302, { location: '/again' }).end(),
    /redirects more than/,
  ],
  ['a connection that breaks', (r: Parameters<RequestListener>[1]) => r.destroy(), /can't be reached/],
])('an address with %s is UNREACHABLE_URL', async (_, answer, message) => {
  const origin = await serve((_request, response) => void answer(response));
  const error = await readError({ url: `${origin}/x` }, HERE);
  expect(error.code).toBe('UNREACHABLE_URL');
  expect(error.message).toMatch(message);
  expect(error.path).toBe(`${origin}/x`);
});

test('an address nobody answers at is UNREACHABLE_URL', async () => {
  const origin = await serve((_, response) => void response.end());
  const server = expected(servers.pop(), 'servers.pop()');
  await new Promise((done) => server.close(done));
  const error = await readError({ url: origin }, HERE);
  expect(error.code).toBe('UNREACHABLE_URL');
  expect(error.message).toMatch(/ECONNREFUSED.*check it and the connection/);
});

test('only http and https are fetched, redirected or not', async () => {
  const origin = await serve(
    (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  );
  for (const url of ['file:///etc/passwd', 'ftp://example.org/a', 'data:text/html,x', 'no address', origin]) {
    expect((await readError({ url }, HERE)).code).toBe('INVALID_URL');
  }
});

test('an answer over the limit is refused before it ends, announced or not', async () => {
  let sent = 0;
  const origin = await serve((request, response) => {
    if (request.url === '/announced') response.writeHead(200, { 'content-length': 100_000_000 });
    const more = (): void => {
      while (!response.destroyed && response.write('word '.repeat(10_000))) sent += 50_000;
    };
    response.on('drain', more);
    more();
  });
  for (const path of ['/announced', '/endless']) {
    expect((await readError({ url: origin + path }, { ...HERE, maxBytes: 1_000_000 })).code).toBe(
      'DOCUMENT_TOO_LARGE',
    );
  }
  expect(sent).toBeLessThan(50_000_000);
});

test('a text of 50 MB is refused', async () => {
  const path = await file('large.txt', Buffer.alloc(50_000_000, 'word '));
  const error = await readError({ path });
  expect(error.code).toBe('DOCUMENT_TOO_LARGE');
  expect(error.message).toContain('larger than 20000000 bytes');
});

test('a stream over the limit is not read to its end', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      given += 10_000;
      yield Buffer.alloc(10_000, 'word ');
    }
  }
  expect((await readError({ bytes: endless(), name: '-' }, { maxBytes: 200_000 })).code).toBe(
    'DOCUMENT_TOO_LARGE',
  );
  expect(given).toBeLessThan(400_000);
});

test.each([
  ['an empty file', '', 'EMPTY_DOCUMENT'],
  ['white space', ' \n\n\t\n', 'EMPTY_DOCUMENT'],
  ['a header without a body', 'Bridge reopens\n\n18/11/2015 20:45 by admin\n', 'EMPTY_DOCUMENT'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'BINARY_DOCUMENT'],
  ['noise', Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256)), 'BINARY_DOCUMENT'],
  ['an RTF document', '{\\rtf1\\ansi The bridge', 'UNSUPPORTED_FORMAT'],
  ['subtitles', '1\n00:00:01,000 --> 00:00:02,000\nThe bridge is open.', 'UNSUPPORTED_FORMAT'],
])('%s is refused', async (_, bytes, code) => {
  const path = await file('bad.txt', bytes);
  const error = await readError({ path });
  expect(error.code).toBe(code);
  expect(error.message.startsWith(`${path}: `)).toBe(true);
});

test('a file that is not there, and a folder', async () => {
  expect(await readError({ path: join(folder, 'missing.txt') })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await readError({ path: folder })).toMatchObject({ code: 'UNREADABLE_FILE' });
});

test('invalid UTF-8 is read', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Bridge reopens\n\nThe caf'),
    Buffer.from([0xe9]),
    Buffer.from(' is open.'),
  ]);
  expect((await readOne(content(bytes))).text).toBe('The café is open.');
});

test('the content tells the format before the name does', async () => {
  expect((await readOne({ path: await file('page.txt', PAGE) })).headline).toBe('Bridge');
  expect(
    (await readOne({ path: await file('a.txt', '{"headline": "One", "text": "It is one."}') })).headline,
  ).toBe('One');
  expect((await readError({ path: await file('a.json', 'no JSON at all') })).code).toBe('INVALID_JSON');
});

test('a format that is given is not looked for', async () => {
  const text = '{"headline": "One", "text": "It is one."}';
  expect((await readOne(content(text), { format: 'raw' })).text).toBe(text);
  expect((await readError({ path: fixture('layout.txt') }, { format: 'json' })).code).toBe('INVALID_JSON');
});
