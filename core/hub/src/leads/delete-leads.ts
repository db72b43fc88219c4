import type { HubParts } from '../platform/hub-parts.ts';
import { writeDeleted } from './lead.store.ts';

/** Takes leads out of every list; they can come back for a week (`undeleteLeads`). @returns the ids of those that were there */
export async function deleteLeads(
  { db, clock, journal }: Pick<HubParts, 'db' | 'clock' | 'journal'>,
  site: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const atMs = clock.nowMs();
  const leads = await writeDeleted(db, site, ids, new Date(atMs));
  // For a database that is restored. Where the journal is full, the next backup knows it.
  if (leads.length) await journal.append({ kind: 'leads-deleted', site, atMs, leads, deletedAtMs: atMs });
  return leads;
}
