import type { HubParts, ShopPort } from '@beckon/hub';
import { plainShop } from '@beckon/hub/shop/plain-shop';
import type { ShopifyEnv } from './shopify-env.ts';
import { openShopifyShop } from './shopify-shop.ts';

/** What the platform of each site does for it: Shopify for its shops, nothing for sites that stand alone. */
export function makeShop(parts: Omit<HubParts, 'shop'>, shopify: ShopifyEnv): ShopPort {
  const shop = openShopifyShop({ hub: parts, shopify });
  const of = (platform: string) => (platform === 'shopify' ? shop : plainShop);
  return {
    deliverSnapshot: (site, snapshot) => of(site.platform).deliverSnapshot(site, snapshot),
    mintCode: (site, wish) => of(site.platform).mintCode(site, wish),
    passOnLead: (site, lead) => of(site.platform).passOnLead(site, lead),
    readAccount: async (site) => (await of(site.platform).readAccount?.(site)) ?? { ok: true, isPaid: false },
  };
}
