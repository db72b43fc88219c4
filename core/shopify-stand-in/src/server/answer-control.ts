import { seedDemoShop } from '../demo/seed-demo-shop.ts';
import type { AppIdentity } from '../shop/app-identity.ts';
import type { Shops } from '../shop/open-shops.ts';
import { placeOrder } from '../shop/place-order.ts';
import type { OrderWish } from '../shop/place-order.ts';
import type { Shop } from '../shop/shop.ts';
import { listEmbeds, publishTheme, readMainTheme, switchEmbed } from '../shop/theme.ts';
import { changeScopes, grantApp, uninstallApp } from '../tokens/grant-app.ts';
import { makeSessionToken } from '../tokens/make-session-token.ts';
import type { Webhooks } from '../webhooks/open-webhooks.ts';
import type { Failure, Failures } from './failures.ts';
import type { Answer } from './serve-fetch.ts';

interface Parts {
  readonly shops: Shops;
  readonly app: AppIdentity & { url: string };
  readonly failures: Failures;
  readonly webhooks: Webhooks;
}

/** What a control is told: JSON, of which each takes what it needs. */
type Told = Readonly<Record<string, never>>;

/** `POST /stand-in/<control>` with JSON, for tests whose stand-in is another process. README.md lists them. */
export function answerControl(parts: Parts): Answer {
  const controls = describeControls(parts);
  return async (request) => {
    const name = /^\/stand-in\/([\w-]+)$/.exec(new URL(request.url).pathname)?.[1];
    const control = name ? controls[name] : undefined;
    if (!control) return undefined;
    if (request.method !== 'POST') return Response.json({ problem: 'Controls are posted.' }, { status: 405 });
    try {
      const told = JSON.parse((await request.text()) || '{}') as Told;
      return Response.json((await control(told)) ?? { ok: true });
    } catch (error) {
      return Response.json({ problem: (error as Error).message }, { status: 400 });
    }
  };
}

function describeControls({ shops, app, failures, webhooks }: Parts): Record<string, (told: Told) => unknown> {
  const shopOf = (told: Told): Shop => shops.get(told['shop'] ?? shops.list()[0]?.data.facts.domain ?? '');
  const customerOf = (told: Told) => shopOf(told).data.customers.find(({ email }) => email === told['email']);
  return {
    'set-app-url': (told) => void (app.url = told['url']!),
    'set-time': (told) => shops.setNowMs(Date.parse(told['now']!)),
    'add-shop': (told) => {
      const shop = seedDemoShop(shops, { domain: told['shop']!, name: told['name'] ?? told['shop']! });
      if (told['isInstalled'] !== false) grantApp(shop, app);
      return shop.data;
    },
    'read-shop': (told) => shopOf(told).data,
    'write-shop': (told) => {
      const shop = shopOf(told);
      Object.assign(shop.data, told['data']);
      shop.tell({ kind: 'changed' });
    },
    install: (told) => grantApp(shopOf(told), app),
    uninstall: (told) => uninstallApp(shopOf(told)),
    'change-scopes': (told) => changeScopes(shopOf(told), told['scopes']!),
    'session-token': (told) => {
      const shop = shopOf(told);
      const staff = shop.data.staff.find(({ id }) => id === told['staff']) ?? shop.data.staff[0]!;
      return { token: makeSessionToken(app, shop, staff) };
    },
    'expire-tokens': (told) => {
      for (const token of shopOf(told).data.tokens) token.expiresAtMs = 0;
    },
    'switch-embed': (told) => {
      const shop = shopOf(told);
      if (told['block']) switchEmbed(shop, told as unknown as Parameters<typeof switchEmbed>[1]);
      return listEmbeds(readMainTheme(shop));
    },
    'publish-theme': (told) => publishTheme(shopOf(told), Number(told['theme'])),
    'place-order': (told) => placeOrder(shopOf(told), told['order'] as unknown as OrderWish),
    'fail-next': (told) => failures.failNext(told as unknown as Failure),
    'clear-failures': () => failures.clear(),
    webhooks: () => webhooks.list(),
    'settle-webhooks': async () => {
      await webhooks.settle();
      return webhooks.list();
    },
    'send-webhook': (told) => webhooks.send(shopOf(told), told['topic']!, told['payload']),
    'send-privacy': (told) => webhooks.sendPrivacy(told['topic']!, shopOf(told), customerOf(told)),
    'repeat-webhook': (told) => webhooks.repeat(told['id']!),
  };
}
