import { noteFirst } from '../journal/note-first.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { writeDeleted } from './lead.store.ts';

/** Brings deleted leads back, or rejects as `deleteLeads` does. @returns the ids of those that came back */
export async function undeleteLeads(
  { db, clock, journal }: Pick<HubParts, 'db' | 'clock' | 'journal'>,
  site: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  return db.$transaction(async (tx) => {
    const leads = await writeDeleted(tx, site, ids, null);
    if (leads.length) await noteFirst(journal, { kind: 'leads-deleted', site, atMs: clock.nowMs(), leads, deletedAtMs: null }); // prettier-ignore
    return leads;
  });
}
