import type { HubParts } from '../platform/hub-parts.ts';
import { lockSite } from './lock-site.ts';
import { deleteSiteRows, readSiteRow } from './site.store.ts';

/** Takes every row of a site out of every table. Again, or for a site nobody knows, it does nothing. */
export async function eraseSite(parts: Pick<HubParts, 'db'>, site: string): Promise<void> {
  await lockSite(parts, site, async (tx) => {
    const row = await readSiteRow(tx, { id: site });
    if (row) await deleteSiteRows(tx, row);
    return { ok: true };
  });
}
