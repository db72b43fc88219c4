import type { HubParts } from '../platform/hub-parts.ts';
import type { ApiKey } from './api-key.ts';
import { findApiKey, writeUsed } from './api-key.store.ts';
import { findSite } from './find-site.ts';
import { hashApiKey } from './hash-api-key.ts';

/** A use is noted once a minute: who looks for unused keys asks for days. */
const noteEveryMs = 60_000;

/** The site that a key opens; undefined for a key that is none, was revoked, or whose site has left. */
export async function checkApiKey(
  { db, clock }: Pick<HubParts, 'db' | 'clock'>,
  secret: string,
): Promise<{ readonly site: string; readonly key: ApiKey } | undefined> {
  const found = await findApiKey(db, hashApiKey(secret));
  if (!found || found.key.revokedAt !== undefined) return undefined;
  const site = await findSite({ db }, { id: found.site });
  if (!site || site.uninstalledAt !== undefined) return undefined;
  const now = clock.nowMs();
  await writeUsed(db, found.site, found.key.id, new Date(now), new Date(now - noteEveryMs));
  return found;
}
