import type { SiteSettings } from '@beckon/engine';

/** The cookie standard (RFC 6265bis) lets nobody keep a cookie for longer. */
const longestCookieDays = 400;
/** Safari deletes what scripts stored after as many days of use without a tap, click or key on the site. */
const safariDays = 7;

/** How long this browser really remembers, which may be less than the site asked for; one sentence. */
export function describeLifetime({ kind, days }: SiteSettings['storage'], isSafari: boolean): string {
  if (kind === 'none') return 'Nothing is stored; this page alone remembers.';
  if (kind === 'session') return 'Stored until this tab is closed; another tab begins anew.';
  const what = kind === 'cookie' ? 'One cookie of this shop' : 'One entry in this browser’s local storage';
  const allowed = kind === 'cookie' ? Math.min(days, longestCookieDays) : days;
  const asked = allowed < days ? ` (the site asks for ${days}; no browser keeps a cookie longer)` : '';
  const safari = isSafari ? ` Safari deletes it after ${safariDays} days without a tap or click here.` : '';
  return `${what}, for ${allowed} days from the last visit${asked}.${safari}`;
}
