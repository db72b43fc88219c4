import type { Problem } from '@beckon/engine';
import type { HubParts } from '../platform/hub-parts.ts';
import { lockSite } from '../sites/lock-site.ts';
import type { Publication } from '../snapshots/publication.ts';
import { publishWithin } from '../snapshots/publish-within.ts';
import { writeDeleted } from './campaign.store.ts';

export type Deleted =
  | {
      readonly ok: true;
      /** Those it changed anything for: what is gone cannot be deleted, nor what is there brought back. */
      readonly ids: readonly string[];
      /** What the site was told; absent where nothing on it changed. */
      readonly publication?: Publication;
    }
  | { readonly ok: false; readonly why: 'missing' }
  | { readonly ok: false; readonly why: 'refused'; readonly problems: readonly Problem[] };

/** Deletes campaigns, live ones too. For 30 days `undeleteCampaigns` brings them back as they were. */
export function deleteCampaigns(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
  ids: readonly string[],
  by?: string,
): Promise<Deleted> {
  return markDeleted(parts, site, ids, new Date(parts.clock.nowMs()), by);
}

/** Takes a deletion back: what was live is live again. */
export function undeleteCampaigns(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
  ids: readonly string[],
  by?: string,
): Promise<Deleted> {
  return markDeleted(parts, site, ids, null, by);
}

function markDeleted(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
  ids: readonly string[],
  at: Date | null,
  by?: string,
): Promise<Deleted> {
  return lockSite(parts, site, async (tx): Promise<Deleted> => {
    const changed = await writeDeleted(tx, site, ids, at);
    const done = { ok: true, ids: changed.map(({ id }) => id) } as const;
    if (changed.every(({ liveRevision }) => liveRevision === null)) return done;
    const published = await publishWithin(parts, tx, site, by);
    return published.ok ? { ...done, publication: published.publication } : published;
  });
}
