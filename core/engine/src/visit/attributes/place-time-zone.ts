import type { Attribute } from '../attribute.ts';

/** An IANA name. */
export const placeTimeZone: Attribute = {
  name: 'place.timeZone',
  type: 'text',
  purpose: 'necessary',
  label: 'Time zone',
};
