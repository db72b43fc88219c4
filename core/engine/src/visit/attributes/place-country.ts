import type { Attribute } from '../attribute.ts';

/** ISO 3166-1, two letters. */
export const placeCountry: Attribute = {
  name: 'place.country',
  type: 'text',
  purpose: 'necessary',
  label: 'Country',
};
