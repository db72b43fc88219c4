import type { HubParts } from '@beckon/hub';
import type {} from '@remix-run/node';
import type { ShopifyEnv } from './shopify-env.ts';

/** What the server hands to every route. */
export interface LoadContext {
  readonly hub: HubParts;
  readonly shopify: ShopifyEnv;
}

/** What a loader or an action is given; Remix gives it more. */
export interface RouteArgs {
  readonly request: Request;
  readonly context: LoadContext;
  readonly params: Readonly<Record<string, string | undefined>>;
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
