import type { Attribute } from '../attribute.ts';

export const customerFirstOrderAt: Attribute = {
  name: 'customer.firstOrderAt',
  type: 'time',
  purpose: 'preferences',
  label: 'First order',
};
