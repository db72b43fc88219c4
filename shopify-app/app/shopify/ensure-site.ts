import type { HubParts } from '@beckon/hub';
import { findSite } from '@beckon/hub/sites/find-site';
import { installSite } from '@beckon/hub/sites/install-site';
import type { Site } from '@beckon/hub/sites/site';
import type { AdminClient } from './admin-client.ts';
import { shopFacts } from './queries/shop-facts.ts';
import { giveNewToken } from './give-new-token.ts';

/**
 * The site of a shop that is here. The first time, and when it comes back, it is installed from the shop's own facts, and a
 * job sets up the rest in the shop.
 */
export async function ensureSite(hub: HubParts, admin: AdminClient): Promise<Site> {
  const known = await findSite(hub, { domain: admin.shop });
  if (known && !known.uninstalledAt) return known;
  const facts = await admin.ask(shopFacts);
  if (!facts.ok) throw facts.why === 'no-access' ? giveNewToken() : new Response(facts.problem, { status: 503 });
  const { shop, shopLocales } = facts.data;
  const site = await installSite(hub, {
    platform: 'shopify',
    domain: admin.shop,
    name: shop.name,
    currency: shop.currencyCode,
    timeZone: shop.ianaTimezone,
    locale: shopLocales.find(({ primary }) => primary)?.locale ?? 'en',
    origins: [`https://${shop.myshopifyDomain}`, new URL(shop.primaryDomain.url).origin],
  });
  await hub.jobs.send('shopify-set-up', { site: site.id });
  return site;
}
