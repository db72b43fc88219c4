import { createHash } from 'node:crypto';
import { uuidV7 } from '@beckon/events';

/** The id under which the shop's own word about an order stands: the same however often it is told. */
export function nameOrder(site: string, order: string, atMs: number): string {
  return uuidV7(
    atMs,
    createHash('sha256')
      .update(`order ${JSON.stringify([site, order])}`)
      .digest(),
  );
}
