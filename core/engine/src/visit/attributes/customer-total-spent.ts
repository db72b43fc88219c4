import type { Attribute } from '../attribute.ts';

/** In the shop's currency. */
export const customerTotalSpent: Attribute = {
  name: 'customer.totalSpent',
  type: 'number',
  purpose: 'preferences',
  label: 'Total spent',
};
