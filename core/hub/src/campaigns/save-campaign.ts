import type { TakenOut } from '@beckon/editing';
import { canonicalJson, type Problem } from '@beckon/engine';
import { isRecord } from '@beckon/engine/is-record';
import type { HubParts } from '../platform/hub-parts.ts';
import { lockSite } from '../sites/lock-site.ts';
import { readCampaignRow, writeNextVersion } from './campaign.store.ts';
import { readCampaign } from './read-campaign.ts';
import type { SavedCampaign } from './saved-campaign.ts';
import { takeDocument } from './take-document.ts';

export type Saved =
  | { readonly ok: true; readonly campaign: SavedCampaign; readonly removed: readonly TakenOut[] }
  | { readonly ok: false; readonly why: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly why: 'changed-meanwhile'; readonly current: SavedCampaign }
  | { readonly ok: false; readonly why: 'missing' };

/**
 * Saves what is being worked on as the next version; the site goes on showing what it shows. Whoever began from an older
 * version is told, with the campaign as it is now. Saving what is there already makes no version. Id and status inside the
 * document are not asked: the one is given, the other has verbs of its own (`publishCampaign`, `pauseCampaign` …).
 */
export async function saveCampaign(
  parts: Pick<HubParts, 'db' | 'clock'>,
  site: string,
  {
    id,
    document,
    revision,
    by,
  }: {
    readonly id: string;
    readonly document: unknown;
    /** The revision the editor began from. */
    readonly revision: number;
    readonly by?: string | undefined;
  },
): Promise<Saved> {
  const before = await readCampaign(parts, site, id);
  if (!before) return { ok: false, why: 'missing' };
  const { status } = before;
  const taken = takeDocument(isRecord(document) ? { ...document, id, status } : document);
  if (!taken.ok) return taken;
  const { removed } = taken;

  return lockSite(parts, site, async (tx): Promise<Saved> => {
    const current = await readCampaignRow(tx, site, id);
    if (!current || current.deletedAt !== undefined) return { ok: false, why: 'missing' };
    const next = { ...taken.document, status: current.status };
    // Also for whoever began from an older version: their answer was lost on the way, or two had the same idea.
    if (canonicalJson(next) === canonicalJson(current.document)) return { ok: true, campaign: current, removed };
    if (current.revision !== revision) return { ok: false, why: 'changed-meanwhile', current };
    const at = new Date(parts.clock.nowMs());
    await writeNextVersion(tx, site, { document: next, revision: revision + 1, at, by });
    return { ok: true, campaign: (await readCampaignRow(tx, site, id))!, removed };
  });
}
