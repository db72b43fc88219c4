import type { TakenOut } from '@beckon/editing';
import type { Problem } from '@beckon/engine';
import { isRecord } from '@beckon/engine/is-record';
import type { HubParts } from '../platform/hub-parts.ts';
import { lockSite } from '../sites/lock-site.ts';
import { countCampaigns, findTaken, insertCampaign } from './campaign.store.ts';
import { freeId } from './free-id.ts';
import type { SavedCampaign } from './saved-campaign.ts';
import { slugOf } from './slug-of.ts';
import { takeDocument } from './take-document.ts';

export type Created =
  | { readonly ok: true; readonly campaign: SavedCampaign; readonly removed: readonly TakenOut[] }
  | { readonly ok: false; readonly why: 'invalid' | 'full'; readonly problems: readonly Problem[] };

/** Far more than anybody keeps in view; it bounds what one site can store. */
export const mostCampaigns = 5000;

/**
 * Keeps a new campaign, as a draft whatever the document says. Where the document has no id, its name makes one; where a
 * campaign of the site has that id already, a few letters are added: see `campaign.id`.
 */
export async function createCampaign(
  parts: Pick<HubParts, 'db' | 'clock'>,
  site: string,
  document: unknown,
  by?: string,
): Promise<Created> {
  const taken = takeDocument(fillId(document));
  if (!taken.ok) return taken;
  return lockSite(parts, site, async (tx): Promise<Created> => {
    if ((await countCampaigns(tx, site)) >= mostCampaigns)
      return { ok: false, why: 'full', problems: [{ path: '', message: full }] };
    const id = freeId(taken.document.id, await findTaken(tx, site, [taken.document.id]));
    const draft = { ...taken.document, id, status: 'draft' as const };
    return {
      ok: true,
      campaign: await insertCampaign(tx, site, { document: draft, at: new Date(parts.clock.nowMs()), by }),
      removed: taken.removed,
    };
  });
}

const full = `A site keeps at most ${mostCampaigns.toLocaleString('en')} campaigns. Delete some that you no longer need.`;

function fillId(document: unknown): unknown {
  if (!isRecord(document) || document['id'] !== undefined || typeof document['name'] !== 'string') return document;
  return { ...document, id: slugOf(document['name']) };
}
