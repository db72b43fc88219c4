import type { Attribute } from '../attribute.ts';

/** ISO 3166-2, such as `US-CA`. */
export const placeRegion: Attribute = {
  name: 'place.region',
  type: 'text',
  purpose: 'necessary',
  label: 'Region',
};
