import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expected } from '../../src/expected.js';
import { runCommand, startCommand, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';
import { until, withLocked } from '../setup/locks.js';

interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
}

const KEY = 'a-key-that-no-trace-may-hold';
const TEXT = 'Mayor Olga Brenn closed the bridge of Sunderby on Monday. "It is unsafe," Ida Marsh said.';
const database = testDatabase();
const folder = testFolder({ 'bridge.txt': `Bridge of Sunderby closed\n\n${TEXT}\n` });

/** Takes spans as collectors do: OTLP over HTTP. */
let collector: Server;
let sent = '';
let spans: SentSpan[] = [];

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    if (request.url === '/v1/traces') {
      sent += body;
      for (const { scopeSpans } of JSON.parse(body).resourceSpans)
        for (const scope of scopeSpans) spans.push(...scope.spans);
    }
    response.setHeader('content-type', 'application/json').end('{}');
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
});
beforeEach(() => {
  sent = '';
  spans = [];
});
afterEach(() => {
  for (const secret of [KEY, 'Sunderby', 'unsafe', new URL(database.url).password])
    expect(sent).not.toContain(secret);
});
afterAll(() => collector.close());

const env = () => ({
  DATABASE_URL: database.url,
  DATELINE_WRITE_KEY: KEY,
  OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
});
const named = (name: string) => spans.filter((span) => span.name === name);
const one = (name: string) => expected(named(name)[0], name);
const attribute = ({ attributes }: SentSpan, key: string) =>
  Object.values(attributes.find((each) => each.key === key)?.value ?? {})[0];
/** The names of the spans that a span is within, the nearest first. */
function around(span: SentSpan): string[] {
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
  return parent === undefined ? [] : [parent.name, ...around(parent)];
}

test('a server tells of requests: what was asked by name and hash, compiled, read from the database, written', async () => {
  const server = startCommand(['serve', '--port', '0', '--workers', '1', '--data', folder], { env: env() });
  const [url] = await server.printed(/http:\/\/localhost:\d+/);
  const ask = (query: string, headers: object = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  const traceId = randomBytes(16).toString('hex');
  const caller = randomBytes(8).toString('hex');
  const read = await ask('query Look { entities(filter: {text: "Sunderby"}) { nodes { name } } }', {
    traceparent: `00-${traceId}-${caller}-01`,
  });
  expect(await read.json()).toEqual({ data: { entities: { nodes: [] } } });
  const written = await ask(
    `mutation Bring { ingestArticle(input: {headline: "Bridge of Sunderby", text: ${JSON.stringify(TEXT)}}) { outcome } }`,
    { authorization: `Bearer ${KEY}` },
  );
  expect(await written.json()).toEqual({ data: { ingestArticle: { outcome: 'CREATED' } } });
  server.process.kill('SIGTERM');
  expect((await server.ended).status).toBe(0);

  const look = one('operation Look');
  expect(look.traceId).toBe(traceId);
  expect(around(look)).toEqual(['POST /graphql']);
  expect(spans.filter(({ parentSpanId }) => parentSpanId === caller).map(({ name }) => name)).toEqual([
    'POST /graphql',
  ]);
  expect(attribute(look, 'graphql.document.hash')).toMatch(/^[\da-f]{64}$/);
  for (const name of ['compile', 'SELECT']) {
    const [inLook] = named(name).filter((span) => span.traceId === traceId);
    expect(around(inLook)).toEqual(['operation Look', 'POST /graphql']);
  }
  for (const name of ['article', 'SELECT'])
    expect(named(name).map(around)).toContainEqual(['operation Bring', 'POST /graphql']);
  expect(around(one('analyse'))).toEqual(['article', 'operation Bring', 'POST /graphql']);
  expect(around(one('store'))).toEqual(['article', 'operation Bring', 'POST /graphql']);
  expect(attribute(one('article'), 'dateline.outcome')).toBe('CREATED');
  expect(attribute(one('store batch'), 'dateline.articles')).toBe(1);
}, 120_000);

test('reads that wait for their turn say so', async () => {
  const server = startCommand(['serve', '--port', '0', '--workers', '1', '--data', folder], { env: env() });
  const [url] = await server.printed(/http:\/\/localhost:\d+/);
  let crowd: Promise<unknown> = Promise.resolve();
  // Nobody is read to before more came than have their turn at once.
  await withLocked(database.pool, 'article', async () => {
    crowd = Promise.all(
      Array.from({ length: 60 }, async () => {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"query": "query Crowd { articles(first: 5) { nodes { headline } } }"}',
        });
        await response.text();
      }),
    );
    await until(async () => {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      return /^dateline_reads\{lane="\w+",state="waiting"\} [1-9]/m.test(metrics);
    });
  });
  await crowd;
  server.process.kill('SIGTERM');
  await server.ended;
  expect(named('operation Crowd')).toHaveLength(60);
  expect(named('lane').map(around)).toContainEqual(['operation Crowd', 'POST /graphql']);
}, 120_000);

test('commands tell of documents and jobs', async () => {
  const file = path.join(folder, 'bridge.txt');
  await runCommand(['ingest', '--workers', '1', file], { env: env() });
  expect(around(one('read'))).toEqual(['document']);
  expect(around(one('analyse'))).toEqual(['article', 'document']);
  spans = [];
  await runCommand(['ingest', '--queue', file], { env: env() });
  await runCommand(['worker', '--once', '--workers', '1'], { env: env() });
  expect(around(one('queue'))).toEqual(['job']);
  expect(around(one('article'))).toEqual(['job']);
  expect(Number(one('job').endTimeUnixNano)).toBeGreaterThanOrEqual(Number(one('queue').endTimeUnixNano));
}, 120_000);
