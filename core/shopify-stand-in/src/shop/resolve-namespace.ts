import type { Shop } from './shop.ts';

/** `$app` and `$app:beckon` stand for namespaces that only this app may write; nothing at all stands for `$app`. */
export function resolveNamespace(shop: Shop, namespace: string | null | undefined): string {
  const reserved = `app--${shop.data.installation?.appId ?? 0}`;
  const [, rest] = /^\$app(?::(.*))?$/.exec(namespace ?? '$app') ?? [];
  if (namespace != null && !namespace.startsWith('$app')) return namespace;
  return rest ? `${reserved}--${rest}` : reserved;
}
