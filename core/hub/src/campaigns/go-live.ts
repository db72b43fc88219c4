import { checkCampaign, type Finding } from '@beckon/editing';
import type { Problem } from '@beckon/engine';
import type { Tx } from '../platform/db.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import type { Publication } from '../snapshots/publication.ts';
import { publishWithin } from '../snapshots/publish-within.ts';
import { readCampaignRow, writeStanding } from './campaign.store.ts';
import type { SavedCampaign } from './saved-campaign.ts';

export type WentLive =
  | {
      readonly ok: true;
      readonly campaign: SavedCampaign;
      readonly publication: Publication;
      /** What is the merchant's to weigh. */
      readonly warnings: readonly Finding[];
    }
  | { readonly ok: false; readonly why: 'missing' }
  /** What would harm visitors or cannot work: a field without a label, text that cannot be read … */
  | { readonly ok: false; readonly why: 'blocked'; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly why: 'refused'; readonly problems: readonly Problem[] };

/** Puts what is being worked on live, in a transaction that holds the site's lock. */
export async function goLive(
  parts: Pick<HubParts, 'env' | 'jobs' | 'clock'>,
  tx: Tx,
  site: string,
  { document, id, revision }: Pick<SavedCampaign, 'document' | 'id' | 'revision'>,
  by?: string,
): Promise<WentLive> {
  const found = await findSite({ db: tx }, { id: site });
  if (!found) return { ok: false, why: 'missing' };
  const nowMs = parts.clock.nowMs();
  const findings = checkCampaign(document, { site: found.settings, nowMs });
  const blocking = findings.filter(({ severity }) => severity === 'blocks');
  if (blocking.length) return { ok: false, why: 'blocked', findings: blocking };

  await writeStanding(tx, site, id, { status: 'live', liveRevision: revision, at: new Date(nowMs) });
  const published = await publishWithin(parts, tx, site, by);
  if (!published.ok) return published;
  const campaign = (await readCampaignRow(tx, site, id))!;
  return { ok: true, campaign, publication: published.publication, warnings: findings };
}
