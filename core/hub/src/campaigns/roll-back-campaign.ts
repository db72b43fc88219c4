import type { HubParts } from '../platform/hub-parts.ts';
import { lockSite } from '../sites/lock-site.ts';
import { readCampaignRow, writeNextVersion } from './campaign.store.ts';
import { goLive } from './go-live.ts';
import type { PublishedCampaign } from './publish-campaign.ts';
import type { Saved } from './save-campaign.ts';
import { takeDocument } from './take-document.ts';
import { readVersionDocument } from './version.store.ts';

export type RolledBack = Saved | PublishedCampaign;

/**
 * Brings an older version back as the newest one, so that nothing is lost by it, and puts it live where that is wanted: one
 * step, done whole or not at all.
 */
export function rollBackCampaign(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
  {
    id,
    revision,
    publish,
    by,
  }: {
    readonly id: string;
    /** The version to bring back. */
    readonly revision: number;
    readonly publish: boolean;
    readonly by?: string | undefined;
  },
): Promise<RolledBack> {
  return lockSite(parts, site, async (tx): Promise<RolledBack> => {
    const current = await readCampaignRow(tx, site, id);
    const old = await readVersionDocument(tx, site, id, revision);
    if (!current || current.deletedAt !== undefined || !old) return { ok: false, why: 'missing' };
    // What an older Beckon let through may have a problem today.
    const taken = takeDocument({ ...old, id, status: current.status });
    if (!taken.ok) return taken;
    await writeNextVersion(tx, site, {
      document: taken.document,
      revision: current.revision + 1,
      at: new Date(parts.clock.nowMs()),
      by,
      restored: revision,
    });
    const campaign = (await readCampaignRow(tx, site, id))!;
    const { removed } = taken;
    if (!publish) return { ok: true, campaign, removed };
    const live = await goLive(parts, tx, site, campaign, by);
    return live.ok ? { ...live, removed } : live;
  });
}
