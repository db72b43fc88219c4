import type { ShopPort } from '@beckon/hub';
import { deliverSnapshot } from './deliver-snapshot.ts';
import { mintCode } from './mint-code.ts';
import { openAdmin, type ShopifyParts } from './open-admin.ts';
import { passOnLead } from './pass-on-lead.ts';
import { readAccount } from './read-account.ts';

/** What Shopify does for the hub's sites. */
export function openShopifyShop(parts: ShopifyParts): ShopPort {
  return {
    deliverSnapshot: (site, snapshot) => deliverSnapshot(openAdmin(parts, site.domain), snapshot),
    mintCode: (site, wish) => mintCode(openAdmin(parts, site.domain), wish),
    passOnLead: (site, lead) => passOnLead(openAdmin(parts, site.domain), lead),
    readAccount: (site) => readAccount(openAdmin(parts, site.domain)),
  };
}
