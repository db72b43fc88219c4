import type { PixelCheckout } from './pixel-api.ts';

/** What a checkout tells us: no name, no address. */
export interface CheckoutFacts {
  /** The shop's number of the order, as its webhook says it; absent until there is one. */
  readonly order?: string;
  readonly token?: string;
  readonly value?: number;
  readonly currency?: string;
  readonly items: number;
  readonly coupon?: string;
  readonly products: readonly string[];
}

export function readCheckout(checkout: Partial<PixelCheckout>): CheckoutFacts {
  const { totalPrice, lineItems = [], discountApplications = [], order, token } = checkout;
  const value = Number(totalPrice?.amount ?? NaN);
  const currency = checkout.currencyCode ?? totalPrice?.currencyCode;
  const coupon = discountApplications.find(({ type }) => type === 'DISCOUNT_CODE')?.title;
  const number = readNumber(order?.id);
  return {
    ...(number && { order: number }),
    ...(token && { token }),
    ...(Number.isFinite(value) && { value }),
    ...(currency && { currency }),
    items: lineItems.reduce((sum, { quantity = 1 }) => sum + quantity, 0),
    ...(coupon && { coupon }),
    products: [...new Set(lineItems.flatMap(({ variant }) => readNumber(variant?.product?.id) ?? []))],
  };
}

/** `gid://shopify/OrderIdentity/5678`, `5678` and 5678 name the same order: the checkout says one, the webhook another. */
export const readNumber = (id: unknown): string | undefined => /(?:^|\/)(\d+)(?:\?.*)?$/.exec(String(id ?? ''))?.[1];
