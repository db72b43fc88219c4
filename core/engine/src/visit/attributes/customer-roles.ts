import type { Attribute } from '../attribute.ts';

/** Of the WordPress user who is logged in. */
export const customerRoles: Attribute = {
  name: 'customer.roles',
  type: 'list',
  purpose: 'preferences',
  label: 'User roles',
};
