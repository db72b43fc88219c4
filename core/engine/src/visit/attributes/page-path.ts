import type { Attribute } from '../attribute.ts';

export const pagePath: Attribute = {
  name: 'page.path',
  type: 'text',
  purpose: 'necessary',
  label: 'Page path',
};
