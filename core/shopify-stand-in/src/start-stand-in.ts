import { existsSync } from 'node:fs';
import { readAppConfig, resolveAppAddress, standardConfig } from './app-config/read-app-config.ts';
import type { AppConfig } from './app-config/read-app-config.ts';
import { seedDemoShop } from './demo/seed-demo-shop.ts';
import { answerFrame } from './frame/answer-frame.ts';
import { listEmbedsOfApp } from './frame/list-embeds-of-app.ts';
import { answerControl } from './server/answer-control.ts';
import { answerShop } from './server/answer-shop.ts';
import { openFailures } from './server/failures.ts';
import type { Failures } from './server/failures.ts';
import { listen } from './server/listen.ts';
import { serveFetch } from './server/serve-fetch.ts';
import type { AppIdentity } from './shop/app-identity.ts';
import { openShops } from './shop/open-shops.ts';
import type { Shops } from './shop/open-shops.ts';
import type { Shop } from './shop/shop.ts';
import type { ProxiedApp } from './storefront/app-proxy.ts';
import { startTlsProxy } from './tls/start-tls-proxy.ts';
import type { TlsProxy } from './tls/start-tls-proxy.ts';
import { grantApp, uninstallApp } from './tokens/grant-app.ts';
import { openWebhooks } from './webhooks/open-webhooks.ts';
import type { Webhooks } from './webhooks/open-webhooks.ts';

export interface StandInOptions {
  readonly apiKey: string;
  readonly apiSecret: string;
  /** Where the app runs; may be set later by `setAppUrl`. */
  readonly appUrl?: string;
  /** A free port where nothing is said. */
  readonly port?: number;
  /** shopify.app.toml: its scopes, webhooks and app proxy are then the ones that are played. */
  readonly appConfig?: string;
  /** The theme app extension: its embeds can be switched on in the theme editor. */
  readonly themeExtension?: string;
  /** Where the shops are kept between starts. Without it they are gone at the end. */
  readonly file?: string;
  /** Whether to add the demo shop where it is not there yet; it is, unless told otherwise. */
  readonly isSeeded?: boolean;
  /** Whether a shop that is added has the app already; it has, unless told otherwise. */
  readonly isInstalled?: boolean;
  readonly nowMs?: () => number;
  readonly retryDelaysMs?: readonly number[];
}

export interface StandIn {
  readonly url: string;
  readonly shops: Shops;
  readonly app: AppIdentity;
  readonly config: AppConfig;
  readonly webhooks: Webhooks;
  readonly failNext: Failures['failNext'];
  /** Adds a shop with the demo's goods and people. */
  addShop(domain: string, name?: string): Shop;
  install(shop: Shop): void;
  uninstall(shop: Shop): void;
  setAppUrl(url: string): void;
  /** For `serveStorefront`: where requests below `/apps/beckon` go, and what signs them. */
  proxiedApp(): ProxiedApp;
  /** Real TLS under Shopify's own addresses. */
  startTlsProxy(): Promise<TlsProxy>;
  stop(): Promise<void>;
}

/** The number of the app at Shopify; any will do. */
const appId = 48_151_623;

/** Starts what an app meets of Shopify, on this machine alone. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { appConfig, isSeeded = true, isInstalled = true } = options;
  if (appConfig && !existsSync(appConfig)) throw new Error(`There is no ${appConfig}.`);
  const config = appConfig ? readAppConfig(appConfig) : standardConfig;
  const shops = openShops({
    ...(options.file && { file: options.file }),
    ...(options.nowMs && { nowMs: options.nowMs }),
  });
  const app = {
    id: appId,
    apiKey: options.apiKey,
    apiSecret: options.apiSecret,
    handle: config.handle,
    title: config.title,
    url: options.appUrl ?? 'http://127.0.0.1',
    scopes: config.scopes,
  };
  const addShop = (domain?: string, name?: string): Shop => {
    const shop = seedDemoShop(shops, { ...(domain && { domain }), ...(name && { name }) });
    if (isInstalled) grantApp(shop, app);
    return shop;
  };
  // Before anybody listens: what a shop sold before it had the app is nothing to tell the app of.
  if (isSeeded && shops.list().length === 0) addShop();

  const failures = openFailures();
  const webhooks = openWebhooks(shops, app, config, options.retryDelaysMs);
  const { themeExtension } = options;
  // Read anew each time, as the extension is being worked on.
  const embeds = () => (themeExtension ? listEmbedsOfApp(themeExtension) : []);
  const listener = serveFetch(
    answerShop(shops, app, failures),
    answerControl({ shops, app, failures, webhooks }),
    answerFrame({ shops, app, embeds }),
  );
  const { url, stop } = await listen(listener, options.port);
  const proxies = new Set<TlsProxy>();

  return {
    url,
    shops,
    app,
    config,
    webhooks,
    failNext: failures.failNext,
    addShop,
    install: (shop) => void grantApp(shop, app),
    uninstall: uninstallApp,
    setAppUrl: (to) => void (app.url = to),
    proxiedApp: () => ({ url: resolveAppAddress(config.proxy?.url ?? '/proxy', app.url), secret: app.apiSecret }),
    async startTlsProxy() {
      const proxy = await startTlsProxy(listener);
      proxies.add(proxy);
      return proxy;
    },
    async stop() {
      webhooks.stop();
      for (const proxy of proxies) await proxy.stop();
      await stop();
      shops.save();
    },
  };
}
