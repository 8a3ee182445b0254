import dns, { type LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import net, { type AddressInfo, isIP, type LookupFunction, type NetConnectOpts } from 'node:net';
import fc from 'fast-check';
import { isPrivateAddress, lookupPublic } from '../../src/documents/addresses.js';
import { fetchWhole } from '../../src/documents/fetching.js';

/** What a server of names answers. */
let answers: (name: string) => LookupAddress[] = () => [];
let asked = 0;
/** What the internet answers at each address: where it redirects to. */
const redirects = new Map<string, string>();
const reached: string[] = [];
let internet: Server;

const { lookup } = dns;
const { connect } = net;
beforeAll(async () => {
  internet = createServer(({ headers, url }, response) => {
    const address = `http://${headers.host}${url}`;
    reached.push(address);
    const location = redirects.get(address);
    if (location === undefined) response.end('A page.');
    else response.writeHead(302, { location }).end();
  });
  internet.listen(0, '127.0.0.1');
  await once(internet, 'listening');
  const { port } = internet.address() as AddressInfo;
  Object.assign(dns, {
    lookup: (name: string, _: object, callback: (error: null, addresses: LookupAddress[]) => void) => {
      asked++;
      callback(null, answers(name));
    },
  });
  // As Node.js's does: a name is looked up as its caller says, and what that refuses is never connected to.
  Object.assign(net, {
    connect: ({ host = '', lookup: look }: NetConnectOpts & { host?: string; lookup?: LookupFunction }) => {
      const socket = new net.Socket();
      const isNumber = isIP(host.replace(/^\[|\]$/g, '')) !== 0;
      if (look === undefined || isNumber) return socket.connect(port, '127.0.0.1');
      look(host, {}, (error) => {
        if (error) socket.destroy(error);
        else socket.connect(port, '127.0.0.1');
      });
      return socket;
    },
  });
  syncBuiltinESMExports();
});
afterAll(async () => {
  Object.assign(dns, { lookup });
  Object.assign(net, { connect });
  syncBuiltinESMExports();
  internet.closeAllConnections();
  internet.close();
});

/** What a name is connected to, or the error it is refused with. */
function connected(given: readonly LookupAddress[], all: boolean): Promise<unknown> {
  answers = () => [...given];
  return new Promise((resolve) => {
    lookupPublic('rebind.example', { all }, (error, address) => resolve(error ?? address));
  });
}

const asLookedUp = (address: string): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 });

const PRIVATE = [
  '127.0.0.1',
  '10.1.2.3',
  '169.254.169.254',
  '192.168.1.1',
  '::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::127.0.0.1',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  '64:ff9b:1::7f00:1',
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
          asked = 0;
          const answer = addresses.map(asLookedUp);
          const given = await connected(answer, all);
          // Asked once: what was looked at is what is connected to.
          expect(asked).toBe(1);
          if (addresses.some((address) => PRIVATE.includes(address)))
            expect(given).toMatchObject({ code: 'PRIVATE_ADDRESS' });
          else expect(given).toEqual(all ? answer : addresses[0]);
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
    'http://[2002:a00:1::]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://inner.example/',
  ];
  answers = (name) => [asLookedUp(name.startsWith('inner') ? '10.0.0.7' : '93.184.216.34')];
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 5 }), fc.constantFrom(...targets), async (hops, target) => {
      const way = Array.from({ length: hops }, (_, i) => `http://page-${i}.example/`);
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
