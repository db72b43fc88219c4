import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { readLeadRow, toLead, writeLead } from './lead.store.ts';
import type { Lead } from './lead.ts';
import { maySendOn } from './may-send-on.ts';

/** Overrules a verdict: the lead is good, and goes on as if it had been so from the start. The reasons stay. */
export async function approveLead(
  parts: Pick<HubParts, 'db' | 'jobs'>,
  siteId: string,
  id: string,
): Promise<Lead | undefined> {
  const site = await findSite(parts, { id: siteId });
  if (!site) return undefined;
  return parts.db.$transaction(async (tx) => {
    const row = await readLeadRow(tx, siteId, id);
    if (!row || row.deletedAt) return undefined;
    await writeLead(tx, siteId, id, { verdict: 'good' });
    const approved = { ...row, verdict: 'good' };
    if (row.verdict !== 'good' && maySendOn(site, approved))
      await parts.jobs.send('pass-on-lead', { site: siteId, lead: id }, { tx });
    return toLead(approved);
  });
}
