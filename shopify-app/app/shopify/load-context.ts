import type { HubParts } from '@beckon/hub';
import type { ShopifyEnv } from './shopify-env.ts';

/** What the server hands to every route. */
export interface LoadContext {
  readonly hub: HubParts;
  readonly shopify: ShopifyEnv;
  /** Where the request came from, as far as the owner's own proxies are believed. */
  readonly address?: string | undefined;
}

/** What a loader or an action is given; Remix gives it more. */
export interface RouteArgs {
  readonly request: Request;
  readonly context: LoadContext;
  readonly params: Readonly<Record<string, string | undefined>>;
}
