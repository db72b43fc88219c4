/**
 * Makes a UUID of version 7 (RFC 9562, 5.7): 48 bits of time, so that ids sort by when they were made, then 74 random bits.
 *
 * @param nowMs epoch milliseconds, 0 to 2^48 - 1
 * @param random 16 random bytes, left untouched; the first six give way to the time
 */
export function uuidV7(nowMs: number, random: ArrayLike<number>): string {
  const time = Math.floor(nowMs).toString(16).padStart(12, '0').slice(-12);
  const digits = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((parseInt(digits.charAt(16), 16) & 3) | 8).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    '7' + digits.slice(13, 16),
    variant + digits.slice(17, 20),
    digits.slice(20, 32),
  ].join('-');
}
