import { isShopHost } from './is-shop-host.ts';
import { shopifyAppBridgeUrl, type ShopifyEnv } from './shopify-env.ts';

/**
 * What a page of the admin says of itself; the rest of what browsers are to keep to is said of every answer.
 *
 * @param nonce of the page's own inline scripts
 */
export function setDocumentHeaders(headers: Headers, url: URL, env: ShopifyEnv, nonce: string): void {
  headers.set('Content-Security-Policy', writeDocumentPolicy(url, env, nonce));
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  headers.set('Cache-Control', 'private, no-store');
}

/**
 * Who may frame a page (the shop that asks and Shopify's admin, or nobody), and what may run in it.
 * @see https://shopify.dev/docs/apps/build/security/app-server/set-up-iframe-protection
 */
export function writeDocumentPolicy(url: URL, env: ShopifyEnv, nonce: string): string {
  const shopify = 'https://cdn.shopify.com https://*.shopify.com https://*.shopifysvc.com';
  const ownBridge = env.appBridgeUrl === shopifyAppBridgeUrl ? '' : ` ${new URL(env.appBridgeUrl).origin}`;
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' https://cdn.shopify.com${ownBridge}`,
    // Polaris places its overlays by style attributes.
    `style-src 'self' 'unsafe-inline' https://cdn.shopify.com`,
    `img-src 'self' https: data: blob:`,
    `font-src 'self' https://cdn.shopify.com data:`,
    `connect-src 'self' ${shopify}${ownBridge}`,
    `frame-src 'self' blob: https://*.shopify.com`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    listFrameAncestors(url, env),
  ].join('; ');
}

/**
 * The frame in which the editor shows campaigns is a file: it holds nothing of any shop, does not know whose admin it stands
 * in, and says in itself what may run in it.
 */
export function writePreviewPolicy({ frameAncestors }: Pick<ShopifyEnv, 'frameAncestors'>): string {
  const shops = ["'self'", 'https://*.myshopify.com', 'https://admin.shopify.com', ...frameAncestors];
  return `script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors ${shops.join(' ')}`;
}

/** @param url of the page: Shopify names the shop in its query */
function listFrameAncestors(url: URL, env: ShopifyEnv): string {
  const shop = url.searchParams.get('shop')?.toLowerCase() ?? '';
  if (!isShopHost(shop)) return `frame-ancestors 'none'`;
  return ['frame-ancestors', `https://${shop}`, 'https://admin.shopify.com', ...env.frameAncestors].join(' ');
}
