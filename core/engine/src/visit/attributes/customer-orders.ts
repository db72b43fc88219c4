import type { Attribute } from '../attribute.ts';

export const customerOrders: Attribute = {
  name: 'customer.orders',
  type: 'number',
  purpose: 'preferences',
  label: 'Number of orders',
};
