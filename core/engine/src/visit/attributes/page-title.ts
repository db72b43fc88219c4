import type { Attribute } from '../attribute.ts';

export const pageTitle: Attribute = {
  name: 'page.title',
  type: 'text',
  purpose: 'necessary',
  label: 'Page title',
};
