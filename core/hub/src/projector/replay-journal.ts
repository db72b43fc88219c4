import { countOrders } from '../counters/count-orders.ts';
import { takeOffEventsAfter } from '../counters/counter.store.ts';
import { listSegments } from '../journal/list-segments.ts';
import { readPrunedUntil } from '../journal/pruned.store.ts';
import { dropUnreported, settleTouched } from '../orders/order.store.ts';
import type { Tx } from '../platform/db.ts';
import { carryJournal, type CarryParts } from './carry-journal.ts';
import { deleteEventsAfter } from './event.store.ts';
import { emptyDerived, listCarriedWriters, mayEmpty, rewindPositions } from './position.store.ts';
import { withCarryLock } from './with-carry-lock.ts';

/**
 * `keptUntil`: what was received until then is no longer in the journal and stayed as it was. `missing`: writers whose entries
 * are in the tables while none of their segments is in the folder. `backup`: one is being made, and needs the tables as they are.
 */
export type Replayed =
  | { readonly ok: true; readonly keptUntil?: Date }
  | { readonly ok: false; readonly why: 'incomplete'; readonly missing: readonly string[] }
  | { readonly ok: false; readonly why: 'backup' };

/**
 * Rebuilds everything derived (events, orders, counters) from the journal, to the same rows, as far back as the journal goes.
 * Hubs that run may go on: they join in. Reports are incomplete until it is done. Refuses where the folder does not hold all
 * that the tables do, but for what was pruned by age.
 */
export async function replayJournal(parts: CarryParts): Promise<Replayed> {
  const segments = await listSegments(parts.journal.folder);
  const emptied = await withCarryLock(parts.db, async (tx): Promise<Replayed> => {
    const missing = (await listCarriedWriters(tx)).filter((writer) => !segments.has(writer));
    if (missing.length) return { ok: false, why: 'incomplete', missing };
    if (!(await mayEmpty(tx))) return { ok: false, why: 'backup' };
    const keptUntil = await readPrunedUntil(tx);
    if (keptUntil) await emptySince(tx, keptUntil);
    else await emptyDerived(tx);
    return { ok: true, ...(keptUntil && { keptUntil }) };
  });
  if (emptied.ok) await carryJournal(parts);
  return emptied;
}

/** Takes back what was received after a moment. What the journal has of before is there already, and is not counted again. */
async function emptySince(tx: Tx, moment: Date): Promise<void> {
  await takeOffEventsAfter(tx, moment);
  const orders = await deleteEventsAfter(tx, moment);
  await countOrders(tx, await settleTouched(tx, orders, []));
  await countOrders(tx, await dropUnreported(tx, orders));
  await rewindPositions(tx);
}
