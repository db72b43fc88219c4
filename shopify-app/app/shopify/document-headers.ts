import { isShopHost } from './is-shop-host.ts';
import { shopifyAppBridgeUrl, type ShopifyEnv } from './shopify-env.ts';

/**
 * Who may frame a page (the shop that asks and Shopify's admin, or nobody), and what may run in it.
 * @see https://shopify.dev/docs/apps/build/security/app-server/set-up-iframe-protection
 *
 * @param nonce of the page's own inline scripts
 */
export function setDocumentHeaders(headers: Headers, url: URL, env: ShopifyEnv, nonce: string): void {
  const shopify = 'https://cdn.shopify.com https://*.shopify.com https://*.shopifysvc.com';
  const ownBridge = env.appBridgeUrl === shopifyAppBridgeUrl ? '' : ` ${new URL(env.appBridgeUrl).origin}`;
  const policy = [
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
  ];
  headers.set('Content-Security-Policy', policy.join('; '));
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  headers.set('Cache-Control', 'private, no-store');
}

/** @param url of the page: Shopify names the shop in its query */
export function listFrameAncestors(url: URL, env: ShopifyEnv): string {
  const shop = url.searchParams.get('shop')?.toLowerCase() ?? '';
  if (!isShopHost(shop)) return `frame-ancestors 'none'`;
  return ['frame-ancestors', `https://${shop}`, 'https://admin.shopify.com', ...env.frameAncestors].join(' ');
}
