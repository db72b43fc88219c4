import { readFileSync } from 'node:fs';
import { parseToml } from './parse-toml.ts';
import type { TomlTable } from './parse-toml.ts';

/** What Shopify learns of an app when its shopify.app.toml is deployed, as far as it is played. */
export interface AppConfig {
  readonly handle: string;
  readonly title: string;
  readonly scopes: readonly string[];
  /** What the app wants to hear of, by topic. */
  readonly webhooks: Readonly<Record<string, Subscription>>;
  readonly proxy: { readonly prefix: string; readonly subpath: string; readonly url: string } | null;
}

export interface Subscription {
  /** A path of the app, or a whole address. */
  readonly uri: string;
  /** The fields that a body is cut down to: `customer` or `customer.id`; everything, where nothing is said. */
  readonly includeFields: readonly string[] | null;
}

/** Until there is a file: every topic to one path, and the proxy that the product uses. */
export const standardConfig: AppConfig = {
  handle: 'beckon',
  title: 'Beckon',
  scopes: [
    'read_customer_events',
    'read_locales',
    'read_markets',
    'read_orders',
    'read_products',
    'read_themes',
    'write_customers',
    'write_discounts',
    'write_pixels',
  ],
  webhooks: Object.fromEntries(
    [
      'app/scopes_update',
      'app/uninstalled',
      'customers/data_request',
      'customers/redact',
      'customers/update',
      'orders/create',
      'orders/paid',
      'shop/redact',
      'themes/publish',
    ].map((topic) => [topic, { uri: '/webhooks', includeFields: null }]),
  ),
  proxy: { prefix: 'apps', subpath: 'beckon', url: '/proxy' },
};

/** Reads the file that is deployed to Shopify, so that what is tried is what will run. */
export function readAppConfig(file: string): AppConfig {
  const toml = parseToml(readFileSync(file, 'utf8'));
  const webhooks: Record<string, Subscription> = {};
  for (const subscription of listTables(table(toml, 'webhooks')['subscriptions']))
    for (const topic of [...listTexts(subscription['topics']), ...listTexts(subscription['compliance_topics'])])
      webhooks[topic] = {
        uri: String(subscription['uri']),
        includeFields: subscription['include_fields'] ? listTexts(subscription['include_fields']) : null,
      };
  const proxy = table(toml, 'app_proxy');
  return {
    handle: String(toml['handle'] ?? standardConfig.handle),
    title: String(toml['name'] ?? standardConfig.title),
    scopes: String(table(toml, 'access_scopes')['scopes'] ?? '').split(',').map((scope) => scope.trim()).filter(Boolean), // prettier-ignore
    webhooks,
    proxy: proxy['url']
      ? { prefix: String(proxy['prefix']), subpath: String(proxy['subpath']), url: String(proxy['url']) }
      : null,
  };
}

const table = (toml: TomlTable, key: string): TomlTable => (toml[key] ?? {}) as TomlTable;
const listTables = (value: unknown): readonly TomlTable[] => (Array.isArray(value) ? (value as TomlTable[]) : []);
const listTexts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** A path of the app, or a whole address, as one. Whatever host the file names, the app runs where `appUrl` says. */
export function resolveAppAddress(address: string, appUrl: string): string {
  const { pathname, search } = new URL(address, appUrl);
  return new URL(pathname + search, appUrl).href;
}
