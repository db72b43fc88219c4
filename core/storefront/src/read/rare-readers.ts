import type { AttributeName } from '@beckon/engine';
import { readDeviceBrowser } from './device-browser.ts';
import { readDeviceLanguages } from './device-languages.ts';
import { readDeviceOs } from './device-os.ts';
import { readDeviceViewportWidth } from './device-viewport-width.ts';
import { readPageTitle } from './page-title.ts';
import { readPageType } from './page-type.ts';
import { readPlaceTimeZone } from './place-time-zone.ts';
import type { Read } from './read.ts';
import { readSourceChannel } from './source-channel.ts';
import { readSourceFirst } from './source-first.ts';
import { readSourceHost } from './source-host.ts';
import { readSourceLandingPath } from './source-landing-path.ts';
import { readSourceReferrer } from './source-referrer.ts';
import { readSourceUtm } from './source-utm.ts';

/** The readers that few audiences ask for, in one file of their own for the page to fetch. */
export const rareReaders = {
  'page.title': readPageTitle,
  'page.type': readPageType,
  'source.referrer': readSourceReferrer,
  'source.host': readSourceHost,
  'source.channel': readSourceChannel,
  'source.utm': readSourceUtm,
  'source.landingPath': readSourceLandingPath,
  'source.first': readSourceFirst,
  'device.os': readDeviceOs,
  'device.browser': readDeviceBrowser,
  'device.languages': readDeviceLanguages,
  'device.viewportWidth': readDeviceViewportWidth,
  'place.timeZone': readPlaceTimeZone,
} satisfies Record<AttributeName, Read>;
