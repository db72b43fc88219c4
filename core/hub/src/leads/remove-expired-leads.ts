import type { HubParts } from '../platform/hub-parts.ts';
import { dropCountsBefore } from '../spam/count.store.ts';
import { findSite } from '../sites/find-site.ts';
import { dropIpsBefore, eraseLeads, listSitesWithDeletedBefore, listSitesWithIps } from './lead-clean-up.store.ts';

const dayMs = 24 * 3_600_000;
/** How long a deleted lead can come back. */
const undoDays = 7;

/** Lets go of what was kept for a time: addresses of computers after the site's days, deleted leads after a week, counts. */
export async function removeExpiredLeads(
  parts: Pick<HubParts, 'db' | 'clock'>,
): Promise<{ readonly ips: number; readonly leads: number; readonly counts: number }> {
  const { db, clock } = parts;
  const before = (days: number) => new Date(clock.nowMs() - days * dayMs);
  let ips = 0;
  for (const id of await listSitesWithIps(db)) {
    const site = await findSite(parts, { id });
    ips += await dropIpsBefore(db, id, before(site?.hubSettings.leads.ipDays ?? 0));
  }
  let leads = 0;
  for (const id of await listSitesWithDeletedBefore(db, before(undoDays)))
    leads += await eraseLeads(db, id, { deletedAt: { lte: before(undoDays) } });
  return { ips, leads, counts: await dropCountsBefore(db, before(2)) };
}
