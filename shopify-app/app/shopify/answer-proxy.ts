import { findSite } from '@beckon/hub/sites/find-site';
import { readContent } from '@beckon/hub/snapshots/read-content';
import type { LoadContext } from './load-context.ts';
import { verifySignature } from './verify-signature.ts';

/** Shopify signs a request when it passes it on; an older one was kept by somebody. */
const mostAgeSeconds = 90;
const forEver = 'public, max-age=31536000, immutable';

/**
 * Answers what a visitor asked of the shop under `/apps/beckon/`: content too large to travel with the snapshot, at
 * `contents/<hash>.json`. Which shop it is for stands in the query, and counts only once its signature is checked.
 */
export async function answerProxy(request: Request, { hub, shopify }: LoadContext, path: string): Promise<Response> {
  const { searchParams } = new URL(request.url);
  if (!isSigned(searchParams, shopify.apiSecret)) return answer(400);
  const age = Math.floor(hub.clock.nowMs() / 1_000) - Number(searchParams.get('timestamp'));
  if (!(Math.abs(age) <= mostAgeSeconds)) return answer(400);

  const hash = /^contents\/([0-9a-f]+)\.json$/.exec(path)?.[1];
  const site = hash && (await findSite(hub, { domain: searchParams.get('shop') ?? '' }));
  const text = site && !site.uninstalledAt && (await readContent(hub, site.id, hash));
  if (!text) return answer(404);
  return new Response(text, {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': forEver, 'X-Content-Type-Options': 'nosniff' },
  });
}

/**
 * The parameters sorted, each as `name=value`, values of a repeated name joined by commas, with nothing between.
 * @see https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
function isSigned(params: URLSearchParams, secret: string): boolean {
  const text = [...new Set(params.keys())]
    .filter((name) => name !== 'signature')
    .map((name) => `${name}=${params.getAll(name).join(',')}`)
    .sort()
    .join('');
  return verifySignature(text, params.get('signature') ?? '', secret, 'hex');
}

const answer = (status: number): Response => new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });
