import type { Attribute } from '../attribute.ts';

export const customerAcceptsMarketing: Attribute = {
  name: 'customer.acceptsMarketing',
  type: 'boolean',
  purpose: 'preferences',
  label: 'Accepts marketing',
};
