import type { CampaignStatus, Problem } from '@beckon/engine';
import type { HubParts } from '../platform/hub-parts.ts';
import { lockSite } from '../sites/lock-site.ts';
import type { Publication } from '../snapshots/publication.ts';
import { publishWithin } from '../snapshots/publish-within.ts';
import { readCampaignRow, writeStanding } from './campaign.store.ts';
import type { SavedCampaign } from './saved-campaign.ts';

export type Stood =
  | {
      readonly ok: true;
      readonly campaign: SavedCampaign;
      /** What the site was told; absent where nothing on it changed. */
      readonly publication?: Publication;
    }
  | { readonly ok: false; readonly why: 'missing' }
  | { readonly ok: false; readonly why: 'refused'; readonly problems: readonly Problem[] };

/**
 * Takes a campaign off the site, if it is on it, and gives it a status in which it is not live.
 *
 * @param next the new status; undefined where the campaign is to stay as it is
 */
export function changeStanding(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
  id: string,
  next: (campaign: SavedCampaign) => Exclude<CampaignStatus, 'live'> | undefined,
  by?: string,
): Promise<Stood> {
  return lockSite(parts, site, async (tx): Promise<Stood> => {
    const campaign = await readCampaignRow(tx, site, id);
    if (!campaign || campaign.deletedAt !== undefined) return { ok: false, why: 'missing' };
    const status = next(campaign);
    if (status === undefined) return { ok: true, campaign };
    await writeStanding(tx, site, id, { status, liveRevision: null, at: new Date(parts.clock.nowMs()) });
    const changed = (await readCampaignRow(tx, site, id))!;
    if (campaign.liveRevision === undefined) return { ok: true, campaign: changed };
    const published = await publishWithin(parts, tx, site, by);
    return published.ok ? { ok: true, campaign: changed, publication: published.publication } : published;
  });
}
