import type { HubParts } from '../platform/hub-parts.ts';
import { findHold } from '../holds/find-hold.ts';
import { lockSite } from './lock-site.ts';
import { deleteSiteRows, readSiteRow, writeTombstone } from './site.store.ts';

/** Why everything of a site goes: its platform asks, nobody uses it any more, or its owner asks. */
export type ErasureReason = 'redact' | 'unused' | 'asked';

export type ErasedSite =
  | { readonly is: 'erased' }
  /** Somebody has put a hold on it, or on a person there. ISO 8601. */
  | { readonly is: 'held'; readonly until: string }
  | { readonly is: 'unknown' };

/**
 * Takes every row of a site out of every table, and the jobs that wait for it. What is left says that there was a site of
 * this id, and when the last copies of it are gone. Again, or for a site nobody knows, it does nothing. A hold comes first.
 */
export async function eraseSite(
  parts: Pick<HubParts, 'db' | 'clock' | 'env'>,
  site: string,
  why: ErasureReason = 'asked',
): Promise<ErasedSite> {
  const hold = await findHold(parts, site, 'anybody');
  if (hold) return { is: 'held', until: hold.until };
  return (
    await lockSite(parts, site, async (tx): Promise<{ readonly ok: true; readonly erased: ErasedSite }> => {
      const row = await readSiteRow(tx, { id: site });
      if (!row) return { ok: true, erased: { is: 'unknown' } };
      const at = new Date(parts.clock.nowMs());
      // Segments of the journal outlive backups.
      const copiesUntil = new Date(at.getTime() + parts.env.journal.keepDays * 86_400_000);
      await writeTombstone(tx, { id: site, at, why, copiesUntil });
      await deleteSiteRows(tx, row);
      return { ok: true, erased: { is: 'erased' } };
    })
  ).erased;
}
