import { createHmac } from 'node:crypto';

/**
 * Signs what Shopify adds to a request that it passes on to an app: the parameters sorted, each as `name=value` with the
 * values of a repeated name joined by commas, all put together with nothing between, under HMAC-SHA256 in hex.
 * https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export function signProxyQuery(params: URLSearchParams, secret: string): string {
  const message = [...new Set(params.keys())]
    .filter((name) => name !== 'signature')
    .map((name) => `${name}=${params.getAll(name).join(',')}`)
    .sort()
    .join('');
  return createHmac('sha256', secret).update(message).digest('hex');
}
