import type { Read } from './read.ts';

/** In CSS pixels. */
export const readDeviceViewportWidth: Read = ({ window }) => window.innerWidth;
