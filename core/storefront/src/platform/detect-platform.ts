import type { Platform } from './platform.ts';
import { plain } from './plain.ts';

/** What differs between shops beyond the facts they print; loaded when it is needed first. */
export type Shop = Pick<Platform, 'watchFacts' | 'addCoupon'>;

/** Where this page lives. Only a Shopify or WordPress page ever loads code for one, and only once its cart matters. */
export function detectPlatform(): Platform {
  if ((window as { Shopify?: { shop?: unknown } }).Shopify?.shop)
    return loadLater('shopify', () => import('./shopify.ts').then(({ shopify }) => shopify));
  // The relation by which every WordPress names its REST API, however little else it shows of itself.
  if (document.querySelector('link[rel="https://api.w.org/"]'))
    return loadLater('wordpress', () => import('./wordpress.ts').then(({ wordpress }) => wordpress));
  return plain;
}

function loadLater(name: Platform['name'], load: () => Promise<Shop>): Platform {
  return {
    name,
    facts: plain.facts,
    watchFacts(changed) {
      let stop: (() => void) | undefined;
      let isStopped = false;
      load()
        .then((shop) => {
          if (!isStopped) stop = shop.watchFacts(changed);
        })
        .catch(() => {}); // Out of reach: the cart stays what was printed.
      return () => {
        isStopped = true;
        stop?.();
      };
    },
    addCoupon: (code) =>
      load()
        .then((shop) => shop.addCoupon(code))
        .catch(() => false),
  };
}
