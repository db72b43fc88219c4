import type { Attribute } from '../attribute.ts';

export const deviceKind: Attribute = {
  name: 'device.kind',
  type: 'text',
  purpose: 'necessary',
  label: 'Device',
  values: ['phone', 'tablet', 'desktop'],
};
