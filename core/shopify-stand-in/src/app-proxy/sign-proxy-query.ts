import { createHmac } from 'node:crypto';

/**
 * The signature of a request that came through the app proxy: hex HMAC-SHA256 over `key=value` pairs, sorted, joined by
 * nothing; several values of one key are joined by commas.
 * @see https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export function signProxyQuery(query: URLSearchParams, secret: string): string {
  const keys = [...new Set(query.keys())].filter((key) => key !== 'signature');
  const pairs = keys.map((key) => `${key}=${query.getAll(key).join(',')}`).toSorted();
  return createHmac('sha256', secret).update(pairs.join('')).digest('hex');
}
