import type { Attribute } from '../attribute.ts';

/** In the shop's currency. */
export const customerAverageOrder: Attribute = {
  name: 'customer.averageOrder',
  type: 'number',
  purpose: 'preferences',
  label: 'Average order value',
};
