import type { Attribute } from '../attribute.ts';

export const visitorFirstVisitAt: Attribute = {
  name: 'visitor.firstVisitAt',
  type: 'time',
  purpose: 'preferences',
  label: 'Very first visit',
};
