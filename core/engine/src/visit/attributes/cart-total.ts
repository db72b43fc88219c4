import type { Attribute } from '../attribute.ts';

/** In the cart's currency. */
export const cartTotal: Attribute = {
  name: 'cart.total',
  type: 'number',
  purpose: 'necessary',
  label: 'Cart total',
};
