import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { startStandIn, type Shop, type StandIn } from '@beckon/shopify-stand-in';
import { makeSessionToken } from '@beckon/shopify-stand-in/tokens/make-session-token';
import { signWebhook } from '@beckon/shopify-stand-in/webhooks/sign-webhook';
import { openTestHub, type TestHub } from '@beckon/hub/test/open-test-hub';
import type { LoadContext, RouteArgs } from '../app/shopify/load-context.ts';
import { makeShop } from '../app/shopify/make-shop.ts';
import { requireShop, type Shop as RequiredShop } from '../app/shopify/require-shop.ts';
import type { ShopifyEnv } from '../app/shopify/shopify-env.ts';
import { startShopifyWork } from '../app/shopify/start-shopify-work.ts';
import { action as receiveWebhook } from '../app/routes/webhooks.$.tsx';
import { standInUrl } from './stand-in-url.ts';

export interface TestApp {
  readonly hub: TestHub;
  readonly standIn: StandIn;
  readonly context: LoadContext;
  /** The demo shop, with the app just installed and never opened. */
  readonly shop: Shop;
  /** What App Bridge sends: a request of a member of the shop's staff. */
  ask(path: string, init?: RequestInit & { readonly shop?: Shop }): RouteArgs;
  /** Opens the app as a member of staff does for the first time: its site is installed. */
  open(shop?: Shop): Promise<RequiredShop>;
  /** A webhook as Shopify sends it, and how it was answered. */
  deliver(topic: string, payload: unknown, more?: Partial<Signed>): Promise<number>;
  startWork(): Promise<void>;
  /** Does by hand what jobs would, so that nothing runs behind a test. */
  close(): Promise<void>;
}

interface Signed {
  readonly shop: Shop;
  readonly secret: string;
  readonly webhookId: string;
}

const appUrl = 'https://beckon.example';
/** Less than a whole one is taken for a robot. */
export const browser =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36';

/** The app's own code, on a real PostgreSQL, against the stand-in for Shopify. */
export async function openTestApp(): Promise<TestApp> {
  const shopify: ShopifyEnv = {
    apiKey: 'test-key',
    apiSecret: 'test-secret',
    appUrl,
    appBridgeUrl: 'https://cdn.shopify.com/shopifycloud/app-bridge.js',
    frameAncestors: [],
  };
  const standIn = await startStandIn({
    apiKey: shopify.apiKey,
    apiSecret: shopify.apiSecret,
    appUrl,
    appConfig: path.resolve(import.meta.dirname, '../shopify.app.toml'),
  });
  standInUrl.current = standIn.url;
  const hub = await openTestHub({ nowMs: Date.now() });
  const parts = { ...hub.parts, shop: makeShop(hub.parts, shopify) };
  const context: LoadContext = { hub: parts, shopify };
  const first = standIn.shops.list()[0];
  if (!first) throw new Error('The stand-in has no shop.');

  const app: TestApp = {
    hub,
    standIn,
    context,
    shop: first,
    ask(address, { shop = first, ...init } = {}) {
      const staff = shop.data.staff[0];
      if (!staff) throw new Error('Nobody works here.');
      const headers = new Headers(init.headers);
      if (!headers.has('authorization'))
        headers.set('authorization', `Bearer ${makeSessionToken(standIn.app, shop, staff)}`);
      headers.set('user-agent', browser);
      return { request: new Request(new URL(address, appUrl), { ...init, headers }), context, params: {} };
    },
    open: (shop) => requireShop(app.ask('/app', shop && { shop })),
    async deliver(topic, payload, { shop = first, secret = shopify.apiSecret, webhookId = randomUUID() } = {}) {
      const domain = shop.data.facts.domain;
      const { headers, body } = signWebhook({ topic, domain, payload, secret, nowMs: Date.now(), webhookId });
      const request = new Request(`${appUrl}/webhooks`, { method: 'POST', headers, body });
      return (await receiveWebhook({ request, context, params: {} })).status;
    },
    startWork: () => startShopifyWork(context),
    async close() {
      await hub.close();
      await standIn.stop();
    },
  };
  return app;
}
