import { countEvents } from '../counters/count-events.ts';
import { countOrders } from '../counters/count-orders.ts';
import type { Entry } from '../journal/entry.ts';
import { settleOrders } from '../orders/settle-orders.ts';
import type { Tx } from '../platform/db.ts';
import { writeEvents } from './event.store.ts';
import { rowsOf } from './event-row.ts';

/** Brings entries of the journal into the tables. Again, it changes nothing. */
export async function applyEntries(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const rows = entries.flatMap(rowsOf);
  if (!rows.length) return;
  await countEvents(tx, await writeEvents(tx, rows));
  // The rows that were there already count as well: which of two reports of an order was first may have changed.
  await countOrders(tx, await settleOrders(tx, rows));
}
