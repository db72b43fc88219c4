import type { Attribute } from '../attribute.ts';

export const visitorPagesThisVisit: Attribute = {
  name: 'visitor.pagesThisVisit',
  type: 'number',
  purpose: 'preferences',
  label: 'Pages seen in this visit',
};
