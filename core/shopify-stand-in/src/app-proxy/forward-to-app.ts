import { resolveAppAddress } from '../app-config/read-app-config.ts';
import type { AppConfig } from '../app-config/read-app-config.ts';
import type { AppIdentity } from '../shop/app-identity.ts';
import type { Shop } from '../shop/shop.ts';
import { signProxyQuery } from './sign-proxy-query.ts';

export interface ProxyParts {
  readonly app: AppIdentity;
  readonly config: AppConfig;
}

/**
 * Answers what a shop's page asks of `/apps/beckon/…` as Shopify's app proxy does: signed, without cookies in either
 * direction, and only while the app is installed. Undefined where the address is not the proxy's.
 *
 * @param customerId who is logged in to the shop
 */
export async function forwardToApp(
  { app, config }: ProxyParts,
  shop: Shop,
  request: Request,
  customerId: number | null = null,
): Promise<Response | undefined> {
  if (!config.proxy) return undefined;
  const prefix = `/${config.proxy.prefix}/${config.proxy.subpath}`;
  const { pathname, search } = new URL(request.url);
  if (pathname !== prefix && !pathname.startsWith(`${prefix}/`)) return undefined;
  if (!shop.data.installation) return new Response('Not Found', { status: 404 });

  const query = new URLSearchParams(search);
  query.delete('signature');
  query.set('shop', shop.data.facts.domain);
  query.set('logged_in_customer_id', customerId === null ? '' : String(customerId));
  query.set('path_prefix', prefix);
  query.set('timestamp', String(Math.floor(shop.nowMs() / 1000)));
  query.set('signature', signProxyQuery(query, app.apiSecret));

  const headers = new Headers();
  for (const name of ['accept', 'accept-language', 'content-type', 'user-agent', 'idempotency-key']) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  headers.set('x-forwarded-for', request.headers.get('x-forwarded-for') ?? '127.0.0.1');
  headers.set('x-forwarded-host', shop.data.facts.domain);
  const base = resolveAppAddress(config.proxy.url, app.url).replace(/\/$/, '');
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  try {
    const answer = await fetch(`${base}${pathname.slice(prefix.length)}?${query}`, {
      method: request.method,
      headers,
      redirect: 'manual',
      ...(hasBody && { body: await request.arrayBuffer() }),
    });
    const passed = new Headers(answer.headers);
    // Decoded by now; and cookies do not pass.
    for (const name of ['set-cookie', 'content-encoding', 'content-length', 'transfer-encoding', 'connection'])
      passed.delete(name);
    const isEmpty = answer.status === 204 || answer.status === 304;
    return new Response(isEmpty ? null : await answer.arrayBuffer(), { status: answer.status, headers: passed });
  } catch {
    // The app is away: this is what its visitors see of that.
    return new Response('The app did not answer.', { status: 502 });
  }
}
