/** An IP address without what depends on the socket: the IPv4 inside an IPv4-mapped IPv6 address (RFC 4291, 2.5.5.2), no zone. */
export function plainAddress(address: string): string {
  const [bare = ''] = address.trim().toLowerCase().split('%');
  const mapped = /^(?:0*:)+ffff:(.+)$/.exec(bare)?.[1];
  if (!mapped) return bare;
  if (/^\d+(\.\d+){3}$/.test(mapped)) return mapped;
  const halves = /^([\da-f]{1,4}):([\da-f]{1,4})$/.exec(mapped);
  if (!halves) return bare;
  return halves.slice(1).flatMap((half) => [parseInt(half, 16) >> 8, parseInt(half, 16) & 255]).join('.'); // prettier-ignore
}
