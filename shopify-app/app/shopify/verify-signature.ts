import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether these bytes were signed with the app's secret. Compared in constant time.
 *
 * @param encoding how the signature is written: webhooks use base64, session tokens base64url, the app proxy hex
 */
export function verifySignature(
  body: string | Uint8Array,
  signature: string,
  secret: string,
  encoding: 'base64' | 'base64url' | 'hex',
): boolean {
  const right = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(signature, encoding);
  return given.length === right.length && timingSafeEqual(given, right);
}
