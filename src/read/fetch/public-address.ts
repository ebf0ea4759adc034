import { BlockList, isIP } from 'node:net';

/**
 * Networks that are nobody's on the public internet: those that the special-purpose registries of IANA (RFC 6890 and its
 * successors) do not call globally reachable, and multicast.
 */
const CLOSED_4: readonly (readonly [string, number])[] = [
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
];
/** Within 2000::/3, which is all that is given out. */
const CLOSED_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = new BlockList();
for (const [network, length] of CLOSED_4) closed.addSubnet(network, length, 'ipv4');
for (const [network, length] of CLOSED_6) closed.addSubnet(network, length, 'ipv6');
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
/** IPv4 addresses as a gateway writes them (RFC 6052); what is behind the gateway counts. */
const translated = new BlockList();
translated.addSubnet('64:ff9b::', 96, 'ipv6');
translated.addSubnet('::ffff:0:0', 96, 'ipv6');

/**
 * Whether an IP address is one of the public internet, and not of this machine or its network.
 *
 * @param address as `net` and `dns` write it: `192.0.2.1`, `2001:db8::1`, `fe80::1%eth0`
 */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !closed.check(address, 'ipv4');
  // A zone index names a link of this machine.
  if (version !== 6 || address.includes('%')) return false;
  if (translated.check(address, 'ipv6')) {
    const inner = innerAddress(address);
    return inner !== null && isPublicAddress(inner);
  }
  return given.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** The IPv4 address in the last 32 bits: `::ffff:7f00:1` or `::ffff:127.0.0.1`. */
function innerAddress(address: string): string | null {
  const dotted = /(?:^|:)(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (dotted !== undefined) return dotted;
  const groups = address.split(':').slice(-2);
  const [high = 0, low = 0] = groups.map((group) => (group === '' ? 0 : Number.parseInt(group, 16)));
  if (Number.isNaN(high) || Number.isNaN(low)) return null;
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
