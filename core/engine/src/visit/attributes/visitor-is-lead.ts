import type { Attribute } from '../attribute.ts';

export const visitorIsLead: Attribute = {
  name: 'visitor.isLead',
  type: 'boolean',
  purpose: 'preferences',
  label: 'Has left an address',
};
