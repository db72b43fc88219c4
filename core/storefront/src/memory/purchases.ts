/**
 * What a browser remembers of its purchases where nobody is logged in. The pixel writes it at the checkout, the tag reads
 * it; both only where the visitor allows remembering.
 */
export interface Purchases {
  readonly orders: number;
  /** In one currency; absent once purchases were made in two. */
  readonly spent?: number;
  readonly currency: string;
  readonly firstAtMs: number;
  readonly lastAtMs: number;
  /** Ids of what was bought, the newest first. */
  readonly products: readonly string[];
  /** The order that was counted last: its page may be loaded again. */
  readonly lastOrder: string;
}

export interface Purchase {
  /** The shop's number of the order. */
  readonly order: string;
  readonly value: number;
  readonly currency: string;
  readonly products: readonly string[];
  readonly atMs: number;
}

/** The longest that browsers keep a cookie (RFC 6265bis); we keep this no longer. */
const lifeMs = 400 * 86_400_000;
const mostProducts = 50;

/** Adds one order; the one that was added last is not added again. */
export function addPurchase(
  known: Purchases | undefined,
  { order, value, currency, products, atMs }: Purchase,
): Purchases {
  if (known?.lastOrder === order) return known;
  const spent = known ? (known.currency === currency ? known.spent : undefined) : 0;
  return {
    orders: (known?.orders ?? 0) + 1,
    ...(spent !== undefined && { spent: Math.round((spent + value) * 100) / 100 }),
    currency,
    firstAtMs: known?.firstAtMs ?? atMs,
    lastAtMs: Math.max(known?.lastAtMs ?? 0, atMs),
    products: [...new Set([...products, ...(known?.products ?? [])])].slice(0, mostProducts),
    lastOrder: order,
  };
}

/** Text with its own end before a colon: storage knows no end. */
export const packPurchases = (purchases: Purchases, nowMs: number): string =>
  `${nowMs + lifeMs}:${JSON.stringify(purchases)}`;

/** Reads such text; undefined where it is none, or over. */
export function unpackPurchases(text: string | null | undefined, nowMs: number): Purchases | undefined {
  const [, endsAtMs = '', json = ''] = /^(\d+):(\{.*\})$/s.exec(text ?? '') ?? [];
  if (!(+endsAtMs > nowMs)) return undefined;
  try {
    const it = JSON.parse(json) as Purchases;
    const isWhole = it.orders > 0 && it.firstAtMs > 0 && it.lastAtMs > 0 && Array.isArray(it.products);
    return isWhole ? it : undefined;
  } catch {
    return undefined; // Cut off or foreign: as good as nothing.
  }
}
