import type { Attribute } from '../attribute.ts';

export const cartItems: Attribute = {
  name: 'cart.items',
  type: 'number',
  purpose: 'necessary',
  label: 'Items in the cart',
};
