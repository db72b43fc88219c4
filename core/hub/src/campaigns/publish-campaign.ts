import type { HubParts } from '../platform/hub-parts.ts';
import { lockSite } from '../sites/lock-site.ts';
import { readCampaignRow } from './campaign.store.ts';
import { goLive, type WentLive } from './go-live.ts';
import type { SavedCampaign } from './saved-campaign.ts';

export type PublishedCampaign =
  WentLive | { readonly ok: false; readonly why: 'changed-meanwhile'; readonly current: SavedCampaign };

/**
 * Puts a campaign live as it was saved last; one that is archived or paused comes back with it. The site shows it as soon
 * as its platform has taken the snapshot, which is on its way when this answers.
 */
export function publishCampaign(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
  {
    id,
    revision,
    by,
  }: {
    readonly id: string;
    /** The revision the merchant looks at; what somebody else saved meanwhile is not published unseen. */
    readonly revision?: number | undefined;
    readonly by?: string | undefined;
  },
): Promise<PublishedCampaign> {
  return lockSite(parts, site, async (tx): Promise<PublishedCampaign> => {
    const current = await readCampaignRow(tx, site, id);
    if (!current || current.deletedAt !== undefined) return { ok: false, why: 'missing' };
    if (revision !== undefined && current.revision !== revision)
      return { ok: false, why: 'changed-meanwhile', current };
    return goLive(parts, tx, site, current, by);
  });
}
