import type { Attribute } from '../attribute.ts';

export const customerLastOrderAt: Attribute = {
  name: 'customer.lastOrderAt',
  type: 'time',
  purpose: 'preferences',
  label: 'Last order',
};
