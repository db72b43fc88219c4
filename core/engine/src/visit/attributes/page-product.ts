import type { Attribute } from '../attribute.ts';

export const pageProduct: Attribute = {
  name: 'page.product',
  type: 'record',
  purpose: 'necessary',
  label: 'Product on the page',
  properties: {
    id: { type: 'text', label: 'Product id' },
    handle: { type: 'text', label: 'Product handle' },
    title: { type: 'text', label: 'Product title' },
    type: { type: 'text', label: 'Product type' },
    vendor: { type: 'text', label: 'Product vendor' },
    tags: { type: 'list', label: 'Product tags' },
    price: { type: 'number', label: 'Product price' },
    available: { type: 'boolean', label: 'Product is in stock' },
  },
};
