import type { HubParts } from '../platform/hub-parts.ts';
import { writeDeleted } from './lead.store.ts';

/** Brings deleted leads back. @returns the ids of those that came back */
export async function undeleteLeads(
  { db, clock, journal }: Pick<HubParts, 'db' | 'clock' | 'journal'>,
  site: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const leads = await writeDeleted(db, site, ids, null);
  if (leads.length)
    await journal.append({ kind: 'leads-deleted', site, atMs: clock.nowMs(), leads, deletedAtMs: null });
  return leads;
}
