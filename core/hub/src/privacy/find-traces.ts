import { findLeadsOf } from '../leads/find-leads-of.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import type { Person } from './person.ts';
import { listOrders } from './trace.store.ts';

/** What leads to the rest: the forms, the orders, and the visitors that either names. */
export interface Traces {
  readonly leads: readonly Readonly<Record<string, unknown>>[];
  readonly orders: readonly Readonly<Record<string, unknown>>[];
  readonly visitors: readonly string[];
}

export async function findTraces(
  parts: Pick<HubParts, 'db'>,
  site: string,
  { whose, orders: ids }: Person,
): Promise<Traces> {
  const leads = await findLeadsOf(parts, site, whose);
  const orders = await listOrders(parts.db, site, ids);
  const visitors = [...leads, ...orders].flatMap(({ visitor }) => (typeof visitor === 'string' ? [visitor] : []));
  return { leads, orders, visitors: [...new Set(visitors)] };
}
