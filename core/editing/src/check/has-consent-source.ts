import type { SiteSettings } from '@beckon/engine';
import type { ConsentSource } from '@beckon/engine/consent/consent';

/** The sources that can say yes; the others only take away, or tell by the visitor's place. */
const canAllow: readonly ConsentSource[] = ['shopify', 'wordpress', 'tcf', 'gpp', 'consent-mode', 'site'];

/** Whether anything is connected that asks visitors for permission. */
export function hasConsentSource({ consent }: SiteSettings): boolean {
  return consent.sources.some((source) => canAllow.includes(source));
}
