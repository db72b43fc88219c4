import type { Tx } from '../platform/db.ts';
import { listLiveCampaigns } from './list-live-campaigns.ts';
import { findTaken, writeDeleted, writeStanding } from './campaign.store.ts';

/**
 * Makes just these versions live, in a transaction that holds the site's lock: what else is live is paused, what was
 * deleted meanwhile comes back. What is being worked on stays as it is.
 *
 * @returns ids that are gone for good
 */
export async function bringBackVersions(
  tx: Tx,
  site: string,
  versions: readonly { readonly id: string; readonly revision: number }[],
  at: Date,
): Promise<readonly string[]> {
  const ids = versions.map(({ id }) => id);
  const kept = await findTaken(tx, site, ids);
  for (const { id } of await listLiveCampaigns(tx, site))
    if (!ids.includes(id)) await writeStanding(tx, site, id, { status: 'paused', liveRevision: null, at });
  await writeDeleted(tx, site, ids, null);
  for (const { id, revision } of versions)
    if (kept.has(id)) await writeStanding(tx, site, id, { status: 'live', liveRevision: revision, at });
  return ids.filter((id) => !kept.has(id));
}
