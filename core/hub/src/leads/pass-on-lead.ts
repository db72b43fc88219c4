import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { writeLead } from './lead.store.ts';
import { readPassedLead } from './read-passed-lead.ts';

/** Makes a lead a customer of the shop. Decided anew when it is done: what was deleted or withdrawn meanwhile stays here. */
export async function passOnLead(
  parts: Pick<HubParts, 'db' | 'clock' | 'shop'>,
  siteId: string,
  id: string,
): Promise<void> {
  const { db, clock, shop } = parts;
  const site = await findSite(parts, { id: siteId });
  const lead = site && !site.uninstalledAt && (await readPassedLead(db, site, id));
  if (!lead) return;
  const { platform, domain } = site;
  const done = await shop.passOnLead({ id: siteId, platform, domain }, lead);
  if (done.ok)
    return void (await writeLead(db, siteId, id, { passedOnAt: new Date(clock.nowMs()), passProblem: null }));
  await writeLead(db, siteId, id, { passProblem: done.problem });
  if (done.mayRetry) throw new Error(done.problem);
}
