import type { Attribute } from '../attribute.ts';

export const deviceOs: Attribute = {
  name: 'device.os',
  type: 'text',
  purpose: 'necessary',
  label: 'Operating system',
};
