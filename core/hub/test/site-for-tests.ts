import type { HubParts } from '../src/platform/hub-parts.ts';
import { installSite, type SiteFacts } from '../src/sites/install-site.ts';
import type { Site } from '../src/sites/site.ts';

/** A Shopify shop in Berlin that has just installed us. */
export function siteForTests(parts: Pick<HubParts, 'db' | 'clock'>, given: Partial<SiteFacts> = {}): Promise<Site> {
  return installSite(parts, {
    platform: 'shopify',
    domain: 'tea.myshopify.com',
    name: 'Tea',
    timeZone: 'Europe/Berlin',
    locale: 'de',
    origins: ['https://tea.example'],
    ...given,
  });
}
