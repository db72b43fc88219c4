import type { Attribute } from '../attribute.ts';

export const visitorSecondsThisVisit: Attribute = {
  name: 'visitor.secondsThisVisit',
  type: 'number',
  purpose: 'preferences',
  label: 'Seconds on the site in this visit',
};
