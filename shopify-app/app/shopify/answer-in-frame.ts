import { listFrameAncestors } from './document-headers.ts';
import { shopifyAppBridgeUrl, type ShopifyEnv } from './shopify-env.ts';

/**
 * A page that Shopify's library writes for itself (to fetch a token, to leave the frame), under the same rules as ours: who
 * may frame it, and, where something stands in for Shopify, which App Bridge it loads.
 */
export async function answerInFrame(response: Response, request: Request, shopify: ShopifyEnv): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const headers = new Headers(response.headers);
  headers.delete('Link');
  headers.set('Content-Security-Policy', listFrameAncestors(new URL(request.url), shopify));
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Cache-Control', 'private, no-store');
  const html = (await response.text()).replaceAll(shopifyAppBridgeUrl, shopify.appBridgeUrl);
  return new Response(html, { status: response.status, headers });
}
