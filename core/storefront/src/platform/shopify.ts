import type { Attributes } from '@beckon/engine';
import { listen } from '../triggers/listen.ts';
import { isLedToCart } from './is-led-to-cart.ts';
import type { Shop } from './shop.ts';
import { tellAdded } from './tell-added.ts';
import { watchCart } from './watch-cart.ts';
import { watchRequests } from './watch-requests.ts';

/** The part of the Ajax API's cart that is read here. Money is in hundredths, whatever the currency. */
interface Cart {
  readonly item_count: number;
  readonly total_price: number;
  readonly currency: string;
  readonly items: readonly { readonly product_id: number; readonly product_type?: string }[];
  readonly discount_codes?: readonly { readonly code: string; readonly applicable?: boolean }[];
}

/** The shop's addresses begin here: another language or market has another root. */
const root = (): string => (window as { Shopify?: { routes?: { root?: string } } }).Shopify?.routes?.root ?? '/';

/**
 * Themes with Shopify's standard events say when the cart changes (https://shopify.dev/docs/api/storefront-events-and-actions);
 * of the others the finished request tells. Both lead to one reading of `/cart.js`, because `Shopify.actions.getCart()`
 * knows neither product types nor, on older themes, itself.
 */
export const shopify: Shop = {
  watchFacts(changed) {
    if (isLedToCart()) tellAdded();
    return watchCart(
      () => fetchCart('cart.js'),
      changed,
      (touched) => [
        listen(document, 'shopify:cart:lines-update shopify:cart:discount-update', (event) => {
          // The event comes before the change; its promise settles after it, whichever way it went.
          Promise.resolve((event as { promise?: PromiseLike<unknown> }).promise).then(touched, touched);
        }),
        watchRequests(/\/(cart\/(add|change|update|clear)|discount\/)/, touched),
      ],
    );
  },

  /** The discount link keeps the code for the cart to come, too; the redirect spares the shop's home page. */
  async addCoupon(code) {
    const facts = await fetchCart(
      `discount/${encodeURIComponent(code)}?redirect=${encodeURIComponent(root() + 'cart.js')}`,
    );
    return !facts['cart.items'] || (facts['cart.discounts'] as string[]).includes(code.toLowerCase());
  },
};

async function fetchCart(path: string): Promise<Attributes> {
  const answer = await fetch(root() + path, { headers: { Accept: 'application/json' } });
  const cart = (await answer.json()) as Cart;
  return {
    'cart.items': cart.item_count,
    'cart.total': cart.total_price / 100,
    'cart.currency': cart.currency,
    'cart.products': keepDistinct(cart.items.map((item) => String(item.product_id))),
    'cart.types': keepDistinct(cart.items.map((item) => item.product_type)),
    'cart.discounts': keepDistinct(
      cart.discount_codes?.map(({ code, applicable }) => (applicable === false ? '' : code.toLowerCase())) ?? [],
    ),
  };
}

const keepDistinct = (values: readonly (string | undefined)[]): string[] =>
  [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
