import type { Attribute } from '../attribute.ts';

/** Ids or handles, as the platform prints them. */
export const customerProducts: Attribute = {
  name: 'customer.products',
  type: 'list',
  purpose: 'preferences',
  label: 'Products bought',
};
