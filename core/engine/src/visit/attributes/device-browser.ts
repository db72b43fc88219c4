import type { Attribute } from '../attribute.ts';

export const deviceBrowser: Attribute = {
  name: 'device.browser',
  type: 'text',
  purpose: 'necessary',
  label: 'Browser',
};
