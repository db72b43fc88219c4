import type { Shop } from '../shop/shop.ts';

/** A shop on an ordinary plan: https://shopify.dev/api/usage/rate-limits */
const maximumAvailable = 2000;
const restoreRate = 100;

export interface Spent {
  /** Null where the request was refused. */
  readonly actualQueryCost: number | null;
  readonly throttleStatus: {
    readonly maximumAvailable: number;
    readonly currentlyAvailable: number;
    readonly restoreRate: number;
  };
}

/** A bucket of points per shop that fills again with time. */
export interface Throttle {
  spend(shop: Shop, cost: number): Spent;
}

export function openThrottle(): Throttle {
  const buckets = new Map<string, { available: number; atMs: number }>();
  return {
    spend(shop, cost) {
      const nowMs = shop.nowMs();
      const bucket = buckets.get(shop.data.facts.domain) ?? { available: maximumAvailable, atMs: nowMs };
      const restored = (Math.max(0, nowMs - bucket.atMs) / 1000) * restoreRate;
      const available = Math.min(maximumAvailable, bucket.available + restored);
      const isEnough = cost <= available;
      const left = isEnough ? available - cost : available;
      buckets.set(shop.data.facts.domain, { available: left, atMs: nowMs });
      return {
        actualQueryCost: isEnough ? cost : null,
        throttleStatus: { maximumAvailable, currentlyAvailable: Math.floor(left), restoreRate },
      };
    },
  };
}
