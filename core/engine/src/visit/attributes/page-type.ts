import type { Attribute } from '../attribute.ts';

export const pageType: Attribute = {
  name: 'page.type',
  type: 'text',
  purpose: 'necessary',
  label: 'Page type',
  values: ['home', 'product', 'collection', 'cart', 'search', 'article', 'page', 'account', 'notFound', 'other'],
};
