import { parseVisit } from '@beckon/editing/visit/parse-visit';
import { tellVisit, type Why } from '@beckon/editing/visit/tell-visit';
import { publish, type Problem, type Snapshot } from '@beckon/engine';
import { listKeptCampaigns } from '../campaigns/list-kept-campaigns.ts';
import type { SavedCampaign } from '../campaigns/saved-campaign.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { readLiveSnapshot } from '../snapshots/read-live-snapshot.ts';
import { readSettings } from '../sites/read-settings.ts';

export type { Why };

export type Explained =
  | {
      readonly ok: true;
      /** Epoch milliseconds: the moment that was looked at. */
      readonly nowMs: number;
      /** One for each campaign of the site but archived ones: what shows first, what is not live last. */
      readonly campaigns: readonly Why[];
    }
  | { readonly ok: false; readonly why: 'missing' }
  | { readonly ok: false; readonly why: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Says for every campaign of a site whether a visit would see it and why, by the decision that pages make. The visit is
 * described by hand or was written down by a page (`parseVisit`); nothing of it is kept.
 *
 * @param asked.documents `live`: what the site shows. `working`: what is being worked on, as if all of it were published.
 */
export async function explainVisit(
  { db, env, clock }: Pick<HubParts, 'db' | 'env' | 'clock'>,
  site: string,
  {
    visit,
    documents,
    locale,
  }: { readonly visit: unknown; readonly documents: 'live' | 'working'; readonly locale: string },
): Promise<Explained> {
  const parsed = parseVisit(visit, clock.nowMs());
  if (!parsed.ok) return { ok: false, why: 'invalid', problems: parsed.problems };
  const kept = await listKeptCampaigns({ db }, site);
  const snapshot =
    documents === 'live' ? await readLiveSnapshot({ db, env }, site) : await readWorking({ db }, site, kept);
  if (!snapshot) return { ok: false, why: 'missing' };

  return { ok: true, nowMs: parsed.value.nowMs, campaigns: tellVisit(snapshot, parsed.value, { kept, locale }) };
}

async function readWorking(
  parts: Pick<HubParts, 'db'>,
  site: string,
  kept: readonly SavedCampaign[],
): Promise<Snapshot | undefined> {
  const found = await readSettings(parts, site);
  const documents = kept.map(({ document }) => ({ ...document, status: 'live' as const }));
  return found && publish(documents, found.settings);
}
