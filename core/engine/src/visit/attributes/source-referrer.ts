import type { Attribute } from '../attribute.ts';

export const sourceReferrer: Attribute = {
  name: 'source.referrer',
  type: 'text',
  purpose: 'necessary',
  label: 'Referring page',
};
