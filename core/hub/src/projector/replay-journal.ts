import { listSegments } from '../journal/list-segments.ts';
import { carryJournal, type CarryParts } from './carry-journal.ts';
import { emptyDerived, listCarriedWriters } from './position.store.ts';
import { withCarryLock } from './with-carry-lock.ts';

/** `missing`: writers whose entries are in the tables while none of their segments is in the folder. */
export type Replayed =
  { readonly ok: true } | { readonly ok: false; readonly why: 'incomplete'; readonly missing: readonly string[] };

/**
 * Rebuilds everything derived (events, orders, counters) from the journal, to the same rows. Hubs that run may go on: they
 * join in. Reports are incomplete until it is done. Refuses where the folder does not hold all that the tables do.
 */
export async function replayJournal(parts: CarryParts): Promise<Replayed> {
  const segments = await listSegments(parts.journal.folder);
  const emptied = await withCarryLock(parts.db, async (tx): Promise<Replayed> => {
    const missing = (await listCarriedWriters(tx)).filter((writer) => !segments.has(writer));
    if (missing.length) return { ok: false, why: 'incomplete', missing };
    await emptyDerived(tx);
    return { ok: true };
  });
  if (emptied.ok) await carryJournal(parts);
  return emptied;
}
