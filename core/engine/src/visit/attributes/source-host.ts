import type { Attribute } from '../attribute.ts';

export const sourceHost: Attribute = {
  name: 'source.host',
  type: 'text',
  purpose: 'necessary',
  label: 'Referring site',
};
