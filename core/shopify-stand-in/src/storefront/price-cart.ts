import { checkDiscount } from '../shop/check-discount.ts';
import type { Product, Variant } from '../shop/product.ts';
import type { Shop } from '../shop/shop.ts';
import type { Visitor } from './visitor.ts';

/** A cart with everything looked up and added together, in cents. */
export interface PricedCart {
  readonly items: readonly PricedLine[];
  readonly itemCount: number;
  readonly subtotalCents: number;
  readonly discounts: readonly { readonly code: string; readonly amountCents: number }[];
  /** Without shipping. */
  readonly totalCents: number;
  readonly codes: readonly { readonly code: string; readonly applicable: boolean }[];
}

export interface PricedLine {
  readonly product: Product;
  readonly variant: Variant;
  readonly quantity: number;
  readonly lineCents: number;
}

export function findVariant(shop: Shop, id: number): { product: Product; variant: Variant } | undefined {
  for (const product of shop.data.products) {
    const variant = product.variants.find((it) => it.id === id);
    if (variant) return { product, variant };
  }
  return undefined;
}

export function priceCart(shop: Shop, { cart, customerId }: Visitor, email = '', shippingCents = 0): PricedCart {
  const items = cart.lines.flatMap(({ variantId, quantity }) => {
    const found = findVariant(shop, variantId);
    return found ? [{ ...found, quantity, lineCents: found.variant.priceCents * quantity }] : [];
  });
  const subtotalCents = items.reduce((sum, { lineCents }) => sum + lineCents, 0);
  const answers = cart.codes.map((code) => ({
    code,
    answer: checkDiscount(shop, code, { subtotalCents, shippingCents, customerId, email }),
  }));
  const discounts = answers.flatMap(({ code, answer }) =>
    answer.ok && subtotalCents > 0 ? [{ code, amountCents: answer.used.amountCents }] : [],
  );
  const discountCents = discounts.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return {
    items,
    itemCount: items.reduce((sum, { quantity }) => sum + quantity, 0),
    subtotalCents,
    discounts,
    totalCents: Math.max(0, subtotalCents - discountCents),
    codes: answers.map(({ code, answer }) => ({ code, applicable: answer.ok && subtotalCents > 0 })),
  };
}
