import { BlockList, isIP } from 'node:net';

/** What the registries of special-purpose addresses keep for networks of one's own, machines, tests and the future. */
const special: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.31.196.0', 24], ['192.52.193.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['192.175.48.0', 24], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24],
  ['224.0.0.0', 4], ['240.0.0.0', 4],
]; // prettier-ignore
/** Of the one range that is given out for the internet: protocols (Teredo and others), examples, and 6to4, which holds an IPv4 address. */
const special6: readonly (readonly [string, number])[] = [
  ['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20],
]; // prettier-ignore

const refused = new BlockList();
for (const [net, bits] of special) refused.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of special6) refused.addSubnet(net, bits, 'ipv6');
const internet = new BlockList();
internet.addSubnet('2000::', 3, 'ipv6');

/**
 * Whether an address is a machine of the internet, and of no network nearer by. In IPv6 only the range that is given out
 * counts: an IPv4 address in another's clothes (mapped, translated, compatible) lies outside of it.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  // With a zone it belongs to one cable.
  if (!version || address.includes('%')) return false;
  return version === 4
    ? !refused.check(address, 'ipv4')
    : internet.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}
