import type { Attribute } from '../attribute.ts';

export const visitorIsNew: Attribute = {
  name: 'visitor.isNew',
  type: 'boolean',
  purpose: 'preferences',
  label: 'First visit',
};
