import { createHash, createHmac } from 'node:crypto';
import { canonicalJson } from '@beckon/engine';
import type { LeadRequest } from './lead-request.ts';

/** Tells whether two calls with one key are one lead: what was filled in where, not when or with which ticket. */
export function digestOf({ campaign, variant, form, fields, consents }: LeadRequest): string {
  const said = Object.fromEntries(
    Object.entries(consents).map(([name, { given, version }]) => [name, [given, version]]),
  );
  const content = canonicalJson({ campaign, variant: variant ?? null, form, fields, consents: said });
  return createHash('sha256').update(content).digest('base64url');
}

/** The id of the lead of a key: the same again after a crash, and no one's to guess (a UUID of version 8, RFC 9562). */
export function leadIdOf(secret: string, key: string): string {
  const bytes = createHmac('sha256', secret).update(`lead\n${key}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
