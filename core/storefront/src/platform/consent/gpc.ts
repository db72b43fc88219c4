import type { ConsentWatch } from '../platform.ts';

/** Global Privacy Control. Fixed while a page lives, so there is nothing to wait for: https://w3c.github.io/gpc/. */
export const watchGpc: ConsentWatch<'gpc'> = () => ({
  read: () => (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true,
  stop() {},
});
