import { tryDoor } from '@beckon/hub/throttle/try-door';
import { answerInFrame } from './answer-in-frame.ts';
import type { RouteArgs } from './load-context.ts';
import { namesOneShop } from './names-one-shop.ts';
import { shopifyOf } from './shopify.server.ts';
import { verifySignature } from './verify-signature.ts';

/** What a request from Shopify's admin turned out to be. */
export interface Caller {
  /** `example.myshopify.com` */
  readonly shop: string;
  /** The staff member's id at Shopify. */
  readonly staff?: string;
}

/** Loaders of one page run side by side and bring the same token: it is exchanged once. */
const running = new Map<string, Promise<Caller>>();

/**
 * Who asks, by the session token that App Bridge signs for a minute.
 *
 * @throws Response that leads to a (new) token, in the way the request can follow
 */
export function authenticate({ request, context }: Pick<RouteArgs, 'request' | 'context'>): Promise<Caller> {
  const token = request.headers.get('authorization') ?? new URL(request.url).searchParams.get('id_token');
  const known = token ? running.get(token) : undefined;
  if (known) return known;
  const asked = askLibrary(request, context);
  if (!token) return asked;
  running.set(token, asked);
  const forget = () => void running.delete(token);
  asked.then(forget, forget);
  return asked;
}

async function askLibrary(request: Request, context: RouteArgs['context']): Promise<Caller> {
  await slowForgers(request, context);
  const { session, sessionToken } = await shopifyOf(context)
    .authenticate.admin(request)
    .catch(async (refusal: unknown) => {
      throw refusal instanceof Response ? await answerInFrame(refusal, request, context.shopify) : refusal;
    });
  return { shop: session.shop, ...(sessionToken?.sub && { staff: sessionToken.sub }) };
}

/**
 * A token that Shopify has not signed is a guess, and too many of them are told to wait; one that Shopify signed is looked
 * at always, as telling the two apart asks nobody.
 */
async function slowForgers(request: Request, { hub, shopify, address }: RouteArgs['context']): Promise<void> {
  const bearer = /^Bearer +(.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  const secret = bearer ?? new URL(request.url).searchParams.get('id_token');
  if (!secret) return;
  const [head = '', body = '', signature = ''] = secret.split('.');
  if (verifySignature(`${head}.${body}`, signature, shopify.apiSecret, 'base64url')) {
    if (namesOneShop(body)) return;
    throw new Response(null, { status: 401, headers: { 'X-Shopify-Retry-Invalid-Session-Request': '1' } });
  }
  const tried = await tryDoor(hub, { door: 'session-token', secret, address }, async () => undefined);
  if (tried.is === 'wait') throw new Response(null, { status: 429, headers: { 'Retry-After': String(tried.seconds) } });
}
