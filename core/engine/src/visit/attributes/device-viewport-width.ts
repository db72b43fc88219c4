import type { Attribute } from '../attribute.ts';

export const deviceViewportWidth: Attribute = {
  name: 'device.viewportWidth',
  type: 'number',
  purpose: 'necessary',
  label: 'Window width in pixels',
};
