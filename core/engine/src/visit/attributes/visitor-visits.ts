import type { Attribute } from '../attribute.ts';

export const visitorVisits: Attribute = {
  name: 'visitor.visits',
  type: 'number',
  purpose: 'preferences',
  label: 'Number of visits',
};
