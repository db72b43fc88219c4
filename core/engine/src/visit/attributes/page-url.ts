import type { Attribute } from '../attribute.ts';

export const pageUrl: Attribute = {
  name: 'page.url',
  type: 'text',
  purpose: 'necessary',
  label: 'Page address',
};
