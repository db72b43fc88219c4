import { toGid } from './gid.ts';
import { shortenNamespace } from './resolve-namespace.ts';
import type { Shop } from './shop.ts';

export type MetafieldsByName = Record<string, Record<string, { readonly type: string; readonly value: unknown }>>;

/**
 * What Liquid knows as `app.metafields`: the metafields of the app's own installation, by namespace and key, JSON read.
 * A reserved namespace is there under both of its names: `$app:beckon` and `app--7--beckon`.
 */
export function readAppMetafields(shop: Shop): MetafieldsByName {
  const { installation, metafields } = shop.data;
  if (!installation) return {};
  const found: MetafieldsByName = {};
  for (const { owner, namespace, key, type, value } of metafields) {
    if (owner !== toGid('AppInstallation', installation.id)) continue;
    const read = { type, value: type === 'json' ? (JSON.parse(value) as unknown) : value };
    for (const name of new Set([namespace, shortenNamespace(shop, namespace)])) (found[name] ??= {})[key] = read;
  }
  return found;
}
