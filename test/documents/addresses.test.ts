import type { LookupAddress } from 'node:dns';
import { jest } from '@jest/globals';
import fc from 'fast-check';

let answers: LookupAddress[] = [];
const asked = jest.fn();
jest.unstable_mockModule('node:dns', () => ({
  lookup: (name: string, _options: object, callback: (error: null, addresses: LookupAddress[]) => void) => {
    asked(name);
    callback(null, answers);
  },
}));

type Lookup = (name: string, options: object, answer: (error: Error | null) => void) => void;

/** What the internet answers at each address: where it redirects to. */
const redirects = new Map<string, string>();
const reached: string[] = [];
jest.unstable_mockModule('undici', () => ({
  Agent: class {
    constructor(readonly options: { readonly connect?: { readonly lookup: Lookup } } = {}) {}
  },
  // As undici's does: a name is looked up by the agent's own look-up, and what that refuses is never connected to.
  async fetch(
    url: URL,
    { dispatcher }: { dispatcher: { options: { connect?: { lookup: Lookup } } } },
  ): Promise<Response> {
    const { lookup } = dispatcher.options.connect ?? {};
    if (lookup && !/^[\d.[]/.test(url.hostname)) {
      answers = [{ address: url.hostname.startsWith('inner') ? '10.0.0.7' : '93.184.216.34', family: 4 }];
      const refused = await new Promise<Error | null>((resolve) => lookup(url.hostname, {}, resolve));
      if (refused) throw new TypeError('fetch failed', { cause: refused });
    }
    reached.push(url.href);
    const location = redirects.get(url.href);
    return location === undefined
      ? new Response('A page.')
      : new Response(null, { status: 302, headers: { location } });
  },
}));
const { isPrivateAddress, lookupPublic } = await import('../../src/documents/addresses.js');

/** What a name is connected to, or the error it is refused with. */
function connected(addresses: readonly string[], all: boolean): Promise<unknown> {
  answers = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return new Promise((resolve) => {
    lookupPublic('rebind.example', { all }, (error, address) => resolve(error ?? address));
  });
}

const { fetchWhole } = await import('../../src/documents/fetching.js');

const PRIVATE = [
  '127.0.0.1',
  '10.1.2.3',
  '169.254.169.254',
  '192.168.1.1',
  '::1',
  'fd00::1',
  '::ffff:127.0.0.1',
];
const PUBLIC = ['93.184.216.34', '2606:2800:220:1::1'];

test('a name whose server answers otherwise each time is never connected to a private address', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constantFrom(...PRIVATE, ...PUBLIC), { minLength: 1, maxLength: 3 }), {
        maxLength: 5,
      }),
      fc.boolean(),
      async (rounds, all) => {
        for (const addresses of rounds) {
          asked.mockClear();
          const given = await connected(addresses, all);
          // Asked once: what was looked at is what is connected to.
          expect(asked).toHaveBeenCalledTimes(1);
          if (addresses.some((address) => PRIVATE.includes(address)))
            expect(given).toMatchObject({ code: 'PRIVATE_ADDRESS' });
          else expect(given).toEqual(all ? answers : addresses[0]);
        }
      },
    ),
  );
});

test('addresses of this machine and its network are private, those of the internet are not', () => {
  expect(PRIVATE.filter((address) => !isPrivateAddress(address))).toEqual([]);
  expect(PUBLIC.filter(isPrivateAddress)).toEqual([]);
  expect(isPrivateAddress('no address')).toBe(true);
});

test('at whichever redirect a private address comes, by number or by name, nothing is asked of it', async () => {
  const targets = [
    'http://127.0.0.1:8080/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2130706433/',
    'http://0x7f.1/',
    'https://inner.example/',
  ];
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 5 }), fc.constantFrom(...targets), async (hops, target) => {
      const way = Array.from({ length: hops }, (_, i) => `https://page-${i}.example/`);
      redirects.clear();
      for (const [i, address] of way.entries()) redirects.set(address, way[i + 1] ?? target);
      reached.length = 0;
      const fetched = fetchWhole(way[0] ?? target, 1_000, {});
      await expect(fetched).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' });
      expect(reached).toEqual(way);
      reached.length = 0;
      // Where it is allowed, the same way leads there.
      await fetchWhole(way[0] ?? target, 1_000, { allowPrivate: true });
      expect(reached.at(-1)).toBe(new URL(target).href);
    }),
  );
});
