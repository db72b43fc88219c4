import type { Attribute } from '../attribute.ts';

export const deviceLanguages: Attribute = {
  name: 'device.languages',
  type: 'list',
  purpose: 'necessary',
  label: 'Preferred languages',
};
