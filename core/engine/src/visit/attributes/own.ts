import type { Attribute } from '../attribute.ts';

/**
 * The site's own, `own.<name>`, of any type. `necessary`, because what is set for one page view needs no permission; those
 * that persist lie in memory, and without `preferences` there is none to read them from.
 */
export const own: Attribute = {
  name: 'own',
  type: 'record',
  purpose: 'necessary',
  label: 'Own attribute',
};
