import { Agent, request } from 'node:http';

/** A request: GET where it has no body, else POST of JSON. */
export interface Call {
  readonly url: string;
  readonly body?: string;
}

export const CONNECTIONS = 10;

/** Connections that are kept open from one request to the next. */
export const createAgent = () => new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** The calls that ask a server an operation, one for each row of variables. */
export const callsFor = (server: string, query: string, rows: readonly object[]): Call[] =>
  rows.map((variables) => ({ url: `${server}/graphql`, body: JSON.stringify({ query, variables }) }));

/** Makes the calls in turn on 10 connections for some time; gives how long each took, in ms. */
export async function callFor(
  ms: number,
  calls: readonly Call[],
  agent: Agent,
  signal: AbortSignal,
): Promise<number[]> {
  const end = performance.now() + ms;
  let next = 0;
  const times: number[] = [];
  const connection = async () => {
    for (let begin = performance.now(); begin < end; begin = performance.now()) {
      signal.throwIfAborted();
      await call(calls[next++ % calls.length], agent);
      times.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return times;
}

/** The body of the answer. @throws Error on any status but 200 */
export async function call(one: Call, agent: Agent): Promise<Buffer> {
  const { status, body } = await send(one, agent);
  if (status === 200) return body;
  throw new Error(`${one.url} answered ${status}: ${body.toString().slice(0, 500)}`);
}

/** The answer, whatever it is. */
export function send({ url, body }: Call, agent: Agent): Promise<{ status: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers =
      body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
