import { isPad, type DeviceHints } from './device-hints.ts';
import type { Read } from './read.ts';

export const readDeviceKind: Read = ({ window }) => tellDeviceKind(window.navigator as DeviceHints);

/** Phone, tablet or desktop, as the browser presents itself. */
export function tellDeviceKind(hints: DeviceHints): 'phone' | 'tablet' | 'desktop' {
  const { userAgent, userAgentData } = hints;
  if (isPad(hints)) return 'tablet';
  // Android's tablets leave out the word that its phones say.
  return (userAgentData?.mobile ?? /Mobi/.test(userAgent))
    ? 'phone'
    : /Android|Tablet|Silk/.test(userAgent)
      ? 'tablet'
      : 'desktop';
}
