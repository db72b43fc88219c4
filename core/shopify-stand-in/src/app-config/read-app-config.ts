import { readFileSync } from 'node:fs';
import { parseToml } from './parse-toml.ts';
import type { TomlTable } from './parse-toml.ts';

/** What Shopify learns of an app when its shopify.app.toml is deployed, as far as it is played. */
export interface AppConfig {
  readonly handle: string;
  readonly title: string;
  readonly scopes: readonly string[];
  /** Where each topic goes: a path of the app, or a whole address. */
  readonly webhooks: Readonly<Record<string, string>>;
  readonly proxy: { readonly prefix: string; readonly subpath: string; readonly url: string } | null;
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
    ].map((topic) => [topic, `/webhooks/${topic}`]),
  ),
  proxy: { prefix: 'apps', subpath: 'beckon', url: '/proxy' },
};

/** Reads the file that is deployed to Shopify, so that what is tried is what will run. */
export function readAppConfig(file: string): AppConfig {
  const toml = parseToml(readFileSync(file, 'utf8'));
  const webhooks: Record<string, string> = {};
  for (const subscription of listTables(table(toml, 'webhooks')['subscriptions']))
    for (const topic of [...listTexts(subscription['topics']), ...listTexts(subscription['compliance_topics'])])
      webhooks[topic] = String(subscription['uri']);
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
