import type { Db, Tx } from '../platform/db.ts';
import { readSiteRow } from './site.store.ts';
import type { Site } from './site.ts';
import { toSite } from './to-site.ts';

/** The site of an id or a domain, one that has left (`uninstalledAt`) included; undefined where there is none. */
export async function findSite(
  { db }: { readonly db: Db | Tx },
  by: { readonly id: string } | { readonly domain: string },
): Promise<Site | undefined> {
  const row = await readSiteRow(db, by);
  return row && toSite(row);
}
