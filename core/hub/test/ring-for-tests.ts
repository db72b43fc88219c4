import { randomBytes } from 'node:crypto';
import type { KeyRing } from '../src/platform/key-ring.ts';
import { parseKeys } from '../src/platform/parse-keys.ts';

/** A ring with fresh keys of these names, the newest first. */
export function ringForTests(...ids: readonly string[]): KeyRing {
  const text = (ids.length ? ids : ['test']).map((id) => `${id}:${randomBytes(32).toString('base64')}`).join(',');
  const parsed = parseKeys(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return { newest: parsed.keys[0], keys: parsed.keys, from: 'environment' };
}
