import type { Attribute } from '../attribute.ts';

/** What WordPress shows here, its own types and pages included. */
export const pagePost: Attribute = {
  name: 'page.post',
  type: 'record',
  purpose: 'necessary',
  label: 'Post on the page',
  properties: {
    id: { type: 'text', label: 'Post id' },
    type: { type: 'text', label: 'Post type' },
    slug: { type: 'text', label: 'Post slug' },
    categories: { type: 'list', label: 'Post categories' },
    tags: { type: 'list', label: 'Post tags' },
    author: { type: 'text', label: 'Post author' },
    template: { type: 'text', label: 'Page template' },
  },
};
