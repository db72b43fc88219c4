import type { DeviceHints } from './device-hints.ts';
import { findName } from './find-name.ts';
import type { Read } from './read.ts';

/** In the order to try: nearly every browser also names those it wants to be taken for. */
const browsers = [
  ['Edge', /Edg/],
  ['Opera', /OPR|Opera/],
  ['Samsung Internet', /Samsung/],
  ['Brave', /Brave/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrom|CriOS/],
  ['Safari', /Safari/],
] as const;

export const readDeviceBrowser: Read = ({ window }) => tellDeviceBrowser(window.navigator as DeviceHints);

/** The browser, as it presents itself. */
export const tellDeviceBrowser = ({ userAgent, userAgentData }: DeviceHints): string | undefined =>
  findName(browsers, `${userAgentData?.brands?.map(({ brand }) => brand)} ${userAgent}`);
