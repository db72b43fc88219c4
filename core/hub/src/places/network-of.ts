import { isIPv6 } from 'node:net';
import { plainAddress } from './plain-address.ts';

/**
 * Whoever stands behind an address, as far as counting goes: an IPv4 address alone, of an IPv6 address the first 64 bits,
 * as a household gets no less and may change the rest at will.
 */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const width = plain.includes('.') ? 7 : 8;
  const zeros = tail === undefined ? 0 : width - before.length - after.length;
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return groups.slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(':') + '::/64'; // prettier-ignore
}
