import { newsServer } from '../clients/newsServer.js';
import { ATTACKS, type HostileRequest } from './hostile.js';

const server = newsServer();

interface Answer {
  readonly status: number;
  readonly codes: readonly (string | undefined)[];
  readonly bytes: number;
}

async function send({ method, search, headers, body }: HostileRequest): Promise<Answer> {
  const answer = await fetch(server.url + search, { method, headers, ...(body !== undefined && { body }) });
  const text = await answer.text();
  const errors: { extensions?: { code?: string } }[] = JSON.parse(text).errors ?? [];
  return {
    status: answer.status,
    codes: errors.map(({ extensions }) => extensions?.code),
    bytes: text.length,
  };
}

const CHEAP: HostileRequest = {
  method: 'POST',
  search: '',
  headers: { 'content-type': 'application/json' },
  body: '{"query":"{ statistics { articles } }"}',
};

test.each(ATTACKS.map((attack) => [attack.name, attack] as const))(
  '%s: refused with a code or answered within bounds, and others are answered beside it',
  async (_name, { requests, code }) => {
    const attack = Promise.all(requests.map(send));
    const beside = await send(CHEAP);
    expect(beside).toMatchObject({ status: 200, codes: [] });
    for (const { status, codes, bytes } of await attack) {
      if (code === null) {
        expect([200, 400, 503]).toContain(status);
        expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
        expect(codes).not.toContain(undefined);
        expect(bytes).toBeLessThan(17_000_000);
      } else {
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
        expect([...new Set(codes)]).toEqual([code]);
        expect(bytes).toBeLessThan(1_000_000);
      }
    }
    expect(await send(CHEAP)).toMatchObject({ status: 200, codes: [] });
  },
);
