import type { Db, Tx } from '../platform/db.ts';
import { deriveRefusalKey } from './derive-refusal-key.ts';
import { readOwnRefusalKey, readSecret } from './site.store.ts';

/** By what a site hashes addresses that refuse letters. It opens and signs nothing, so that it may move with the site. */
export async function readRefusalKey({ db }: { readonly db: Db | Tx }, site: string): Promise<string | undefined> {
  const own = await readOwnRefusalKey(db, site);
  if (own) return own;
  const secret = await readSecret(db, site);
  return secret && deriveRefusalKey(secret);
}
