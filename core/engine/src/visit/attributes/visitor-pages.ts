import type { Attribute } from '../attribute.ts';

export const visitorPages: Attribute = {
  name: 'visitor.pages',
  type: 'number',
  purpose: 'preferences',
  label: 'Pages seen so far',
};
