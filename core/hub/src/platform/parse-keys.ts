import { createSecretKey, type KeyObject } from 'node:crypto';

/** A key of ours. What prints or serialises it shows nothing of its bytes. */
export interface RingKey {
  readonly id: string;
  readonly key: KeyObject;
}

export type ParsedKeys =
  | { readonly ok: true; readonly keys: readonly [RingKey, ...RingKey[]] }
  | { readonly ok: false; readonly problem: string };

const keyBytes = 32;
/** An old key is needed until all that it sealed is sealed anew; who has more has forgotten to rotate. */
const mostKeys = 20;

/**
 * Reads `id:base64,id:base64`, the newest first; line ends separate as commas do. A key has 256 bits.
 * A problem never repeats the text: it may hold a key.
 */
export function parseKeys(text: string): ParsedKeys {
  const parts = text.split(/[\s,]+/).filter(Boolean);
  const keys: RingKey[] = [];
  for (const [at, part] of parts.entries()) {
    const [, id, base64] = /^([\w-]{1,32}):([A-Za-z0-9+/_-]+={0,2})$/.exec(part) ?? [];
    const bytes = Buffer.from(base64 ?? '', 'base64');
    if (!id || bytes.length !== keyBytes)
      return refuse(`key ${at + 1} must be a name, a colon and 32 bytes as base64 (openssl rand -base64 32).`);
    if (bytes.every((byte) => byte === bytes[0])) return refuse(`key ${at + 1} is no key: all its bytes are equal.`);
    if (keys.some((other) => other.id === id)) return refuse(`two keys have the name of key ${at + 1}.`);
    keys.push({ id, key: createSecretKey(bytes) });
  }
  const [newest, ...older] = keys;
  if (!newest) return refuse('there must be at least one key, such as 2026-11:… (openssl rand -base64 32).');
  if (keys.length > mostKeys) return refuse(`there may be ${mostKeys} keys at most: leave out those that seal nothing any more.`); // prettier-ignore
  return { ok: true, keys: [newest, ...older] };
}

const refuse = (problem: string): ParsedKeys => ({ ok: false, problem });
