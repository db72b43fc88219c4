import { catalog } from '@beckon/events/catalog';
import { markCodeUsed } from '../codes/mark-code-used.ts';
import { dayIn } from '../ingest/day-in.ts';
import type { Appended } from '../journal/journal.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { nameOrder } from './name-order.ts';

/** An order as the shop's own server tells it. Nothing in it names a person. */
export interface ShopOrder {
  /** The shop's own id, as the page's reports name it too. */
  readonly id: string;
  /** When it was placed, epoch milliseconds. It must not change from one telling to the next. */
  readonly atMs: number;
  /** In the shop's own currency, ISO 4217. */
  readonly value: number;
  readonly currency: string;
  readonly items?: number;
  /** Discount codes as they were used. */
  readonly codes: readonly string[];
  /** Our id of the visitor, where the shop carried it through its checkout. */
  readonly visitor?: string;
}

export type TakenOrder = Appended | { readonly ok: false; readonly why: 'missing' };

/**
 * Takes an order from the shop's own server. Told twice, or by the page as well, it is one order; it counts for the campaign
 * whose code it used, else for the one that its visitor clicked last within the site's window.
 */
export async function takeOrder(
  parts: Pick<HubParts, 'db' | 'journal' | 'clock'>,
  site: string,
  { id, atMs, value, currency, items, codes, visitor }: ShopOrder,
): Promise<TakenOrder> {
  const found = await findSite(parts, { id: site });
  if (!found) return { ok: false, why: 'missing' };
  const appended = await parts.journal.append({
    kind: 'events',
    site,
    atMs: parts.clock.nowMs(),
    events: [
      {
        id: nameOrder(site, id, atMs),
        name: 'order-placed',
        at: new Date(atMs).toISOString(),
        day: dayIn(found.settings.timeZone, atMs),
        site,
        ...(visitor !== undefined && { visitor }),
        purpose: catalog['order-placed'].purpose,
        data: { order: id, value, currency, ...(items !== undefined && { items }), codes },
      },
    ],
  });
  // A code of ours that was used is spent, whoever asks for it again. Only the shop's own word tells that.
  if (appended.ok) for (const code of codes) await markCodeUsed(parts, site, { code, order: id, atMs });
  return appended;
}
