import type { Attribute } from '../attribute.ts';

/** What follows the `?`: any key may be asked for. Of a key that comes twice, the last counts. */
export const pageQuery: Attribute = {
  name: 'page.query',
  type: 'record',
  purpose: 'necessary',
  label: 'Page query',
};
