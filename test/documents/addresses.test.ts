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
const { isPrivateAddress, lookupPublic } = await import('../../src/documents/addresses.js');

/** What a name is connected to, or the error it is refused with. */
function connected(addresses: readonly string[], all: boolean): Promise<unknown> {
  answers = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return new Promise((resolve) => {
    lookupPublic('rebind.example', { all }, (error, address) => resolve(error ?? address));
  });
}

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
