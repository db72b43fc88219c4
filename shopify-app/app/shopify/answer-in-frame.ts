import { randomBytes } from 'node:crypto';
import { setDocumentHeaders } from './document-headers.ts';
import { shopifyAppBridgeUrl, type ShopifyEnv } from './shopify-env.ts';

/** The two scripts that the library writes: App Bridge, and the one that leads out of the frame. Each stands once. */
const scripts = ['<script data-api-key=', '<script>window.open('];

/**
 * A page that Shopify's library writes for itself (to fetch a token, to leave the frame), under the same rules as ours: who
 * may frame it, what may run in it, and, where something stands in for Shopify, which App Bridge it loads.
 */
export async function answerInFrame(response: Response, request: Request, shopify: ShopifyEnv): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const nonce = randomBytes(16).toString('base64');
  const headers = new Headers(response.headers);
  headers.delete('Link');
  setDocumentHeaders(headers, new URL(request.url), shopify, nonce);
  // Only what the library itself begins so, and only once: a script in an address would have no nonce.
  const html = scripts.reduce(
    (page, script) => page.replace(script, script.replace('<script', `<script nonce="${nonce}"`)),
    (await response.text()).replaceAll(shopifyAppBridgeUrl, shopify.appBridgeUrl),
  );
  return new Response(html, { status: response.status, headers });
}
