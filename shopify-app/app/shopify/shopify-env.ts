import type { Parsed, Problem } from '@beckon/engine';

/** What the Shopify app needs to know about itself. The only reader of these variables. */
export interface ShopifyEnv {
  /** Of the app, as its page in Shopify's Dev Dashboard says. Public. */
  readonly apiKey: string;
  readonly apiSecret: string;
  /** Where Shopify reaches the app, without a last slash. */
  readonly appUrl: string;
  /** Where the browser gets App Bridge from; development may stand in for Shopify. */
  readonly appBridgeUrl: string;
  /** Who may frame the app beside the shop and Shopify's admin; development only. */
  readonly frameAncestors: readonly string[];
}

export const shopifyAppBridgeUrl = 'https://cdn.shopify.com/shopifycloud/app-bridge.js';

/** Reads the environment, or says everything that is wrong with it, by the name of the variable. */
export function readShopifyEnv(
  source: Readonly<Record<string, string | undefined>> = process.env,
  isProduction = source['NODE_ENV'] === 'production',
): Parsed<ShopifyEnv> {
  const problems: Problem[] = [];
  const refuse = (path: string, message: string) => void problems.push({ path, message });
  const read = (name: string) => source[name]?.trim() || undefined;
  const require = (name: string, what: string): string => {
    const value = read(name);
    if (!value) refuse(name, `must be set: ${what}.`);
    return value ?? '';
  };

  const apiKey = require('SHOPIFY_API_KEY', 'the client id of the app, from its settings in Shopify’s Dev Dashboard');
  const apiSecret = require('SHOPIFY_API_SECRET', 'the client secret of the app, from the same place');

  const appUrl = (read('SHOPIFY_APP_URL') ?? read('BECKON_URL') ?? '').replace(/\/+$/, '');
  const address = URL.parse(appUrl);
  if (!appUrl) refuse('SHOPIFY_APP_URL', 'must be set: the address at which Shopify reaches the app.');
  else if (!address || !/^https?:$/.test(address.protocol) || address.pathname !== '/')
    refuse('SHOPIFY_APP_URL', 'must be an address without a path, such as https://beckon.example.com');
  else if (isProduction && address.protocol !== 'https:')
    refuse('SHOPIFY_APP_URL', 'must begin with https:// in production.');

  const appBridgeUrl = read('BECKON_APP_BRIDGE_URL');
  if (appBridgeUrl && isProduction) refuse('BECKON_APP_BRIDGE_URL', 'is for development only.');
  else if (appBridgeUrl && !isHttp(appBridgeUrl)) refuse('BECKON_APP_BRIDGE_URL', 'must be the address of a script.');

  const frameAncestors = read('BECKON_FRAME_ANCESTORS')?.split(/[\s,]+/) ?? [];
  if (frameAncestors.length && isProduction) refuse('BECKON_FRAME_ANCESTORS', 'is for development only.');
  else if (!frameAncestors.every((origin) => URL.parse(origin)?.origin === origin))
    refuse('BECKON_FRAME_ANCESTORS', 'must be origins, such as http://127.0.0.1:4400, with spaces between them.');

  if (problems.length) return { ok: false, problems };
  return {
    ok: true,
    value: { apiKey, apiSecret, appUrl, appBridgeUrl: appBridgeUrl ?? shopifyAppBridgeUrl, frameAncestors },
  };
}

const isHttp = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');
