import type { Order } from './order.ts';
import type { Shop } from './shop.ts';

/** What a customer bought so far, counted from the orders. */
export interface Purchases {
  readonly ordersCount: number;
  readonly spentCents: number;
  readonly firstOrder: Order | undefined;
  readonly lastOrder: Order | undefined;
}

export function readPurchases(shop: Shop, customerId: number): Purchases {
  const orders = shop.data.orders
    .filter((order) => order.customerId === customerId)
    .toSorted((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt));
  return {
    ordersCount: orders.length,
    spentCents: orders.reduce((sum, order) => sum + (order.status === 'refunded' ? 0 : order.totalCents), 0),
    firstOrder: orders[0],
    lastOrder: orders.at(-1),
  };
}
