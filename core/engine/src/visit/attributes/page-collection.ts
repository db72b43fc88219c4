import type { Attribute } from '../attribute.ts';

export const pageCollection: Attribute = {
  name: 'page.collection',
  type: 'record',
  purpose: 'necessary',
  label: 'Collection on the page',
  properties: {
    id: { type: 'text', label: 'Collection id' },
    handle: { type: 'text', label: 'Collection handle' },
    title: { type: 'text', label: 'Collection title' },
  },
};
