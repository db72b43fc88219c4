import { apiVersion } from '../admin-api/admin-schema.ts';
import { answerGraphql } from '../admin-api/answer-graphql.ts';
import type { GraphqlRequest } from '../admin-api/answer-graphql.ts';
import { openThrottle } from '../admin-api/throttle.ts';
import type { AppIdentity } from '../shop/app-identity.ts';
import type { Shops } from '../shop/open-shops.ts';
import { answerTokenRequest } from '../tokens/answer-token-request.ts';
import { findToken } from '../tokens/find-token.ts';
import type { Failures } from './failures.ts';
import type { Answer } from './serve-fetch.ts';
import { shopHeader } from './shop-header.ts';

/** Plays `https://<shop>.myshopify.com` as far as an app calls it: tokens and the Admin API. */
export function answerShop(shops: Shops, app: AppIdentity, failures: Failures): Answer {
  const throttle = openThrottle();
  return async (request) => {
    const url = new URL(request.url);
    const domain = request.headers.get(shopHeader) ?? url.hostname;
    if (!domain.endsWith('.myshopify.com')) return undefined;
    const shop = shops.find(domain);
    if (!shop) return new Response('<html><body>This shop is unavailable.</body></html>', { status: 404, headers: { 'content-type': 'text/html' } }); // prettier-ignore

    if (url.pathname === '/admin/oauth/access_token') {
      if (request.method !== 'POST') return notFound();
      const failed = await failures.take('token');
      if (failed) return failed;
      const { status, body } = answerTokenRequest(app, shop, await readBody(request));
      return Response.json(body, { status });
    }

    const version = /^\/admin\/api\/([^/]+)\/graphql\.json$/.exec(url.pathname)?.[1];
    if (version !== apiVersion || request.method !== 'POST') return notFound();
    const failed = await failures.take('graphql');
    if (failed) return failed;
    const token = findToken(shop, request.headers.get('x-shopify-access-token'));
    if (!token)
      return Response.json(
        { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' },
        { status: 401 },
      );
    const body = (await readBody(request)) as Partial<GraphqlRequest>;
    if (typeof body.query !== 'string')
      return Response.json({ errors: { query: 'Required parameter missing or invalid' } }, { status: 400 });
    const answer = await answerGraphql({ shop, token }, body as GraphqlRequest, throttle);
    return Response.json(answer, {
      headers: { 'x-shopify-api-version': apiVersion, 'x-request-id': crypto.randomUUID() },
    });
  };
}

const notFound = (): Response => Response.json({ errors: 'Not Found' }, { status: 404 });

/** JSON or a form: Shopify takes both. */
async function readBody(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text();
  if (request.headers.get('content-type')?.includes('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    // Answered like a body in which everything is missing.
    return {};
  }
}
