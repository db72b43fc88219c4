import { openSealed, seal, type KeyRing } from './key-ring.ts';

/** Before every sealed text, with the name of its key: what is clear, or sealed by an older key, can be told by its beginning. */
export const sealedBy = (keyId: string): string => `sealed:${keyId}:`;

const sealed = /^sealed:([\w-]{1,32}):([\w-]+)$/;

/** Seals a text as text, for a column or a line. */
export function sealText(keys: KeyRing, text: string, context: string): string {
  return sealedBy(keys.newest.id) + seal(keys, Buffer.from(text), context).toString('base64url');
}

/**
 * Opens a sealed text; one that is clear is given as it is, as rows were before they were sealed.
 *
 * @throws where its key is missing or it is not what was sealed: going on without it would lose it at the next write
 */
export function openText(keys: KeyRing | undefined, text: string, context: string): string {
  const [, id, base64 = ''] = sealed.exec(text) ?? [];
  if (!id) return text;
  if (!keys) throw new Error(`Without keys ${context} cannot be read.`);
  const opened = openSealed(keys, Buffer.from(base64, 'base64url'), context);
  if (opened.ok) return opened.bytes.toString();
  throw new Error(
    opened.why === 'unknown-key'
      ? `${context} was sealed by the key "${id}", which is not here: put it back after the newest, in BECKON_KEYS or the key file.`
      : `${context} is not what was sealed there: the row was changed by somebody else.`,
  );
}
