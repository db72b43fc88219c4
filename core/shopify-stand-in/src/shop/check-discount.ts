import { readDiscountStatus } from './discount.ts';
import type { Discount } from './discount.ts';
import type { UsedCode } from './order.ts';
import type { Shop } from './shop.ts';

/** What is in the cart and who is buying, as far as a discount cares. */
export interface Purchase {
  readonly subtotalCents: number;
  readonly shippingCents: number;
  readonly customerId: number | null;
  readonly email?: string;
}

export type DiscountAnswer =
  | { readonly ok: true; readonly discount: Discount; readonly used: UsedCode }
  | { readonly ok: false; readonly why: 'unknown' | 'not-active' | 'used-up' | 'not-for-you' | 'below-minimum' };

/** Codes are compared without regard to case, as Shopify does. */
export function findDiscount(shop: Shop, code: string): Discount | undefined {
  const wanted = code.trim().toLowerCase();
  return shop.data.discounts.find((discount) => discount.code.toLowerCase() === wanted);
}

/** Says whether a code holds for a purchase, and how much it takes off. */
export function checkDiscount(shop: Shop, code: string, purchase: Purchase): DiscountAnswer {
  const discount = findDiscount(shop, code);
  if (!discount) return { ok: false, why: 'unknown' };
  if (readDiscountStatus(discount, shop.nowMs()) !== 'ACTIVE') return { ok: false, why: 'not-active' };
  if (discount.usageLimit !== null && discount.usageCount >= discount.usageLimit) return { ok: false, why: 'used-up' };
  const customer = findBuyer(shop, purchase);
  if (discount.customerIds && !(customer && discount.customerIds.includes(customer.id)))
    return { ok: false, why: 'not-for-you' };
  if (discount.oncePerCustomer && customer && hasUsed(shop, customer.id, discount.code))
    return { ok: false, why: 'used-up' };
  if (discount.minimumSubtotalCents !== null && purchase.subtotalCents < discount.minimumSubtotalCents)
    return { ok: false, why: 'below-minimum' };
  return { ok: true, discount, used: { code: discount.code, ...measure(discount, purchase) } };
}

/** A guest who gives the address of a customer at the checkout is that customer to Shopify. */
export function findBuyer(shop: Shop, { customerId, email = '' }: Pick<Purchase, 'customerId' | 'email'>) {
  const { customers } = shop.data;
  const address = email.trim().toLowerCase();
  return customers.find(({ id }) => id === customerId) ?? customers.find((it) => address && it.email === address);
}

function hasUsed(shop: Shop, customerId: number, code: string): boolean {
  return shop.data.orders.some(
    (order) => order.customerId === customerId && order.discountCodes.some((used) => used.code === code),
  );
}

function measure({ off }: Discount, { subtotalCents, shippingCents }: Purchase): Omit<UsedCode, 'code'> {
  if (off.kind === 'percentage') return { type: 'percentage', amountCents: Math.round(subtotalCents * off.share) };
  if (off.kind === 'amount') return { type: 'fixed_amount', amountCents: Math.min(off.cents, subtotalCents) };
  return { type: 'shipping', amountCents: shippingCents };
}
