import type { Kept } from '@beckon/editing/promises/register';
import { __, sprintf } from '@wordpress/i18n';
import { days } from './kept-words.ts';
import type { KeepingSettings } from './promise-facts.ts';

/** Browsers shorten what is longer (RFC 6265bis). */
const mostCookieDays = 400;

export interface StorageWords {
  readonly kind: string;
  readonly why: string;
  readonly keptFor: string;
}

const kinds = (): Readonly<Record<KeepingSettings['storageKind'], string>> => ({
  cookie: __('Cookie', 'beckon'),
  local: __('Local storage', 'beckon'),
  session: __('Session storage', 'beckon'),
  memory: __('The page’s memory', 'beckon'),
});

/** What a browser keeps on this site, as its owner has set it; by name. */
export const storageWords = (set: KeepingSettings): Readonly<Record<string, StorageWords>> => {
  const untilClosed = __('Until the browser is closed', 'beckon');
  const record = {
    cookie:
      set.storageDays > mostCookieDays
        ? sprintf(
            /* translators: 1: a number of days. 2: a smaller number of days. */
            __('%1$d days, of which browsers keep a cookie for %2$d', 'beckon'),
            set.storageDays,
            mostCookieDays,
          )
        : days(set.storageDays),
    local: days(set.storageDays),
    session: __('Until the tab is closed', 'beckon'),
    memory: __('Until the page is left', 'beckon'),
  };
  return {
    beckon: {
      kind: kinds()[set.storageKind],
      why: __('Remembers visits and which campaigns this browser has met, so that nothing is said twice.', 'beckon'),
      keptFor: record[set.storageKind],
    },
    beckon_open: {
      kind: __('Session cookie', 'beckon'),
      why: __('Tells one visit from the next. It holds nothing.', 'beckon'),
      keptFor: untilClosed,
    },
    beckon_consent: {
      kind: kinds().cookie,
      why: __('Keeps the privacy choices made in the banner.', 'beckon'),
      keptFor: set.bannerIsOn ? __('6 months', 'beckon') : __('Not at all: the banner is off', 'beckon'),
    },
  };
};

export const consentWords = (): Readonly<Record<Kept['purpose'], string>> => ({
  necessary: __('Necessary', 'beckon'),
  preferences: __('Preferences', 'beckon'),
  analytics: __('Statistics', 'beckon'),
});
