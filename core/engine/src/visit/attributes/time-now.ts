import type { Attribute } from '../attribute.ts';

/** The operators read it in the zone of the site or of the visitor. */
export const timeNow: Attribute = {
  name: 'time.now',
  type: 'time',
  purpose: 'necessary',
  label: 'Day and time',
};
