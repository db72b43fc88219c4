import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Env } from './env.ts';
import { readKeyFile } from './key-file.ts';
import { parseKeys, type RingKey } from './parse-keys.ts';
import { readSealedHead, writeSealedHead, type Unopened } from './sealed-head.ts';

/** The keys of an installation: the newest seals, all of them open. */
export interface KeyRing {
  readonly newest: RingKey;
  readonly keys: readonly RingKey[];
  /** Where they come from: what the owner set, or the file in the data folder, made just now or before. */
  readonly from: 'environment' | 'file' | 'new-file';
}

export type OpenedRing =
  { readonly ok: true; readonly ring: KeyRing } | { readonly ok: false; readonly problem: string };

/**
 * Opens the keys that the environment names. Where it names none, a key file is made in the data folder, which is good for
 * one machine alone: whoever takes the folder has both. In production the environment must name them.
 */
export function openKeyRing(
  { keys, dataFolder, isProduction }: Pick<Env, 'keys' | 'dataFolder' | 'isProduction'>,
  { nowMs }: Clock,
): OpenedRing {
  if (keys) return { ok: true, ring: { newest: keys[0], keys, from: 'environment' } };
  if (isProduction) return { ok: false, problem: 'BECKON_KEYS must be set in production.' };
  const file = readKeyFile(dataFolder, nowMs());
  if (!file.ok) return file;
  const parsed = parseKeys(file.text);
  if (!parsed.ok) return { ok: false, problem: `The key file in ${dataFolder} cannot be used: ${parsed.problem}` };
  const [newest] = parsed.keys;
  return { ok: true, ring: { newest, keys: parsed.keys, from: file.isNew ? 'new-file' : 'file' } };
}

/** What sealed bytes gave: themselves, or why not. */
export type Unsealed = { readonly ok: true; readonly bytes: Buffer } | Unopened;

/** The data key seals these bytes and nothing else: with it, one nonce is enough (NIST SP 800-38D, 8.2). */
const onlyNonce = Buffer.alloc(12);
const tagBytes = 16;

/**
 * Seals bytes with a data key of their own (AES-256-GCM), which the ring's newest key wraps. For what fits in memory;
 * files are for `sealStream`.
 *
 * @param context what they are and whose (`lead/shop/17/email`): under another they do not open
 */
export function seal(ring: KeyRing, bytes: Uint8Array, context: string): Buffer {
  const { head, dataKey } = writeSealedHead(ring, 'whole', context);
  const cipher = createCipheriv('aes-256-gcm', dataKey, onlyNonce);
  return Buffer.concat([head, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` gave, if it was sealed by a key of this ring for this context and no bit of it was changed. */
export function openSealed(ring: KeyRing, sealed: Uint8Array, context: string): Unsealed {
  const head = readSealedHead(ring, sealed, 'whole', context);
  if (!head.ok) return head;
  const body = sealed.subarray(head.bytes);
  if (body.length < tagBytes) return { ok: false, why: 'not-genuine' };
  const decipher = createDecipheriv('aes-256-gcm', head.dataKey, onlyNonce, { authTagLength: tagBytes });
  decipher.setAuthTag(body.subarray(-tagBytes));
  try {
    return { ok: true, bytes: Buffer.concat([decipher.update(body.subarray(0, -tagBytes)), decipher.final()]) };
  } catch {
    // The tag does not fit: of what was deciphered nothing may be believed.
    return { ok: false, why: 'not-genuine' };
  }
}
