import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { DocumentError } from './errors.js';

/*
 * Threat: an address, or one it redirects to, leads to a machine that only this one can reach: the router, a service without a
 * password, the metadata of a cloud. What is looked up is what is connected to, so that no second answer of the name's server
 * can differ from the one that was checked.
 */

/** Addresses that are nobody's on the internet (the special-purpose registries of IANA, RFC 6890). */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  // The addresses of this machine, and IPv4's written in IPv6; below, those that gateways and tunnels make of IPv4's.
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address is private, of this machine, link-local or otherwise no public one. */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isPrivateAddress(mapped);
  const family = isIP(address);
  // An IPv4 address may also be written in IPv6 by its digits, which no name's server needs to do.
  if (family === 6 && /^::ffff:/i.test(address)) return true;
  return family === 0 || PRIVATE.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** @throws DocumentError PRIVATE_ADDRESS where the host of an address is written as a private IP address. */
export function refusePrivateHost({ hostname }: URL): void {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && isPrivateAddress(address)) throw privateAddress(address);
}

/** A look-up of names for `net.connect` that fails with PRIVATE_ADDRESS where a name leads to a private address. */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, '', 0);
    const refused = addresses.find(({ address }) => isPrivateAddress(address));
    if (refused !== undefined) return callback(privateAddress(refused.address), '', 0);
    if (options.all) return callback(null, addresses);
    return callback(null, addresses[0].address, addresses[0].family);
  });
};

function privateAddress(address: string): DocumentError {
  return new DocumentError(
    'PRIVATE_ADDRESS',
    `it leads to ${address}, an address within this machine or network; --allow-private fetches it all the same`,
  );
}
