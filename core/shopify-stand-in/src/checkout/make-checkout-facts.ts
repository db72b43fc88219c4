import type { Order } from '../shop/order.ts';
import type { Shop } from '../shop/shop.ts';
import { findVariant } from '../storefront/price-cart.ts';

export interface CheckoutParts {
  readonly token: string;
  readonly email: string | null;
  readonly lines: readonly { readonly variantId: number; readonly quantity: number }[];
  readonly codes: readonly string[];
  readonly subtotalCents: number;
  readonly totalCents: number;
  readonly discountCents: number;
  readonly order?: Order | undefined;
}

/** A checkout as web pixels are told of it: https://shopify.dev/docs/api/web-pixels-api/standard-events/checkout_completed. */
export function makeCheckoutFacts(shop: Shop, parts: CheckoutParts) {
  const { currency } = shop.data.facts;
  const toMoney = (cents: number) => ({ amount: cents / 100, currencyCode: currency });
  const { order } = parts;
  const before = order
    ? shop.data.orders.filter((it) => it.customerId === order.customerId && it.id !== order.id).length
    : 0;
  return {
    checkout: {
      token: parts.token,
      email: parts.email,
      currencyCode: currency,
      attributes: [],
      buyerAcceptsEmailMarketing: false,
      buyerAcceptsSmsMarketing: false,
      subtotalPrice: toMoney(parts.subtotalCents),
      totalPrice: toMoney(parts.totalCents),
      discountsAmount: toMoney(parts.discountCents),
      totalTax: toMoney(0),
      discountApplications: parts.codes.map((code) => ({
        type: 'DISCOUNT_CODE',
        title: code,
        allocationMethod: 'ACROSS',
        targetSelection: 'ALL',
        targetType: 'LINE_ITEM',
        value: toMoney(parts.discountCents),
      })),
      lineItems: parts.lines.flatMap(({ variantId, quantity }) => {
        const found = findVariant(shop, variantId);
        if (!found) return [];
        const { product, variant } = found;
        return [
          {
            id: String(variant.id),
            title: product.title,
            quantity,
            finalLinePrice: toMoney(variant.priceCents * quantity),
            discountAllocations: [],
            properties: [],
            variant: {
              id: String(variant.id),
              sku: variant.sku,
              title: variant.title,
              price: toMoney(variant.priceCents),
              product: { id: String(product.id), title: product.title, type: product.type, vendor: product.vendor },
            },
          },
        ];
      }),
      order: order
        ? {
            // As the checkout words it; the webhook of the same order says the number alone.
            id: `gid://shopify/OrderIdentity/${order.id}`,
            customer: { id: String(order.customerId), isFirstOrder: before === 0 },
          }
        : null,
      transactions: order ? [{ amount: toMoney(parts.totalCents), gateway: 'bogus' }] : [],
    },
  };
}
