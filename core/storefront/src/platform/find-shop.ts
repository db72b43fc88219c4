import type { Shop } from './shop.ts';

export const isShopify = (): boolean => !!(window as { Shopify?: { shop?: unknown } }).Shopify?.shop;

/**
 * How to fetch what works the shop that this page belongs to: only a Shopify or WordPress page ever does, and only once
 * its cart matters. A page without a shop prints its facts, and reports what changes by `beckon('facts', …)`.
 */
export function findShop(): (() => Promise<Shop>) | undefined {
  if (isShopify()) return () => import('./shopify.ts').then(({ shopify }) => shopify);
  // The relation by which every WordPress names its REST API, however little else it shows of itself.
  if (document.querySelector('link[rel="https://api.w.org/"]'))
    return () => import('./wordpress.ts').then(({ wordpress }) => wordpress);
  return undefined;
}
