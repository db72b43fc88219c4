import type { Tx } from '../platform/db.ts';
import { addEvents } from './counter.store.ts';

/** Counts events that have just been written. */
export async function countEvents(
  tx: Tx,
  keys: readonly { readonly site: string; readonly id: string }[],
): Promise<void> {
  if (keys.length) await addEvents(tx, keys);
}
