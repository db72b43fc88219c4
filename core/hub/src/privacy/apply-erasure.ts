import { countOrders } from '../counters/count-orders.ts';
import type { Erasure } from '../journal/entry.ts';
import { settleTouched } from '../orders/order.store.ts';
import type { Tx } from '../platform/db.ts';
import { forgetLeads, forgetVisitors, writeErased } from './erasure.store.ts';

/**
 * Forgets by what the journal says. Sums stay; an order that was credited by a click loses its credit, as nothing says any
 * more whose click it was. Again, it changes nothing.
 */
export async function applyErasure(tx: Tx, erasure: Erasure): Promise<void> {
  await writeErased(tx, erasure);
  await forgetLeads(tx, erasure);
  const orders = await forgetVisitors(tx, erasure);
  await countOrders(tx, await settleTouched(tx, orders, []));
}
