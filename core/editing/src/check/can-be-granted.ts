import type { Purpose, SiteSettings } from '@beckon/engine';

/**
 * Whether a purpose can ever be allowed on a site. Without a consent tool the law of the visitor's place may still allow
 * it, or the page itself; only the owner's switch rules it out for certain.
 */
export function canBeGranted(purpose: Purpose, { consent }: SiteSettings): boolean {
  return purpose === 'necessary' || !consent.denyAll;
}
