import type { SiteSettings } from '@beckon/engine';
import { defaultTheme } from '@beckon/engine/campaign/theme';
import { kiln } from './theme.ts';

/** The demo shop's settings: nobody but its own banner and the visitor's place answer for consent. */
export const site: SiteSettings = {
  id: 'kiln-and-kettle',
  timeZone: 'Europe/Berlin',
  locale: 'en',
  storage: { kind: 'cookie', days: 730 },
  visitMinutes: 30,
  interruptions: { oneAtATime: true, rest: { seconds: 20 }, sparesSearchLanding: true },
  holdOut: { share: 0, seed: 'kiln-and-kettle' },
  consent: { sources: [], honoursDnt: true, denyAll: false, sendsEarlierEvents: false },
  feed: {
    place: { at: 'floating', corner: 'bottom-end' },
    label: 'News from the shop',
    theme: { ...defaultTheme, ...kiln },
  },
  endpoints: { collect: '/v1/collect', leads: '/v1/leads' },
  compat: [],
};
