import { noteFirst } from '../journal/note-first.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { writeDeleted } from './lead.store.ts';

/**
 * Takes leads out of every list; they can come back for a week (`undeleteLeads`). Rejects with `NotNoted` where the journal
 * cannot take it, and nothing is changed then: a database that is restored would bring them back.
 *
 * @returns the ids of those that were there
 */
export async function deleteLeads(
  { db, clock, journal }: Pick<HubParts, 'db' | 'clock' | 'journal'>,
  site: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const atMs = clock.nowMs();
  return db.$transaction(async (tx) => {
    const leads = await writeDeleted(tx, site, ids, new Date(atMs));
    if (leads.length) await noteFirst(journal, { kind: 'leads-deleted', site, atMs, leads, deletedAtMs: atMs });
    return leads;
  });
}
