import type { Shop } from '../shop/shop.ts';
import { send } from './exchange.ts';
import type { Answer } from './exchange.ts';
import { signProxyQuery } from './sign-proxy-query.ts';

export interface ProxiedApp {
  /** Where Shopify sends what comes to `/apps/beckon`. */
  readonly url: string;
  readonly secret: string;
}

/** Where an app's own pages lie in a shop; the app's settings say so. */
const prefix = '/apps/beckon';
/** Shopify waits no longer for an app's page. */
const patienceMs = 10_000;

/** Passes requests below `/apps/beckon` on to the app, signed, without the visitor's cookies. */
export function answerAppProxy(shop: Shop, app: ProxiedApp | undefined): Answer {
  return async ({ request, response, url, method, visitor }) => {
    if (!app || !(url.pathname === prefix || url.pathname.startsWith(`${prefix}/`))) return false;
    if (!shop.data.installation) return send(response, 404, 'text/plain', 'Not Found');
    const to = new URL(app.url + url.pathname.slice(prefix.length));
    const params = new URLSearchParams(url.searchParams);
    params.set('logged_in_customer_id', visitor.customerId === null ? '' : String(visitor.customerId));
    params.set('path_prefix', prefix);
    params.set('shop', shop.data.facts.domain);
    params.set('timestamp', String(Math.floor(shop.nowMs() / 1000)));
    params.set('signature', signProxyQuery(params, app.secret));
    to.search = params.toString();
    try {
      const pieces: Buffer[] = [];
      for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
      const answer = await fetch(to, {
        method,
        headers: {
          'content-type': request.headers['content-type'] ?? 'text/plain',
          'user-agent': request.headers['user-agent'] ?? '',
          'x-forwarded-for': request.socket.remoteAddress ?? '',
          ...(request.headers['idempotency-key'] && { 'idempotency-key': String(request.headers['idempotency-key']) }),
        },
        ...(pieces.length ? { body: Buffer.concat(pieces) } : {}),
        redirect: 'manual',
        signal: AbortSignal.timeout(patienceMs),
      });
      const type = answer.headers.get('content-type') ?? 'text/plain';
      const cache = answer.headers.get('cache-control');
      if (cache) response.setHeader('cache-control', cache);
      response.writeHead(answer.status, { 'content-type': type }).end(Buffer.from(await answer.arrayBuffer()));
      return true;
    } catch {
      // The app is not there: what Shopify shows then is a page of its own.
      return send(response, 502, 'text/plain', 'There was an error in the third-party application.');
    }
  };
}
