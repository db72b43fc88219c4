import type { Tx } from '../platform/db.ts';
import { addOrders } from './counter.store.ts';
import type { OrderChange } from './order-change.ts';

/** Counts orders whose credit has changed. */
export async function countOrders(tx: Tx, changes: readonly OrderChange[]): Promise<void> {
  if (changes.length) await addOrders(tx, changes);
}
