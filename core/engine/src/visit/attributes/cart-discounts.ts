import type { Attribute } from '../attribute.ts';

export const cartDiscounts: Attribute = {
  name: 'cart.discounts',
  type: 'list',
  purpose: 'necessary',
  label: 'Discounts in the cart',
};
