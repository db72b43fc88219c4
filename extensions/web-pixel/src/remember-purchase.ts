import { addPurchase, packPurchases, unpackPurchases } from '@beckon/storefront/purchases';
import { purchasesName } from '@beckon/storefront/record-name';
import type { PixelApi } from './pixel-api.ts';
import type { CheckoutFacts } from './read-checkout.ts';

/**
 * Notes a purchase in this browser, so that a guest who comes back is known to have bought without logging in. The tag
 * reads it where remembering is allowed, and empties it where that is withdrawn.
 */
export async function rememberPurchase({ browser }: PixelApi, facts: CheckoutFacts, atMs: number): Promise<void> {
  const { order, value = 0, currency = '', products } = facts;
  if (!order) return;
  const known = unpackPurchases(await browser.localStorage.getItem(purchasesName), atMs);
  const next = addPurchase(known, { order, value, currency, products, atMs });
  await browser.localStorage.setItem(purchasesName, packPurchases(next, atMs));
}
