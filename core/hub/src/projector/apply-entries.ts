import { countEvents } from '../counters/count-events.ts';
import { countOrders } from '../counters/count-orders.ts';
import { recordChoices } from '../consent/record-choices.ts';
import type { Entry } from '../journal/entry.ts';
import { applyLettersChoice } from '../letters/apply-letters-choice.ts';
import { settleOrders } from '../orders/settle-orders.ts';
import type { Tx } from '../platform/db.ts';
import type { KeyRing } from '../platform/key-ring.ts';
import type { Log } from '../platform/log.ts';
import { applyCorrection } from '../privacy/apply-correction.ts';
import { applyErasure } from '../privacy/apply-erasure.ts';
import { applyLimit } from '../privacy/apply-limit.ts';
import { applySiteErasure } from '../sites/apply-site-erasure.ts';
import { writeEvents } from './event.store.ts';
import { rowsOf } from './event-row.ts';

/** Brings entries of the journal into the tables. Again, it changes nothing. */
export async function applyEntries(
  tx: Tx,
  entries: readonly Entry[],
  { keys, log }: { readonly keys: KeyRing; readonly log: Log },
): Promise<void> {
  const rows = entries.flatMap(rowsOf);
  if (rows.length) {
    await countEvents(tx, await writeEvents(tx, rows));
    // The rows that were there already count as well: which of two reports of an order was first may have changed.
    await countOrders(tx, await settleOrders(tx, rows));
  }
  await recordChoices(tx, entries);
  // After all events: each says itself until when it reaches.
  for (const entry of entries)
    if (entry.kind === 'erasure') await applyErasure(tx, entry);
    else if (entry.kind === 'limit') await applyLimit(tx, entry);
    else if (entry.kind === 'letters') await applyLettersChoice(tx, entry);
    else if (entry.kind === 'site-erasure') await applySiteErasure(tx, entry);
    else if (entry.kind === 'correction') {
      const unopened = await applyCorrection(tx, keys, entry);
      if (unopened) log.error({ site: entry.site, atMs: entry.atMs, leads: unopened }, 'journal: corrections were sealed by a key that is not here, and are not made'); // prettier-ignore
    }
}
