import { toGid } from '../../shop/gid.ts';
import type { Shop } from '../../shop/shop.ts';

type Fields = Record<string, { readonly type: string; readonly value: unknown }>;

/** The `app` of a block: what the app keeps on its installation, and nothing else. https://shopify.dev/docs/api/liquid/objects/app */
export function makeAppObject({ data }: Shop) {
  const metafields: Record<string, Fields> = {};
  const { installation } = data;
  if (!installation) return { metafields };
  const owner = toGid('AppInstallation', installation.id);
  for (const { owner: whose, namespace, key, type, value } of data.metafields) {
    if (whose !== owner) continue;
    const field = { type, value: type === 'json' ? (JSON.parse(value) as unknown) : value };
    (metafields[namespace] ??= {})[key] = field;
    // In a block of the app, `$app` may stand for the app's own prefix.
    const own = namespace.replace(new RegExp(`^app--${installation.appId}(--)?`), (_, more) =>
      more ? '$app:' : '$app',
    );
    if (own !== namespace) (metafields[own] ??= {})[key] = field;
  }
  return { metafields };
}
