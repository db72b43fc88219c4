import type { Signals } from '@beckon/engine';

/**
 * What the browser itself says for every site: Global Privacy Control (https://w3c.github.io/gpc/) and Do Not Track, as
 * found. Both are fixed while a page lives, so there is nothing to wait for.
 */
export function readBrowserSignals(): Pick<Signals, 'gpc' | 'dnt'> {
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { globalPrivacyControl?: unknown };
  return { gpc: globalPrivacyControl === true, dnt: doNotTrack };
}
