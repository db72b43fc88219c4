import { findHold } from '../holds/find-hold.ts';
import type { SiteErasure } from '../journal/entry.ts';
import { noteFirst } from '../journal/note-first.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import { readSiteRow, readTombstone } from './site.store.ts';

/** Why everything of a site goes: its platform asks, nobody uses it any more, or its owner asks. */
export type ErasureReason = SiteErasure['why'];

export type ErasedSite =
  | { readonly is: 'erased' }
  /** Somebody has put a hold on it, or on a person there. ISO 8601. */
  | { readonly is: 'held'; readonly until: string }
  | { readonly is: 'unknown' };

/**
 * Takes every row of a site out of every table, and the jobs that wait for it. What is left says that there was a site of
 * this id, and when the last copies of it are gone. The journal has it first: a crash is finished at the next start, and a
 * database that was restored lets go of the site again. Again, or for a site nobody knows, it does nothing. A hold comes
 * first. Rejects with `NotNoted` where the journal cannot take it: nothing is changed then.
 */
export async function eraseSite(
  parts: Pick<HubParts, 'db' | 'clock' | 'env' | 'journal' | 'keys' | 'log'>,
  site: string,
  why: ErasureReason = 'asked',
): Promise<ErasedSite> {
  const { db, clock, env, journal } = parts;
  const hold = await findHold(parts, site, 'anybody');
  if (hold) return { is: 'held', until: hold.until };
  if (!(await readSiteRow(db, { id: site }))) return { is: 'unknown' };
  // After the end that it came back from, also where the clock was set back since: else this one would count as done.
  const told = await readTombstone(db, site);
  const atMs = Math.max(clock.nowMs(), told ? told.at.getTime() + 1 : 0);
  // Segments of the journal outlive backups.
  const copiesUntilMs = atMs + env.journal.keepDays * 86_400_000;
  await noteFirst(journal, { kind: 'site-erasure', site, atMs, why, copiesUntilMs });
  await carryJournal(parts, { only: journal.writer });
  return { is: 'erased' };
}
