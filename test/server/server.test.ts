import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { freePort } from '../../src/database/embedded/freePort.js';
import { expected } from '../../src/expected.js';
import { type RunningCommand, runCommand, startCommand, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';

const KEY = 'a key of the tests alone'.replaceAll(' ', '-');
const database = testDatabase();
const data = testFolder();
let command: RunningCommand;
let url: string;

beforeAll(async () => {
  command = startCommand(['serve', '--port', '0', '--data', data, '--allowed-host', 'news.example'], {
    env: {
      DATABASE_URL: database.url,
      DATELINE_WRITE_KEY: KEY,
      DATELINE_CORS_ORIGIN: 'https://studio.example https://Pages.example:443/',
    },
  });
  [url] = await command.printed(/http:\/\/localhost:\d+/);
}, 60_000);

afterAll(async () => {
  command?.process.kill('SIGKILL');
  await command?.ended;
});

async function query(operation: string, { key, variables }: { key?: string; variables?: object } = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({ query: operation, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape its operation asks for
  const body = (await response.json()) as any;
  return { status: response.status, headers: response.headers, body };
}

const INGEST = `mutation ($input: IngestArticleInput!) {
  ingestArticle(input: $input) { outcome article { id headline } }
}`;
const input = {
  headline: 'Bridge closed',
  text: 'Mayor Olga Brenn closed the bridge of Sunderby on Monday.',
  url: 'https://post.example/bridge',
};

test('answers queries and says that it is well', async () => {
  const { status, body } = await query('{ statistics { articles } }');
  expect({ status, body }).toEqual({ status: 200, body: { data: { statistics: { articles: 0 } } } });
  const health = await fetch(`${url}/health`);
  expect({ status: health.status, body: await health.json() }).toEqual({
    status: 200,
    body: { status: 'ok' },
  });
});

test('takes writes with the write key alone', async () => {
  for (const key of [undefined, 'wrong', `${KEY}x`]) {
    const { body } = await query(INGEST, { variables: { input }, ...(key ? { key } : {}) });
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  }
  const created = await query(INGEST, { key: KEY, variables: { input } });
  expect(created.body).toEqual({
    data: {
      ingestArticle: { outcome: 'CREATED', article: { id: expect.any(String), headline: 'Bridge closed' } },
    },
  });
  const again = await query(INGEST, { key: KEY, variables: { input } });
  expect(again.body.data.ingestArticle.outcome).toBe('UNCHANGED');
  const deleted = await query('mutation ($id: ID!) { deleteArticle(id: $id) { deletedId } }', {
    key: KEY,
    variables: { id: created.body.data.ingestArticle.article.id },
  });
  expect(deleted.body.errors).toBeUndefined();
  expect((await query('{ statistics { articles } }')).body.data.statistics.articles).toBe(0);
});

test('an article that cannot be read is the fault of its sender', async () => {
  const { body } = await query(INGEST, { key: KEY, variables: { input: { ...input, text: ' ' } } });
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test.each([
  ['a body that is no JSON', '{"query": ', 400],
  ['a malformed query', JSON.stringify({ query: '{ statistics {' }), 400],
  ['no query', '{}', 400],
  [
    'a body larger than reads have',
    JSON.stringify({ query: `{ statistics { articles } } # ${'x'.repeat(2 << 20)}` }),
    413,
  ],
])('%s is a clear error', async (_name, body, status) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(response.status).toBe(status);
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string } }[];
  };
  expect(errors[0]).toMatchObject({
    message: expect.stringMatching(/.{10}/),
    extensions: { code: expect.stringMatching(/^[A-Z_]+$/) },
  });
});

test('a text too large to read is refused also with the key', async () => {
  const text = 'The council of Sunderby met again. '.repeat(1_500_000);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
    body: JSON.stringify({ query: INGEST, variables: { input: { ...input, text } } }),
  }).catch(() => null);
  // The server may close the connection while the rest is still being sent.
  if (response !== null) expect(response.status).toBe(413);
  expect((await fetch(`${url}/health`)).status).toBe(200);
}, 30_000);

test('a form of another site cannot reach the API', async () => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ query: '{ statistics { articles } }' }),
  });
  expect([400, 415]).toContain(response.status);
});

test('serves the explorer at / and at the addresses of its views, all of it from here', async () => {
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  const html = await page.text();
  for (const view of ['/stories', '/articles/some-id', '/search?q=bridge', '/compare'])
    expect(await (await fetch(url + view)).text()).toBe(html);
  expect((await fetch(`${url}/no/such/view`)).status).toBe(404);
  const assets = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1]);
  expect(assets.length).toBeGreaterThan(1);
  for (const address of assets) {
    expect(address).toMatch(/^\/explorer\//);
    const asset = await fetch(url + address);
    expect(asset.status).toBe(200);
    expect(asset.headers.get('cache-control')).toContain('immutable');
  }
});

test('serves a page that works offline, all of it from here', async () => {
  const page = await fetch(`${url}/graphiql`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  const html = await page.text();
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)]
    .map((match) => match[1])
    .filter((address) => !address.startsWith('data:'));
  const workers = readdirSync(
    path.join(fileURLToPath(new URL('../../dist/server/graphiql', import.meta.url))),
  );
  for (const address of [
    ...addresses,
    ...workers.filter((name) => /\.(js|css)$/.test(name)).map((name) => `/graphiql/${name}`),
  ]) {
    expect(address).toMatch(/^\/graphiql\//);
    const asset = await fetch(url + address);
    expect(asset.status).toBe(200);
    const content = await asset.text();
    expect(content.length).toBeGreaterThan(1000);
    if (address.endsWith('.css')) expect(content).not.toMatch(/(?:@import|url\()\s*["']?https?:/);
    const cached = await fetch(url + address, {
      headers: { 'if-none-match': expected(asset.headers.get('etag'), "asset.headers.get('etag')") },
    });
    expect(cached.status).toBe(304);
  }
});

test('shows a browser Apollo Sandbox', async () => {
  const response = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
  expect(response.headers.get('content-type')).toMatch(/text\/html/);
  expect(await response.text()).toContain('apollographql.com');
});

test('protects its answers from other sites', async () => {
  const { headers } = await query('{ statistics { articles } }');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test.each(['/../../etc/passwd', '/%', '/%zz/%E0%A4%A', '/articles%2'])(
  'there is nothing elsewhere: %s',
  async (path) => {
    const response = await fetch(`${url}${path}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'NOT_FOUND' } }],
    });
  },
);

/** A request as node:http sends it: with any headers, its body in chunks where its length isn't given. */
function send(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
        );
    });
    sent.once('error', reject);
    for (let at = 0; at < body.length; at += 100_000) sent.write(body.slice(at, at + 100_000));
    sent.end();
  });
}

describe('a request in chunks', () => {
  const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };

  test('is answered', async () => {
    const body = '{"query": "{ statistics { sources } }"}';
    const answer = await send('/graphql', { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body.toString()).data.statistics.sources).toEqual(expect.any(Number));
  });

  test('needs the key where it is large', async () => {
    const body = JSON.stringify({
      query: '{ statistics { sources } }',
      variables: { a: 'a'.repeat(1 << 20) },
    });
    const refused = await send('/graphql', { method: 'POST', headers, body });
    expect(refused.status).toBe(413);
    expect(JSON.parse(refused.body.toString()).errors[0].extensions.code).toBe('REQUEST_TOO_LARGE');
    const authorization = `Bearer ${KEY}`;
    const taken = await send('/graphql', { method: 'POST', headers: { ...headers, authorization }, body });
    expect(taken.status).toBe(200);
  });
});

const SCHEMA = '{ __schema { types { name description fields { name description } } } }';

test('answers are compressed for those who ask for it', async () => {
  const ask = (encoding: string) =>
    send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(encoding && { 'accept-encoding': encoding }) },
      body: JSON.stringify({ query: SCHEMA }),
    });
  const plain = await ask('');
  expect(plain.headers['content-encoding']).toBeUndefined();
  const { data } = JSON.parse(plain.body.toString());
  for (const [encoding, decompress] of [
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const) {
    const { headers, body } = await ask(encoding);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toMatch(/accept-encoding/i);
    expect(body.length).toBeLessThan(plain.body.length / 3);
    expect(JSON.parse(decompress(body).toString())).toEqual({ data });
  }
});

test('queries come by GET where a client of GraphQL sends them, mutations do not', async () => {
  const accept =
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';
  const get = (operation: string, headers: Record<string, string>) =>
    send(`/graphql?query=${encodeURIComponent(operation)}`, { headers });
  const answer = await get('{ statistics { sources } }', { accept });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toContain('application/graphql-response+json');
  expect((await get('{ statistics { sources } }', { accept: '*/*' })).status).toBe(400);
  expect((await get('mutation { deleteArticle(id: "1") { deletedId } }', { accept })).status).toBe(405);
});

test('pages of allowed origins may read answers, others not', async () => {
  const preflight = (origin: string) =>
    send('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
  for (const origin of ['https://studio.example', 'https://pages.example']) {
    const { status, headers } = await preflight(origin);
    expect(status).toBe(204);
    expect(headers['access-control-allow-origin']).toBe(origin);
    expect(headers['access-control-allow-headers']).toContain('content-type');
  }
  expect((await preflight('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined();
  const { headers } = await send('/health', { headers: { origin: 'https://studio.example' } });
  expect(headers['access-control-allow-origin']).toBe('https://studio.example');
});

test('answers only under the names it is known by', async () => {
  const status = async (host: string) => (await send('/health', { headers: { host } })).status;
  for (const host of [
    'localhost',
    'LOCALHOST:4000',
    'dateline.localhost',
    '127.0.0.1:80',
    '192.0.2.7',
    '[::1]:4000',
    'news.example:4000',
  ])
    expect([host, await status(host)]).toEqual([host, 200]);
  for (const host of [
    'evil.example',
    'localhost.evil.example',
    'news.example.evil.example',
    '127.0.0.1.evil.example',
  ])
    expect([host, await status(host)]).toEqual([host, 421]);
});

test('tells scripts where it answers, and where it counts', async () => {
  const args = ['serve', '--json', '--port', '0', '--metrics-port', '0', '--data', data];
  const command = startCommand(args, { env: { DATABASE_URL: database.url } });
  const [line] = await command.printed(/^.+\n/);
  const { url, metricsUrl, ...rest } = JSON.parse(line) as Record<string, string>;
  expect(rest).toEqual({
    articles: expect.any(Number),
    data: expect.stringMatching(/^postgresql:.+:\*{3}@/),
    writeKey: expect.stringContaining('write-key'),
  });
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect(await (await fetch(metricsUrl)).text()).toContain('dateline_connections');
  command.process.kill('SIGTERM');
  expect(await command.ended).toMatchObject({ status: 0, stdout: line });
});

test('tells who starts it how much it serves', async () => {
  const told = async () => {
    const command = startCommand(['serve', '--port', '0', '--data', data], {
      env: { DATABASE_URL: database.url },
    });
    const [, told] = await command.printed(/^Dateline serves (.+) on http/);
    command.process.kill('SIGTERM');
    await command.ended;
    return told;
  };
  expect(await told()).toBe('0 articles');
  const { body } = await query(INGEST, { key: KEY, variables: { input } });
  expect(await told()).toBe('1 article');
  await query('mutation ($id: ID!) { deleteArticle(id: $id) { deletedId } }', {
    key: KEY,
    variables: { id: body.data.ingestArticle.article.id },
  });
}, 60_000);

test('a taken port is a clear error', async () => {
  const { port } = new URL(url);
  const { status, stderr } = await runCommand(['serve', '--port', port, '--data', data], {
    env: { DATABASE_URL: database.url },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`^error: Port ${port} is taken .+ --port .+\\(PORT_TAKEN\\)\\n$`));
});

test('a port that is taken ends what listens already, on the port of its metrics', async () => {
  const { port } = new URL(url);
  const metricsPort = String(await freePort());
  const { status, stderr } = await runCommand(
    ['serve', '--port', port, '--metrics-port', metricsPort, '--data', data],
    { env: { DATABASE_URL: database.url } },
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/\(PORT_TAKEN\)\n$/);
});

test.each(['short', 'a key with spaces in it', 'ein-schöner-langer-schlüssel'])(
  'a write key that is short, or that no request can carry, is refused: %s',
  async (key) => {
    const env = { DATABASE_URL: database.url };
    const given = await runCommand(['serve', '--port', '0', '--data', data], {
      env: { ...env, DATELINE_WRITE_KEY: key },
    });
    expect(given).toMatchObject({ status: 2, stderr: expect.stringContaining('DATELINE_WRITE_KEY') });
    const folder = mkdtempSync(path.join(data, 'own-'));
    writeFileSync(path.join(folder, 'write-key'), `${key}\n`);
    const kept = await runCommand(['serve', '--port', '0', '--data', folder], { env });
    expect(kept).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(path.join(folder, 'write-key')),
    });
  },
);

test.each([
  ['--cors-origin', 'studio.example'],
  ['--cors-origin', '*'],
  ['--cors-origin', 'https://studio.example/page'],
  ['--allowed-host', 'https://news.example'],
  ['--allowed-host', 'news.example:4000'],
])('what no browser sends is refused: %s %s', async (option, value) => {
  const args = ['serve', '--port', '0', '--data', data, option, value];
  const { status, stderr } = await runCommand(args, { env: { DATABASE_URL: database.url } });
  expect(status).toBe(2);
  expect(stderr).toContain(option);
});

// Last: it ends the server.
test('asked to stop, ends in good order', async () => {
  command.process.kill('SIGTERM');
  const { status, stderr } = await command.ended;
  expect(status).toBe(0);
  // Requests and articles are told of, nothing else: no warning, no error.
  const messages = stderr.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).msg]));
  expect(new Set(messages)).toEqual(new Set(['request', 'article']));
});
