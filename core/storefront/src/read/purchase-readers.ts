import { purchasesName } from '../memory/record-name.ts';
import { type Purchases, unpackPurchases } from '../memory/purchases.ts';
import type { Read, ReadPage } from './read.ts';
import type { Readers } from './readers.ts';
import { toIso } from './to-iso.ts';

/** What this browser remembers of its purchases. Of a customer who is logged in the shop knows better, even that there is none. */
function recall({ window, facts, now }: ReadPage): Purchases | undefined {
  return facts['customer.isLoggedIn'] ? undefined : unpackPurchases(window.localStorage.getItem(purchasesName), now);
}

const make =
  (tell: (purchases: Purchases) => unknown): Read =>
  (page) => {
    const purchases = recall(page);
    return purchases && tell(purchases);
  };

/** What a guest bought before, as the pixel noted it at the checkout. */
export const purchaseReaders: Readers = {
  'customer.orders': make(({ orders }) => orders),
  'customer.totalSpent': make(({ spent }) => spent),
  'customer.averageOrder': make(({ spent, orders }) => spent && Math.round((spent / orders) * 100) / 100),
  'customer.firstOrderAt': make(({ firstAtMs }) => toIso(firstAtMs)),
  'customer.lastOrderAt': make(({ lastAtMs }) => toIso(lastAtMs)),
  'customer.products': make(({ products }) => products),
};
