import type { Attribute } from '../attribute.ts';

export const visitorPaths: Attribute = {
  name: 'visitor.paths',
  type: 'list',
  purpose: 'preferences',
  label: 'Paths seen lately',
};
