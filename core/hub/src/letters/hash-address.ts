import { createHmac } from 'node:crypto';
import { normaliseEmail } from '../codes/normalise-email.ts';
import type { Db, Tx } from '../platform/db.ts';
import { readRefusalKey } from '../sites/read-refusal-key.ts';

/** The name under which an address may be remembered as one that refuses letters; undefined where there is no such site. */
export async function hashAddress(db: Db | Tx, site: string, email: string): Promise<string | undefined> {
  const key = await readRefusalKey({ db }, site);
  return (
    key &&
    createHmac('sha256', key)
      .update(`letters\n${normaliseEmail(email)}`)
      .digest('base64url')
      .slice(0, 27)
  );
}
