import type { ConsentSource } from '../consent/consent.ts';
import type { Duration } from '../targeting/duration.ts';
import type { Locale } from './text.ts';
import { defaultTheme, type Theme } from './theme.ts';

/** What a site sets for all its campaigns; published with them. No secret, no personal data. */
export interface SiteSettings {
  readonly id: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly locale: Locale;
  readonly storage: { readonly kind: 'cookie' | 'local' | 'session' | 'none'; readonly days: number };
  /** A visit ends after this many minutes without a page view. */
  readonly visitMinutes: number;
  readonly interruptions: {
    /** One interrupting campaign on screen at a time, over all formats and tabs. */
    readonly oneAtATime: boolean;
    /** Site-wide rest after an interruption before the next, whichever campaign it is. */
    readonly rest?: Duration;
    readonly maxPerVisit?: number;
    /** On a phone, nothing covers the page that a search engine led to. */
    readonly sparesSearchLanding: boolean;
  };
  /** Share of all visitors who see no campaign at all, 0 to 1. */
  readonly holdOut: { readonly share: number; readonly seed: string };
  readonly consent: {
    /** The signals to read; a source in this list that does not answer keeps consent pending. `gpc` is always read. */
    readonly sources: readonly ConsentSource[];
    readonly honoursDnt: boolean;
    /** The owner's kill switch: nothing but `necessary`, for everybody. */
    readonly denyAll: boolean;
    /** Send what this page reported before permission was given, once it is. Earlier pages are never sent. */
    readonly sendsEarlierEvents: boolean;
  };
  readonly feed: {
    readonly place:
      | { readonly at: 'floating'; readonly corner: 'bottom-end' | 'bottom-start' }
      | { readonly at: 'element'; readonly selector: string };
    readonly label: string;
    readonly theme: Theme;
  };
  /** Where events and leads go; absent means that nothing is ever sent. */
  readonly endpoints: { readonly collect?: string; readonly leads?: string };
  /** Call-compatible faces of other tools on the page. */
  readonly compat: readonly 'wisepops'[];
}

/** A site that has set nothing: the strict side of every choice, and nothing is sent anywhere. */
export const defaultSite: SiteSettings = {
  id: 'site',
  timeZone: 'UTC',
  locale: 'en',
  storage: { kind: 'cookie', days: 730 },
  visitMinutes: 30,
  interruptions: { oneAtATime: true, sparesSearchLanding: true },
  holdOut: { share: 0, seed: 'site' },
  consent: { sources: [], honoursDnt: true, denyAll: false, sendsEarlierEvents: false },
  feed: { place: { at: 'floating', corner: 'bottom-end' }, label: 'News', theme: defaultTheme },
  endpoints: {},
  compat: [],
};
