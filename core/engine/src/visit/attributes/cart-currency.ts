import type { Attribute } from '../attribute.ts';

/** ISO 4217. */
export const cartCurrency: Attribute = {
  name: 'cart.currency',
  type: 'text',
  purpose: 'necessary',
  label: 'Cart currency',
};
