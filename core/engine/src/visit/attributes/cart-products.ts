import type { Attribute } from '../attribute.ts';

/** Ids or handles, as the platform prints them. */
export const cartProducts: Attribute = {
  name: 'cart.products',
  type: 'list',
  purpose: 'necessary',
  label: 'Products in the cart',
};
