import type { OrderChange } from '../counters/order-change.ts';
import type { Tx } from '../platform/db.ts';
import { settleTouched } from './order.store.ts';

/** The part of an event that may concern an order. */
export interface Happened {
  readonly site: string;
  readonly name: string;
  readonly visitor: string | null;
  readonly campaign: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Settles the orders that events concern: those they report, and those of visitors who clicked, since a click may be told
 * after the order it led to. Says by how much the credits have changed.
 */
export async function settleOrders(tx: Tx, events: readonly Happened[]): Promise<OrderChange[]> {
  const reported = new Map<string, { site: string; id: string }>();
  const clickers = new Map<string, { site: string; visitor: string }>();
  for (const { site, name, visitor, campaign, data } of events) {
    const id = data['order'];
    if (name === 'order-placed' && typeof id === 'string') reported.set(`${site} ${id}`, { site, id });
    if (name === 'campaign-clicked' && visitor && campaign) clickers.set(`${site} ${visitor}`, { site, visitor });
  }
  if (!reported.size && !clickers.size) return [];
  return settleTouched(tx, [...reported.values()], [...clickers.values()]);
}
