import type { HubParts } from '@beckon/hub';
import type {} from '@remix-run/node';
import '@shopify/shopify-app-remix/adapters/node';
import { ApiVersion, AppDistribution, LogSeverity, shopifyApp } from '@shopify/shopify-app-remix/server';
import type { LoadContext } from './load-context.ts';
import type { ShopifyEnv } from './shopify-env.ts';
import { openSessionStorage } from './session-storage.ts';

/** Shopify's library, as this app uses it: token exchange, and offline tokens that expire. */
function openShopify({ hub, shopify }: LoadContext) {
  return shopifyApp({
    apiKey: shopify.apiKey,
    apiSecretKey: shopify.apiSecret,
    apiVersion: ApiVersion.October26,
    appUrl: shopify.appUrl,
    authPathPrefix: '/auth',
    distribution: AppDistribution.AppStore,
    sessionStorage: openSessionStorage(hub.db),
    userAgentPrefix: 'Beckon',
    future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
    logger: {
      level: LogSeverity.Warning,
      log: async (severity, message) =>
        severity === LogSeverity.Error ? hub.log.error(message) : hub.log.warn(message),
    },
  });
}

type Library = ReturnType<typeof openShopify>;

/** One for each hub: a process has one, and each test its own. */
const opened = new WeakMap<object, Library>();

export function shopifyOf(context: LoadContext): Library {
  const known = opened.get(context.hub);
  if (known) return known;
  const made = openShopify(context);
  opened.set(context.hub, made);
  return made;
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    readonly hub: HubParts;
    readonly shopify: ShopifyEnv;
  }
  interface Future {
    // Data is typed as what loaders return, not as what JSON would make of it.
    v3_singleFetch: true;
  }
}
