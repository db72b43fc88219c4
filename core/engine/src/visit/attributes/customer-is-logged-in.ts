import type { Attribute } from '../attribute.ts';

export const customerIsLoggedIn: Attribute = {
  name: 'customer.isLoggedIn',
  type: 'boolean',
  purpose: 'preferences',
  label: 'Logged in',
};
