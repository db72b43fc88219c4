import type { Attributes } from '@beckon/engine';
import { listen } from '../triggers/listen.ts';
import type { Shop } from './shop.ts';
import { readPrintedFacts } from './read-printed-facts.ts';
import { tellAdded } from './tell-added.ts';
import { watchCart } from './watch-cart.ts';
import { watchRequests } from './watch-requests.ts';

/** The part of the Store API's cart that is read here. Money is text, in the currency's smallest unit. */
interface Cart {
  readonly items_count: number;
  readonly items: readonly { readonly id: number }[];
  readonly coupons: readonly { readonly code: string }[];
  readonly totals: {
    readonly total_price: string;
    readonly total_shipping: string | null;
    readonly total_shipping_tax: string | null;
    readonly currency_code: string;
    readonly currency_minor_unit: number;
  };
}

/** The WooCommerce cart, read through its Store API: https://developer.woocommerce.com/docs/apis/store-api/. */
export const wordpress: Shop = {
  watchFacts(changed) {
    const facts = readPrintedFacts();
    // By a form, which this page answers.
    if (document.getElementById('beckon-added')) tellAdded();
    const visit = facts['visit'] as string | undefined;
    return watchCart(visit ? () => readVisit(visit) : readCart, changed, (touched) => {
      if (visit) touched();
      // Cached pages are printed without a cart. WooCommerce's own cookie says whether there is one to ask for.
      else if (document.querySelector('.woocommerce-js, .woocommerce-no-js') && !('cart.items' in facts)) {
        if (/(^|; )woocommerce_items_in_cart=1/.test(document.cookie)) touched();
        else changed({ 'cart.items': 0, 'cart.total': 0, 'cart.products': [], 'cart.discounts': [] });
      }
      return [
        listen(document, 'wc-blocks_added_to_cart wc-blocks_removed_from_cart', touched),
        // Classic themes tell jQuery alone; their requests tell everybody. Reading the cart is not among them.
        // With plain permalinks the address of the API is written in a query.
        watchRequests(
          /wc(\/|%2F)store\1v1\1(batch|cart\1)|wc-ajax=(add_to|remove_from)_cart|wc-ajax=\w+_coupon/,
          touched,
        ),
      ];
    });
  },

  async addCoupon(code) {
    // The nonce comes with every reading: one printed in the page may be as old as the page's cache.
    const nonce = (await fetchCart('')).headers.get('Nonce');
    const answer = await fetchCart('/apply-coupon', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(nonce && { Nonce: nonce }) },
      body: JSON.stringify({ code }),
    });
    return answer.ok;
  },
};

/** Rejects where nobody answers: what is awaited stays unknown. */
async function readVisit(visit: string): Promise<Attributes> {
  const answer = await fetch(visit, { cache: 'no-store' });
  if (!answer.ok) throw new Error(String(answer.status));
  return { visit: undefined, ...((await answer.json()) as Attributes) };
}

function fetchCart(path: string, init?: RequestInit): Promise<Response> {
  const api = document.querySelector<HTMLLinkElement>('link[rel="https://api.w.org/"]')?.href ?? '/wp-json/';
  return fetch(`${api}wc/store/v1/cart${path}`, init);
}

async function readCart(): Promise<Attributes> {
  const { items_count, items, coupons, totals } = (await (await fetchCart('')).json()) as Cart;
  const goods = +totals.total_price - Number(totals.total_shipping) - Number(totals.total_shipping_tax);
  return {
    'cart.items': items_count,
    'cart.total': goods / 10 ** totals.currency_minor_unit,
    'cart.currency': totals.currency_code,
    'cart.products': [...new Set(items.map(({ id }) => String(id)))],
    // Not in the Store API: what was printed is no longer true.
    'cart.types': undefined,
    'cart.discounts': coupons.map((coupon) => coupon.code),
  };
}
