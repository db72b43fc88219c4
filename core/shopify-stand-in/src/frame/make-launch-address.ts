import { createHmac } from 'node:crypto';
import type { AppIdentity } from '../shop/app-identity.ts';
import type { Shop, Staff } from '../shop/shop.ts';
import { makeSessionToken } from '../tokens/make-session-token.ts';

/** `halden-wool` of `halden-wool.myshopify.com`: what Shopify's admin calls a shop. */
export const nameOfShop = (shop: Shop): string => shop.data.facts.domain.replace('.myshopify.com', '');

/** What Shopify calls `host`: where in the admin this is, in base64. */
export const hostOf = (shop: Shop): string =>
  Buffer.from(`admin.shopify.com/store/${nameOfShop(shop)}`)
    .toString('base64')
    .replace(/=+$/, '');

/** The address of the app's page with all that Shopify puts into it when its admin opens the frame. */
export function makeLaunchAddress(app: AppIdentity, shop: Shop, staff: Staff, page: string): string {
  const url = new URL(page, app.url);
  const given = {
    embedded: '1',
    host: hostOf(shop),
    id_token: makeSessionToken(app, shop, staff),
    locale: staff.locale,
    session: createHmac('sha256', app.apiSecret).update(`session of ${staff.id}`).digest('hex'),
    shop: shop.data.facts.domain,
    timestamp: String(Math.floor(shop.nowMs() / 1000)),
  };
  for (const [name, value] of Object.entries(given)) url.searchParams.set(name, value);
  url.searchParams.set('hmac', signLaunch(url.searchParams, app.apiSecret));
  return url.href;
}

/** Hex HMAC over the sorted query, joined as a query is. */
export function signLaunch(query: URLSearchParams, secret: string): string {
  const pairs = [...query].filter(([name]) => name !== 'hmac').map(([name, value]) => `${name}=${value}`);
  return createHmac('sha256', secret).update(pairs.toSorted().join('&')).digest('hex');
}
