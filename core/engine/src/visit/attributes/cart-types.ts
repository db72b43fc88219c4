import type { Attribute } from '../attribute.ts';

export const cartTypes: Attribute = {
  name: 'cart.types',
  type: 'list',
  purpose: 'necessary',
  label: 'Product types in the cart',
};
