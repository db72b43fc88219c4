import type { Attribute } from '../attribute.ts';

export const customerTags: Attribute = {
  name: 'customer.tags',
  type: 'list',
  purpose: 'preferences',
  label: 'Customer tags',
};
