import type { Attribute } from '../attribute.ts';

/** A language tag as in BCP 47. */
export const pageLanguage: Attribute = {
  name: 'page.language',
  type: 'text',
  purpose: 'necessary',
  label: 'Page language',
};
