import { createHash } from 'node:crypto';

/** What is kept of a key. A fast hash is enough: nobody tries 150 random bits one by one. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
