import type { Attribute } from '../attribute.ts';

export const visitorLastVisitAt: Attribute = {
  name: 'visitor.lastVisitAt',
  type: 'time',
  purpose: 'preferences',
  label: 'Previous visit',
};
