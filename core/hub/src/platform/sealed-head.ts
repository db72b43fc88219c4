import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';
import type { RingKey } from './parse-keys.ts';

/**
 * What stands before everything sealed: version, length and name of the ring's key, and the data key as that key wrapped
 * it (nonce, key, tag). The context goes into the tag: the data key opens only for what it was made for.
 *
 * A random nonce of 96 bits allows 2^32 wraps by one key (NIST SP 800-38D, 8.3): rotate before four thousand million.
 */
const versions = { whole: 1, chunked: 2 } as const;
export type SealedForm = keyof typeof versions;

/** Why something sealed does not open: its key is not in the ring, or it is not what was sealed for this context. */
export interface Unopened {
  readonly ok: false;
  readonly why: 'unknown-key' | 'not-genuine';
}

const nonceBytes = 12;
const keyBytes = 32;
const tagBytes = 16;
const wrappedBytes = nonceBytes + keyBytes + tagBytes;

/** No head is longer: who reads a stream knows by then. */
export const mostHeadBytes = 2 + 32 + wrappedBytes;

export function writeSealedHead(
  { newest }: Pick<KeyRing, 'newest'>,
  form: SealedForm,
  context: string,
  dataKey: Uint8Array = randomBytes(keyBytes),
): { readonly head: Buffer; readonly dataKey: Uint8Array } {
  const label = Buffer.from([versions[form], newest.id.length, ...Buffer.from(newest.id)]);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', newest.key, nonce).setAAD(bind(label, context));
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return { head: Buffer.concat([label, nonce, wrapped, cipher.getAuthTag()]), dataKey };
}

/** @returns the data key, and how many bytes of the beginning are head */
export function readSealedHead(
  { keys }: Pick<KeyRing, 'keys'>,
  sealed: Uint8Array,
  form: SealedForm,
  context: string,
): { readonly ok: true; readonly dataKey: Buffer; readonly bytes: number; readonly by: RingKey } | Unopened {
  const labelBytes = 2 + (sealed[1] ?? 0);
  const bytes = labelBytes + wrappedBytes;
  if (sealed[0] !== versions[form] || sealed.length < bytes) return { ok: false, why: 'not-genuine' };
  const label = sealed.subarray(0, labelBytes);
  const id = Buffer.from(label.subarray(2)).toString('latin1');
  const by = keys.find((key) => key.id === id);
  if (!by) return { ok: false, why: 'unknown-key' };
  const nonce = sealed.subarray(labelBytes, labelBytes + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', by.key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(bind(label, context)).setAuthTag(sealed.subarray(bytes - tagBytes, bytes));
  try {
    const wrapped = sealed.subarray(labelBytes + nonceBytes, bytes - tagBytes);
    return { ok: true, dataKey: Buffer.concat([decipher.update(wrapped), decipher.final()]), bytes, by };
  } catch {
    // The tag does not fit.
    return { ok: false, why: 'not-genuine' };
  }
}

/** The label tells its own length, so no label and context read as another pair. */
const bind = (label: Uint8Array, context: string): Buffer => Buffer.concat([label, Buffer.from(context)]);
