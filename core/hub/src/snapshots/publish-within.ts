import type { Problem } from '@beckon/engine';
import { listLiveCampaigns } from '../campaigns/list-live-campaigns.ts';
import { markPublished } from '../campaigns/mark-published.ts';
import type { Tx } from '../platform/db.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { makeSnapshot } from './make-snapshot.ts';
import type { Publication } from './publication.ts';
import { insertContentFiles, insertPublication, overtakeOlder, readLastPublication } from './publication.store.ts';

/** The most campaigns a site may have live at once: beyond it, every page of the shop would feel them. */
export const mostLive = 500;

export type Published =
  | {
      readonly ok: true;
      readonly publication: Publication;
      /** False where the site shows just this already. */ readonly isNew: boolean;
    }
  | { readonly ok: false; readonly why: 'missing' }
  | { readonly ok: false; readonly why: 'refused'; readonly problems: readonly Problem[] };

/**
 * Publishes a site as the transaction sees it, which must hold the site's lock (`lockSite`): the snapshot is numbered, kept
 * and on its way if and only if the transaction ends well. What the site shows already is not sent again, unless its
 * delivery had failed.
 */
export async function publishWithin(
  { env, jobs, clock }: Pick<HubParts, 'env' | 'jobs' | 'clock'>,
  tx: Tx,
  site: string,
  by?: string,
): Promise<Published> {
  const found = await findSite({ db: tx }, { id: site });
  if (!found) return { ok: false, why: 'missing' };
  const live = await listLiveCampaigns(tx, site);
  if (live.length > mostLive)
    return { ok: false, why: 'refused', problems: [{ path: '', message: tooMany(live.length) }] };
  const made = makeSnapshot(
    env,
    found,
    live.map(({ document }) => document),
  );
  if (!made.ok) return { ok: false, why: 'refused', problems: made.problems };

  const last = await readLastPublication(tx, site);
  const campaigns = live.map(({ id, revision }) => ({ id, revision }));
  if (last?.hash === made.snapshot.hash && last.delivery !== 'failed') {
    await markPublished(tx, site, campaigns, last.number);
    return { ok: true, publication: last, isNew: false };
  }

  const number = (last?.number ?? 0) + 1;
  await insertContentFiles(tx, site, made.files);
  const at = new Date(clock.nowMs());
  const publication = await insertPublication(tx, site, { number, snapshot: made.snapshot, campaigns, at, by });
  await markPublished(tx, site, campaigns, number);
  await overtakeOlder(tx, site, number);
  await jobs.send('deliver-snapshot', { site, number }, { tx });
  return { ok: true, publication, isNew: true };
}

const tooMany = (count: number) =>
  `At most ${mostLive} campaigns can be live at once, and this would make ${count}. Pause or archive some first.`;
