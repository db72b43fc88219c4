import { isPad, type DeviceHints } from './device-hints.ts';
import { findName } from './find-name.ts';
import type { Read } from './read.ts';

/** In the order to try: iOS also names the Mac, Android and ChromeOS also name Linux. */
const systems = [
  ['iOS', /iP(hone|ad|od)/],
  ['Android', /Android/],
  ['ChromeOS', /CrOS|Chrom\w+ OS/],
  ['Windows', /Windows/],
  ['macOS', /Mac/],
  ['Linux', /Linux/],
] as const;

export const readDeviceOs: Read = ({ window }) => tellDeviceOs(window.navigator as DeviceHints);

/** The operating system, as the browser presents itself. */
export const tellDeviceOs = (hints: DeviceHints): string | undefined =>
  isPad(hints) ? 'iOS' : findName(systems, `${hints.userAgentData?.platform} ${hints.userAgent}`);
