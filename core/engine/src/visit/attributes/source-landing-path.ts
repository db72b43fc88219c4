import type { Attribute } from '../attribute.ts';

/** Of this visit; without memory, of this page view where it came from outside. */
export const sourceLandingPath: Attribute = {
  name: 'source.landingPath',
  type: 'text',
  purpose: 'necessary',
  label: 'Landing page path',
};
